import type { Role, ServiceStatus } from '../scenario/roles'
import { roleIds } from '../scenario/roles'
import type { RestView } from '../view/rest-view'
import type { RowOutcome } from '../view/row-outcome'
import type { RowView } from '../view/shared-view'
import type { RoleView, StimulusView } from '../view/view'

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
  /** What lies about for a gauge, in the order of the gauges. */
  things: BoardThing[]
  /** Duties that can still be done in time or no longer, soonest first. */
  duties: BoardDuty[]
  /** Banknotes that have gone, for every tenth of the budget one; may pass 10; null for who reads no accounts. */
  bills: number | null
  /** Threads that the reader has come to know of, the first known first. */
  threads: string[]
}

/** Slips that pile up beside the telephone as a gauge falls, or a bag that holds as much as it is worth. */
export interface BoardThing {
  gauge: string
  thing: RoleView['icons']['gauges'][string]
  /** Points, 0–100. */
  value: number
  /** Whether it has fallen below the highest of its thresholds. */
  broken: boolean
}

export interface BoardDuty {
  id: string
  /** Minutes since DEBEX. */
  due: number
  neglected: boolean
}

/** `parallel`: open beside a row that was opened before it. */
export type TileStatus = 'locked' | 'open' | 'parallel' | 'closed' | 'reopened'

/** What a closed phase is stamped with. */
export type Stamp = Exclude<RowOutcome, ''> | 'reopened'

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
  outcome: RowOutcome
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
  /** Minutes on its DMIA clock, and the most it may be out. */
  outage: number
  limit: number
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
      outage: service.outageMinutes,
      limit: service.maxOutageMinutes,
    })),
    card: lastCard(view.stimuli),
    things: things(view),
    duties: duties(view),
    bills: billsGone(view.spending),
    threads: view.threads.map(({ id }) => id),
  }
}

function boardRows(rows: readonly RowView[]): BoardRow[] {
  const first = openRows(rows)[0]
  return rows.map((row) => {
    const { key, phase, number, day, minutes, worked, outcome } = row
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
      outcome,
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

const things = ({ gauges, thresholds, icons }: RoleView): BoardThing[] =>
  Object.entries(gauges).flatMap(([gauge, value]) => {
    const thing = icons.gauges[gauge]
    if (!thing) return []
    return [{ gauge, thing, value, broken: thresholds[gauge]!.some(({ below }) => value < below) }]
  })

const duties = ({ duties }: RoleView): BoardDuty[] =>
  duties
    .filter(({ status }) => status === 'on-track' || status === 'neglected')
    .sort((a, b) => a.due - b.due)
    .map(({ id, due, status }) => ({ id, due, neglected: status === 'neglected' }))

/** The first note lies there as soon as anything is spent. */
const billsGone = (spending: RoleView['spending']): number | null =>
  spending && Math.ceil((spending.spent * 10) / Math.max(1, spending.budget))
