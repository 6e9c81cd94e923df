import type { Role, ServiceStatus } from '../scenario/roles'
import { roleIds } from '../scenario/roles'
import type { RestView, RoleView, RowView, StimulusView } from '../view/view'

/** What lies on the table: ids, numbers and flags only, plain JSON. */
export interface BoardView {
  /** Minutes since DEBEX. */
  minute: number
  /** 0–1439. */
  minuteOfDay: number
  icons: RoleView['icons']
  rows: BoardRow[]
  rests: BoardRest[]
  pawns: BoardPawn[]
  services: BoardService[]
  /** The last card turned, null while the deck is untouched. */
  card: BoardCard | null
}

/** `parallel`: open beside a row that was opened before it. */
export type TileStatus = 'locked' | 'open' | 'parallel' | 'closed' | 'reopened'

export interface BoardRow {
  key: string
  phase: string
  number: number
  /** Which session of how many its phase has. */
  session: number
  sessions: number
  day: number
  status: TileStatus
  /** Minutes of the plan. */
  minutes: readonly [number, number]
  worked: number
}

export interface BoardRest {
  after: string
  kind: 'break' | 'night'
  status: RestView['status']
}

export interface Place {
  kind: 'start' | 'row' | 'rest'
  /** Row key, or the row that the rest follows; '' for the start. */
  id: string
}

export type PawnState = 'idle' | 'busy' | 'waiting' | 'resting' | 'away'

export interface BoardPawn {
  role: Role
  /** Place of its role in the plan's order: says where it stands among the others. */
  seat: number
  place: Place
  state: PawnState
  tired: boolean
  /** Whether it owes an answer, or has given all that it owed. */
  answer: 'none' | 'owed' | 'sealed'
}

export interface BoardService {
  id: string
  status: ServiceStatus
  dependsOn: readonly string[]
  /** DMIA clock in per cent of its limit; may pass 100. */
  outage: number
}

export interface BoardCard {
  id: string
  channel: StimulusView['channel']
  addressee: Role
  asks: boolean
  /** How many have been turned so far. */
  count: number
}

/** The table as one role sees it. */
export function boardView(view: RoleView): BoardView {
  return {
    minute: view.minute,
    minuteOfDay: view.minuteOfDay,
    icons: view.icons,
    rows: boardRows(view.rows),
    rests: view.rests.map(({ after, kind, status }) => ({ after, kind, status })),
    pawns: roleIds(view).map((role, seat) => pawn(view, role, seat)),
    services: view.services.map((service) => ({
      id: service.id,
      status: service.status,
      dependsOn: service.dependsOn,
      outage: Math.floor((service.outageMinutes * 100) / Math.max(1, service.maxOutageMinutes)),
    })),
    card: lastCard(view.stimuli),
  }
}

function boardRows(rows: readonly RowView[]): BoardRow[] {
  const first = openRows(rows)[0]
  return rows.map((row) => {
    const { key, phase, number, day, minutes, worked } = row
    const sessions = rows.filter((other) => other.phase === phase).length
    const parallel = row.status === 'open' && row !== first
    return {
      key,
      phase,
      number,
      session: row.session,
      sessions,
      day,
      status: parallel ? 'parallel' : row.status,
      minutes,
      worked,
    }
  })
}

/** Open rows, the one opened first in front. */
const openRows = (rows: readonly RowView[]): RowView[] =>
  rows.filter(({ status }) => status === 'open').sort((a, b) => a.openedAt - b.openedAt)

function pawn(view: RoleView, role: Role, seat: number): BoardPawn {
  const { state, tired, row } = view.work[role]!
  const { owed, given } = view.answers[role]!
  return {
    role,
    seat,
    place: row ? { kind: 'row', id: row } : commonPlace(view),
    state,
    tired,
    answer: owed === 0 ? 'none' : given < owed ? 'owed' : 'sealed',
  }
}

/** Where those stand who have no task of a row in hand: at the rest, the open row, or the row last worked on. */
function commonPlace({ rows, rests }: RoleView): Place {
  const rest = rests.find(({ status }) => status === 'running')
  if (rest) return { kind: 'rest', id: rest.after }
  const open = openRows(rows)[0] ?? rows.find(({ status }) => status === 'reopened')
  if (open) return { kind: 'row', id: open.key }
  const last = rows
    .filter(({ closedAt }) => closedAt >= 0)
    .reduce<RowView | null>(
      (best, row) => (best && best.closedAt > row.closedAt ? best : row),
      null,
    )
  return last ? { kind: 'row', id: last.key } : { kind: 'start', id: '' }
}

function lastCard(stimuli: readonly StimulusView[]): BoardCard | null {
  const last = stimuli.at(-1)
  if (!last) return null
  const { id, channel, addressee, asks } = last
  return { id, channel, addressee, asks, count: stimuli.length }
}
