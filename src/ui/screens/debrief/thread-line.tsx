import type { ThreadLife } from '../../../scoring/thread-life'
import { useDebriefLocale } from './debrief-labels'
import styles from './thread-part.module.css'

const HEIGHT = 44
const BASE = 38
/** A level is so high. */
const STEP = 10
/** Of the line as it is drawn; the page stretches it. */
const WIDTH = 600

/** A thread over the exercise: the higher, the more it has grown; a mark where it came back. Told in words below it. */
export function ThreadLine({ life, end }: { life: ThreadLife; end: number }) {
  const { scenario, i18n } = useDebriefLocale()
  const x = (minute: number) => Math.round((minute / Math.max(1, end)) * WIDTH)
  const y = (level: number) => BASE - level * STEP
  const points = life.moves.reduce(
    (path, { minute, level }) => `${path} H ${x(minute)} V ${y(level)}`,
    `M 0 ${y(0)}`,
  )
  const firstMidnight = 1440 - scenario.settings.clock.debex
  const midnights = [0, 1, 2, 3, 4].map((n) => firstMidnight + n * 1440).filter((at) => at < end)
  return (
    <div class={styles.line} aria-hidden="true">
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {midnights.map((at) => (
          <path key={at} class={styles.midnight} d={`M ${x(at)} 0 V ${HEIGHT}`} />
        ))}
        <path class={styles.ground} d={`M 0 ${y(0)} H ${WIDTH}`} />
        <path class={styles.level} d={`${points} H ${WIDTH}`} />
      </svg>
      {life.surfacings.map(({ id, minute }) => (
        <span
          key={id}
          class={styles.mark}
          style={{ left: `${(100 * minute) / Math.max(1, end)}%` }}
        />
      ))}
      <div class={styles.days}>
        {[0, ...midnights].map((at, n) => (
          <span key={at} style={{ left: `${(100 * at) / Math.max(1, end)}%` }}>
            {i18n.ui('time.day', { day: n + 1 })}
          </span>
        ))}
      </div>
    </div>
  )
}
