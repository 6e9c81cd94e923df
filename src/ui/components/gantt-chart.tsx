import { useId } from 'preact/hooks'
import { type Gantt, type GanttShape, ganttPicture } from '../../view/gantt'
import styles from './chart.module.css'

interface GanttChartProps {
  gantt: Gantt
  label: string
  part: string
}

/** A Gantt as a picture that says what it shows; what is in it is told in a table beside it. */
export function GanttChart({ gantt, label, part }: GanttChartProps) {
  const hatch = useId()
  const { width, height, top, left, room, ticks, behind, lines, now } = ganttPicture(gantt)
  return (
    <svg
      class={styles.chart}
      data-part={part}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern
          id={hatch}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class={styles.hatch} d="M0 0v6" />
        </pattern>
      </defs>
      <svg aria-hidden="true" x={left} y={top} width={room} height={height - top}>
        {behind.map((shape) => (
          <Shape key={`${shape.part} ${shape.x}`} shape={shape} hatch={hatch} />
        ))}
      </svg>
      {ticks.map(({ x, text, isDay }) => (
        <g key={x} class={styles.tick} data-day={isDay}>
          <path d={`M${x} ${top - 4}V${height - 4}`} />
          <text x={x} y={top - 9}>
            {text}
          </text>
        </g>
      ))}
      {lines.map(({ key, y, height: tall, role, name, shapes }) => (
        <g key={key} transform={`translate(0 ${y})`}>
          <text class={styles.name} data-lines={name.length} {...(role && { 'data-role': role })}>
            {name.map((line) => (
              <tspan key={line.y} x={8} y={line.y}>
                {line.text}
              </tspan>
            ))}
          </text>
          <svg
            aria-hidden="true"
            x={left}
            y={-2}
            width={room}
            height={tall + 2}
            viewBox={`0 -2 ${room} ${tall + 2}`}
          >
            {shapes.map((shape, index) => (
              <Shape key={index} shape={shape} hatch={hatch} />
            ))}
          </svg>
        </g>
      ))}
      {now !== null && <path class={styles.now} d={`M${now} ${top - 4}V${height}`} />}
    </svg>
  )
}

function Shape({ shape, hatch }: { shape: GanttShape; hatch: string }) {
  const { part, traits = {}, title, label, x, y, width, height, d } = shape
  const data = Object.fromEntries(Object.entries(traits).map(([name, of]) => [`data-${name}`, of]))
  const said = title !== undefined && <title>{title}</title>
  return (
    <g data-gantt={part} {...data}>
      {d === undefined ? (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          {...(part === 'overlap' && { fill: `url(#${hatch})` })}
        >
          {said}
        </rect>
      ) : (
        <path transform={`translate(${x} ${y})`} d={d}>
          {said}
        </path>
      )}
      {label !== undefined && (
        <text x={d === undefined ? x + width + 2 : x + 7} y={y + 8}>
          {label}
        </text>
      )}
    </g>
  )
}
