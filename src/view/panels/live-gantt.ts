import { type PlanSpans, planSpans } from '../../scenario/plan-spans'
import type { RoleView } from '../view'

export interface LiveGantt {
  rows: GanttRow[]
  rests: PlanSpans['rests']
  now: number
  end: number
}

export interface GanttRow {
  key: string
  /** In the plan, every row at its longest. */
  from: number
  toMin: number
  toMax: number
  /** As it is played; null before it opens. `to` is now while it is open. */
  played: { from: number; to: number; open: boolean } | null
}

/** The plan beside what has been played so far. */
export function liveGantt({ rows, rests, minute }: RoleView): LiveGantt {
  const plan = planSpans({ rows, rests })
  const lines = plan.rows.map((span, index): GanttRow => {
    const { status, openedAt, closedAt } = rows[index]!
    const isOpen = status === 'open'
    const opened = openedAt >= 0 && status !== 'locked'
    const played = opened ? { from: openedAt, to: isOpen ? minute : closedAt, open: isOpen } : null
    return { ...span, played }
  })
  return { rows: lines, rests: plan.rests, now: minute, end: Math.max(plan.end, minute) }
}
