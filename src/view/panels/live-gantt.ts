import type { RoleView } from '../view'

export interface LiveGantt {
  rows: GanttRow[]
  rests: { after: string; kind: 'break' | 'night'; from: number; to: number }[]
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
  let at = 0
  const breaks: LiveGantt['rests'] = []
  const lines = rows.map(({ key, minutes, status, openedAt, closedAt }): GanttRow => {
    const from = at
    const [least, most] = minutes
    at += most
    const rest = rests.find(({ after }) => after === key)
    if (rest) {
      breaks.push({ after: key, kind: rest.kind, from: at, to: at + rest.minutes })
      at += rest.minutes
    }
    const isOpen = status === 'open'
    const opened = openedAt >= 0 && status !== 'locked'
    const played = opened ? { from: openedAt, to: isOpen ? minute : closedAt, open: isOpen } : null
    return { key, from, toMin: from + least, toMax: from + most, played }
  })
  return { rows: lines, rests: breaks, now: minute, end: Math.max(at, minute) }
}
