import { useI18n } from '../../components/use-i18n'
import styles from './wall-clock.module.css'

const MARKS = Array.from({ length: 12 }, (_, hour) => hour * 30)

/** The clock on the wall of the crisis room; the bar above says the same in figures. */
export function WallClock({ minuteOfDay }: { minuteOfDay: number }) {
  const { ui, format } = useI18n()
  const hours = (minuteOfDay % 720) / 2
  const minutes = (minuteOfDay % 60) * 6
  const night = isNight(minuteOfDay)
  return (
    <svg
      class={styles.wallClock}
      data-lit="true"
      data-night={night}
      viewBox="0 0 100 100"
      role="img"
      aria-label={ui('time.clock', { time: format.clock(minuteOfDay) })}
    >
      <circle class={styles.rim} cx="50" cy="50" r="47" />
      <circle class={styles.face} cx="50" cy="50" r="42" />
      {MARKS.map((angle) => (
        <path
          key={angle}
          class={styles.mark}
          d={angle % 90 === 0 ? 'M50 11v8' : 'M50 12v4.5'}
          transform={`rotate(${angle} 50 50)`}
        />
      ))}
      <path class={styles.hour} d="M50 52V28" transform={`rotate(${hours} 50 50)`} />
      <path class={styles.minute} d="M50 54V16" transform={`rotate(${minutes} 50 50)`} />
      <circle class={styles.pin} cx="50" cy="50" r="3" />
    </svg>
  )
}

/** Before 7:00 and from 20:00 on. */
export const isNight = (minuteOfDay: number): boolean => minuteOfDay < 420 || minuteOfDay >= 1200
