import styles from './meter.module.css'

interface MeterProps {
  value: number
  max: number
  tone: string
}

/** A bar that repeats a number written beside it. */
export function Meter({ value, max, tone }: MeterProps) {
  const share = max <= 0 ? 0 : Math.min(100, Math.round((value * 100) / max))
  return (
    <span class={styles.meter} data-part="meter" data-tone={tone} aria-hidden="true">
      <span style={{ width: `${share}%` }} />
    </span>
  )
}
