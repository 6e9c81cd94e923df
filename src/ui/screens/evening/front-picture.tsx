import type { ServiceDay } from '../../../view/evening'
import styles from './front-picture.module.css'

/** How many windows stand side by side in the house. */
const ACROSS = 5
const WINDOW = { width: 26, height: 30, gap: 12 }
const LEFT = 58
const TOP = 34

const LIGHTS = {
  back: 'lit',
  kept: 'lit',
  slow: 'half',
  'still-slow': 'half',
  lost: 'dark',
  dark: 'dark',
} as const

/** A woodcut of the house at night: a window for each service, lit, half lit or dark. The caption says it in words. */
export function FrontPicture({ services }: { services: readonly ServiceDay[] }) {
  const floors = Math.ceil(services.length / ACROSS)
  const width = LEFT * 2 + ACROSS * WINDOW.width + (ACROSS - 1) * WINDOW.gap
  const height = TOP + floors * (WINDOW.height + WINDOW.gap) + 46
  const wall = { x: LEFT - 14, width: width - 2 * (LEFT - 14), y: TOP - 16 }
  return (
    <svg
      class={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <pattern id="front-sky" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M0 2h4" class={styles.hatch} />
        </pattern>
        <pattern
          id="front-half"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0v5" class={styles.stripe} />
        </pattern>
      </defs>
      <rect class={styles.sky} width={width} height={height} />
      <rect fill="url(#front-sky)" width={width} height={height} />
      <path class={styles.moon} d={`M${width - 34} 14a14 14 0 1 0 10 24 12 12 0 0 1-10-24z`} />
      <path
        class={styles.town}
        d={`M0 ${height - 62}h22v-18h16v30h12V${height - 12}H0zM${width} ${height - 74}h-18v-14h-12v40h-12V${height - 12}h42z`}
      />
      <rect class={styles.house} {...wall} height={height - wall.y - 12} />
      <path
        class={styles.roof}
        d={`M${wall.x - 8} ${wall.y}h${wall.width + 16}l-10-10H${wall.x + 2}zM${wall.x + 22} ${wall.y - 10}v-14h12v14`}
      />
      {services.map(({ id, turn }, index) => {
        const x = LEFT + (index % ACROSS) * (WINDOW.width + WINDOW.gap)
        const y = TOP + Math.floor(index / ACROSS) * (WINDOW.height + WINDOW.gap)
        const { width: w, height: h } = WINDOW
        return (
          <g key={id} data-window={LIGHTS[turn]}>
            <rect class={styles.pane} x={x} y={y} width={w} height={h} />
            {LIGHTS[turn] === 'half' && (
              <rect fill="url(#front-half)" x={x} y={y} width={w} height={h} />
            )}
            <path class={styles.bars} d={`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`} />
          </g>
        )
      })}
      <path class={styles.door} d={`M${width / 2 - 12} ${height - 12}v-26a12 12 0 0 1 24 0v26z`} />
      <rect class={styles.street} y={height - 12} width={width} height="12" />
    </svg>
  )
}
