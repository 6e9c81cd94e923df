import type { TeamLine } from '../../protocol/team-line'
import styles from './plan-strip.module.css'

interface PlanStripProps {
  rows: TeamLine['rows']
  /** Places of rows that nobody opens yet. */
  gates: ReadonlySet<number>
  /** The team waits for somebody too long. */
  stuck?: boolean
}

/** How far a team is in its plan; what it says stands in words beside it. */
export function PlanStrip({ rows, gates, stuck = false }: PlanStripProps) {
  return (
    <span class={styles.strip} data-stuck={stuck} aria-hidden="true">
      {rows.map((status, place) => (
        <span key={place} class={styles.row} data-status={status} data-gate={gates.has(place)} />
      ))}
    </span>
  )
}
