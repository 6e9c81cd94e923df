import type { EventBody } from './events'
import type { RowStatus } from './state'
import { log, rowToChange, type StateDraft } from './state-draft'
import type { World } from './world'

/** What is told of a row and moves it; `phase.skipped` only says why it closes. */
export const LIFE_EVENTS = ['phase.opened', 'phase.closed', 'phase.reopened'] as const
export type LifeEvent = (typeof LIFE_EVENTS)[number]

/** Whose event moves a row: its own, or that of a verification row, with which a reopened one ends. */
export type LifeSubject = 'itself' | 'verification'

export interface LifeEdge {
  readonly on: LifeEvent
  readonly of: LifeSubject
  readonly to: RowStatus
  /** What makes it happen: a command's type, or a cause in words. */
  readonly by: readonly string[]
}

export type RowLife = Readonly<Record<RowStatus, readonly LifeEdge[]>>

const DONE = 'its tasks are done'
const FAILED = 'verification fails'
const RELAPSE = 'a relapse'

/** The life of a row: the only source of its edges, for the rules and for the machine. */
export const ROW_LIFE: RowLife = {
  locked: [
    { on: 'phase.opened', of: 'itself', to: 'open', by: ['phase.open'] },
    { on: 'phase.closed', of: 'itself', to: 'closed', by: ['phase.skip'] },
  ],
  open: [
    { on: 'phase.closed', of: 'itself', to: 'closed', by: [DONE, 'phase.skip'] },
    // A restoration that was still under way beside the verification goes on.
    { on: 'phase.reopened', of: 'itself', to: 'open', by: [FAILED, RELAPSE] },
  ],
  closed: [{ on: 'phase.reopened', of: 'itself', to: 'reopened', by: [FAILED, RELAPSE] }],
  reopened: [
    { on: 'phase.reopened', of: 'itself', to: 'reopened', by: [FAILED, RELAPSE] },
    { on: 'phase.closed', of: 'verification', to: 'closed', by: ['verification ends'] },
  ],
}

export type RowEvent = Extract<EventBody, { type: LifeEvent }>

/**
 * Something happens to a row: it is written down, and statuses change by the table and nowhere else.
 *
 * @throws where the life of that row has no edge for it.
 */
export function happenToRow(draft: StateDraft, event: RowEvent): void {
  const { world, state } = draft
  const { type, row } = event
  const edge = edgeOf(state.rows[row]!.status, type, 'itself')
  if (!edge) throw new Error(`${row} is ${state.rows[row]!.status}: it has no edge for ${type}`)
  rowToChange(draft, row).status = edge.to
  log(draft, event)
  if (!isVerification(world, row)) return
  for (const key in state.rows) {
    const followed = edgeOf(state.rows[key]!.status, type, 'verification')
    if (followed) rowToChange(draft, key).status = followed.to
  }
}

const edgeOf = (status: RowStatus, on: LifeEvent, of: LifeSubject): LifeEdge | undefined =>
  ROW_LIFE[status].find((edge) => edge.on === on && edge.of === of)

const isVerification = (world: World, key: string): boolean =>
  world.rows.get(key)!.work === 'verify'
