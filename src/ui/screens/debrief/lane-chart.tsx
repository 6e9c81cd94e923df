import type { ComponentChildren } from 'preact'
import { clockTicks } from '../../../view/time-axis'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import styles from './lane-chart.module.css'

/** Units of a lane's drawing across: the page stretches them. */
export const LANE_WIDTH = 1000

export interface Lane {
  readonly key: string
  readonly name: string
  /** Units of its drawing from top to bottom, a pixel each. */
  readonly height: number
  /** The drawing, in `LANE_WIDTH` by `height`. */
  readonly drawing: ComponentChildren
  /** What is pointed out along it. */
  readonly marks?: readonly LaneMark[]
}

export interface LaneMark {
  readonly key: string
  /** Minutes since DEBEX. */
  readonly minute: number
  readonly kind: string
  /** Beside the mark where there is room, and for who hovers. */
  readonly text: string
  readonly isSaid?: boolean
}

/** From here on what is said of a mark stands before it: behind it there is too little room. */
const TURN = 0.4

interface LaneChartProps {
  label: string
  facts: DebriefFacts
  lanes: readonly Lane[]
}

/** Lines over the days of the exercise, nights shaded. It is a picture: what it shows is told in a table beside it. */
export function LaneChart({ label, facts, lanes }: LaneChartProps) {
  const { i18n, scenario } = useDebriefLocale()
  const { timeline } = facts
  const end = Math.max(1, timeline.end)
  const percent = (minute: number): number => (100 * Math.min(minute, end)) / end
  const nights = timeline.rests.filter(({ kind }) => kind === 'night')
  const ticks = clockTicks({ from: 0, to: end }, scenario.settings.clock.debex, 720)
  return (
    <div class={styles.chart} role="img" aria-label={label} data-part="lane-chart">
      {lanes.map(({ key, name, height, drawing, marks = [] }) => (
        <div key={key} class={styles.row} aria-hidden="true">
          <span class={styles.name}>{name}</span>
          <div class={styles.lane}>
            <svg
              aria-hidden="true"
              viewBox={`0 0 ${LANE_WIDTH} ${height}`}
              height={height}
              preserveAspectRatio="none"
            >
              {nights.map(({ from, to }) => (
                <rect
                  key={from}
                  class={styles.night}
                  x={laneX(from, end)}
                  width={laneX(to, end) - laneX(from, end)}
                  height={height}
                />
              ))}
              {drawing}
            </svg>
            {marks.map((mark) => (
              <span
                key={mark.key}
                class={styles.mark}
                data-kind={mark.kind}
                data-side={mark.minute > end * TURN ? 'left' : 'right'}
                style={{ '--at': percent(mark.minute) }}
                title={mark.text}
              >
                {mark.isSaid && <span class={styles.said}>{mark.text}</span>}
              </span>
            ))}
          </div>
        </div>
      ))}
      <div class={styles.row} aria-hidden="true">
        <span class={styles.name} />
        <div class={styles.axis}>
          {ticks.map(({ minute, minuteOfDay, day }) => (
            <span key={minute} data-day={minuteOfDay === 0} style={{ left: `${percent(minute)}%` }}>
              {minuteOfDay === 0 ? i18n.ui('time.day', { day }) : i18n.format.clock(minuteOfDay)}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Where a minute lies in a lane's drawing. */
export const laneX = (minute: number, end: number): number =>
  Math.round((Math.min(minute, end) / Math.max(1, end)) * LANE_WIDTH)
