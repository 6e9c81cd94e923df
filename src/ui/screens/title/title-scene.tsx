import card from '../../../../assets/board/card-back.svg?url'
import clock from '../../../../assets/board/clock.svg?url'
import leaf from '../../../../assets/board/leaf.svg?url'
import mug from '../../../../assets/board/mug.svg?url'
import admin from '../../../../assets/board/pawn-admin.svg?url'
import client from '../../../../assets/board/pawn-client.svg?url'
import development from '../../../../assets/board/pawn-development.svg?url'
import direction from '../../../../assets/board/pawn-direction.svg?url'
import dsi from '../../../../assets/board/pawn-dsi.svg?url'
import pencil from '../../../../assets/board/pencil.svg?url'
import stain from '../../../../assets/board/stain.svg?url'
import styles from './title-scene.module.css'

/** The three days as the plan prints them: phases, then a pause (`p`) or a night (`n`). */
const DAYS = ['1234p567n', '78p9n', 'abcpde'] as const
const STEP = 70
const TILE = 56
/** The first day's phases are done but the last, where the table stands now. */
const NOW = 7

const PAWNS = [
  { picture: dsi, x: 542, y: 60 },
  { picture: admin, x: 566, y: 88 },
  { picture: development, x: 532, y: 98 },
  { picture: client, x: 236, y: 460 },
  { picture: direction, x: 300, y: 478 },
] as const

/** The crisis table under its lamp, with the pieces of the board: the plan, pawns, deck, rack, clock. Decoration only. */
export function TitleScene() {
  return (
    <svg class={styles.scene} data-lit="true" viewBox="0 0 720 640" aria-hidden="true">
      <defs>
        <radialGradient id="lamp">
          <stop class={styles.glow} offset="0" stop-opacity="0.6" />
          <stop class={styles.glow} offset="0.5" stop-opacity="0.17" />
          <stop class={styles.glow} offset="1" stop-opacity="0" />
        </radialGradient>
      </defs>
      <g transform="rotate(-3 340 230)">
        <rect class={styles.shadow} x="38" y="58" width="650" height="330" rx="8" />
        <rect class={styles.paper} x="28" y="44" width="650" height="330" rx="8" />
        <path class={styles.fold} d="M244 44v330M462 44v330" />
        {DAYS.map((steps, day) => (
          <Day key={steps} steps={steps} day={day} y={76 + day * 102} />
        ))}
        <image href={stain} x="424" y="172" width="96" height="96" />
        <image
          href={pencil}
          x="396"
          y="330"
          width="230"
          height="35"
          transform="rotate(-9 510 348)"
        />
      </g>
      <Rack />
      <g transform="rotate(9 588 470)">
        <image
          href={card}
          x="528"
          y="386"
          width="112"
          height="157"
          transform="rotate(-6 584 464)"
        />
        <image href={card} x="534" y="390" width="112" height="157" />
      </g>
      <image href={clock} x="22" y="404" width="120" height="120" />
      <path class={styles.hands} d="M82 464V428M82 464l-24-13" />
      <image href={leaf} x="384" y="424" width="84" height="84" transform="rotate(5 426 466)" />
      <image href={mug} x="556" y="164" width="112" height="112" />
      {PAWNS.map(({ picture, x, y }) => (
        <image key={picture} href={picture} x={x} y={y} width="46" height="46" />
      ))}
      <ellipse class={styles.lamp} cx="350" cy="250" rx="470" ry="360" fill="url(#lamp)" />
    </svg>
  )
}

function Day({ steps, day, y }: { steps: string; day: number; y: number }) {
  return (
    <g>
      <path class={styles.path} d={`M66 ${y + 30}h${steps.length * STEP - 24}`} />
      <text class={styles.day} x="42" y={y + 36}>
        {day + 1}
      </text>
      {[...steps].map((step, index) => {
        const x = 66 + index * STEP
        if (step === 'p' || step === 'n') {
          return (
            <circle
              key={`${day}-${step}`}
              class={styles.rest}
              data-kind={step === 'n' ? 'night' : 'break'}
              cx={x + TILE / 2}
              cy={y + 30}
              r="16"
            />
          )
        }
        const number = Number.parseInt(step, 15)
        const state = day > 0 || number > NOW ? 'ahead' : number === NOW ? 'open' : 'done'
        return (
          <g key={`${day}-${step}`} transform={`translate(${x} ${y})`}>
            <rect class={styles.tile} data-state={state} width={TILE} height="60" rx="6" />
            <text class={styles.number} x="8" y="18">
              {number}
            </text>
            <rect class={styles.bar} x="8" y="47" width="40" height="4" rx="2" />
            {state === 'done' && <path class={styles.tick} d="m20 30 6 6 12-13" />}
          </g>
        )
      })}
    </g>
  )
}

/** Three services lit, one that comes back, one still dark; the cables say what stands on what. */
function Rack() {
  return (
    <g transform="translate(150 548)">
      <path
        class={styles.cable}
        d="M48 4C48-34 116-34 116 4M184 4c0-38 136-38 136 4M252 4c0-26 68-26 68 2"
      />
      <rect class={styles.rack} width="368" height="78" rx="8" />
      {[0, 1, 2, 3, 4].map((unit) => (
        <g key={unit} transform={`translate(${16 + unit * 68} 14)`}>
          <rect class={styles.unit} width="58" height="50" rx="5" />
          <circle class={styles.led} data-unit={unit} cx="12" cy="13" r="5.5" />
          <path class={styles.line} d="M25 13h22M10 28h38M10 39h30" />
        </g>
      ))}
    </g>
  )
}
