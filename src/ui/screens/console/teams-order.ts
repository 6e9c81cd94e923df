import type { TeamMade } from '../../../protocol/messages'
import type { TeamLine } from '../../../protocol/team-line'

/** A team as its row shows it at one moment. */
export interface TeamRow extends TeamMade {
  readonly line: TeamLine
  /** Milliseconds that it has waited for somebody; null where nobody is waited for. */
  readonly waited: number | null
  readonly stuck: boolean
  /** Rows of the plan that are done. */
  readonly done: number
  /** Further than most. */
  readonly ahead: boolean
}

export const FILTERS = ['all', 'stuck', 'absent', 'ahead'] as const
export type TeamFilter = (typeof FILTERS)[number]

/** From so many teams on the table shows the most stuck alone, and a way to look for others. */
export const CROWD = 200
/** Of a crowd, those that are shown. */
export const SHOWN_OF_CROWD = 20

const MINUTE = 60_000
/** A team waits too long from here on, ms; sooner where whoever is waited for cannot be reached. */
const STUCK = 5 * MINUTE
const STUCK_ABSENT = MINUTE
/** A wait that is worth a look, ms. */
export const NOTICED = MINUTE
/** Rows before the middle of the field. */
const AHEAD = 2

/** How many rows a team has closed. */
export const doneRows = ({ rows }: Pick<TeamLine, 'rows'>): number =>
  rows.filter((status) => status === 'closed').length

/** The row that a team is at: the first that is open, else the one after those that are done; null at the end. */
export function currentRow({ rows }: Pick<TeamLine, 'rows'>): number | null {
  const open = rows.findIndex((status) => status === 'open' || status === 'reopened')
  if (open >= 0) return open
  const next = rows.indexOf('locked')
  return next < 0 ? null : next
}

/** @param now milliseconds by the server's clock */
export function teamRows(
  teams: readonly TeamMade[],
  lines: Readonly<Record<string, TeamLine>>,
  now: number,
): TeamRow[] {
  const known = teams.flatMap((team) => {
    const line = lines[team.team]
    return line ? [{ ...team, line, waited: waitedOf(line, now), done: doneRows(line) }] : []
  })
  const middle = median(known.map(({ done }) => done))
  return known
    .map((row) => ({ ...row, stuck: isStuck(row), ahead: row.done >= middle + AHEAD }))
    .sort(longestWaitFirst)
}

function waitedOf({ waits }: TeamLine, now: number): number | null {
  if (!waits) return null
  return Math.max(0, waits.since === null ? waits.stood : now - waits.since)
}

function isStuck({ line, waited }: { line: TeamLine; waited: number | null }): boolean {
  if (waited === null || line.mode === 'paused') return false
  const absent = line.owing.some(({ role }) => line.away.includes(role))
  return waited >= (absent ? STUCK_ABSENT : STUCK)
}

/** Who waits longest, then who is least far; what is over comes last. */
function longestWaitFirst(a: TeamRow, b: TeamRow): number {
  const isOver = ({ line }: TeamRow): number => (line.mode === 'debrief' ? 1 : 0)
  return (
    isOver(a) - isOver(b) ||
    (b.waited ?? -1) - (a.waited ?? -1) ||
    a.done - b.done ||
    a.name.localeCompare(b.name)
  )
}

/** Whether a filter lets a team through. */
export function isShown(filter: TeamFilter, row: TeamRow): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'stuck':
      return row.stuck
    case 'absent':
      return row.line.here < row.line.seats
    case 'ahead':
      return row.ahead
  }
}

/** Of a crowd those whose name or code has what is looked for, else the first. */
export function ofCrowd(rows: readonly TeamRow[], wanted: string): readonly TeamRow[] {
  const said = wanted.trim().toLowerCase()
  if (said === '') return rows.slice(0, SHOWN_OF_CROWD)
  return rows
    .filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(said))
    .slice(0, SHOWN_OF_CROWD)
}

/** How many teams are at each row of the plan; the last figure is of those that are done. */
export function teamsByRow(lines: readonly Pick<TeamLine, 'rows'>[], rows: number): number[] {
  const counts = Array.from({ length: rows + 1 }, () => 0)
  for (const line of lines) counts[currentRow(line) ?? rows]! += 1
  return counts
}

/** Below this share of the plan nothing can be told of its end. */
const EARLY = 0.15

/** When the field will be done at the pace so far, ms since 1970; null while it is too early to say. */
export function estimatedEnd(lines: readonly TeamLine[], now: number): number | null {
  const under = lines.filter(({ begun, mode }) => begun !== null && mode !== 'debrief')
  if (under.length === 0) return null
  const ends = under.flatMap((line) => {
    const share = (doneRows(line) + (line.rows.includes('open') ? 0.5 : 0)) / line.rows.length
    return share < EARLY ? [] : [line.begun! + (now - line.begun!) / share]
  })
  return 2 * ends.length > under.length ? median(ends) : null
}

/** The middle value, the upper of two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
