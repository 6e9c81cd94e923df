import type { Role } from '../scenario/roles'
import type { Row, Surfacing, Thread } from '../scenario/scenario'
import type { Cause } from './cause'
import { holds } from './condition'
import { openDocument } from './document'
import { comesTrue, drawWithin, UINT32 } from './draws'
import { hasVictims, relapse } from './relapse'
import type { GameState, ThreadState } from './state'
import { applyEffects, log, type StateDraft } from './state-draft'
import type { World } from './world'

export type ThreadMove = 'open' | 'feed' | 'slow' | 'close'

/** Grown as far as it can. */
const ARMED = 3

/** How far a thread has come; 0 for one that is closed, or never was open. */
export const levelOf = (state: GameState, thread: string): number =>
  state.threads[thread]?.level ?? 0

/**
 * Moves a thread. Opened when it is open already, it is left as it is; what is not open is neither fed, slowed nor
 * closed. Slowed, it stays alive: only what closes it ends it.
 */
export function moveThread(draft: StateDraft, thread: string, move: ThreadMove, by: Cause): void {
  const level = levelOf(draft.state, thread)
  if (move === 'open') {
    if (level === 0) openThread(draft, thread, by)
    return
  }
  if (level === 0) return
  const to =
    move === 'close' ? 0 : move === 'feed' ? Math.min(level + 1, ARMED) : Math.max(level - 1, 1)
  if (to === level) return
  put(draft, thread, { level: to })
  const told = { thread, level: to, cause: by }
  if (move === 'feed') log(draft, { type: 'thread.fed', ...told })
  else if (move === 'slow') log(draft, { type: 'thread.slowed', ...told })
  else log(draft, { type: 'thread.closed', ...told })
}

/** Opened again it begins anew, and remembers where it came back before: nothing surfaces twice. */
function openThread(draft: StateDraft, thread: string, by: Cause): void {
  put(draft, thread, { level: 1, openedBy: by, openedAt: draft.state.minute })
  log(draft, { type: 'thread.opened', thread, level: 1, cause: by })
}

const UNOPENED: ThreadState = {
  level: 0,
  openedBy: { kind: 'luck', id: '', role: null },
  openedAt: -1,
  surfaced: [],
  relapsed: false,
}

function put({ state }: StateDraft, thread: string, change: Partial<ThreadState>): void {
  state.threads = {
    ...state.threads,
    [thread]: { ...(state.threads[thread] ?? UNOPENED), ...change },
  }
}

/** At the start: what the seed deals open. */
export function openDealtThreads(draft: StateDraft): void {
  for (const { id, dealt } of draft.world.scenario.threads) {
    if (dealt !== undefined && draft.state.facts[dealt]) {
      openThread(draft, id, { kind: 'luck', id: dealt, role: null })
    }
  }
}

/** What the seed gives a surfacing, whatever anybody decides: its row, and how many minutes after that row opens. */
export function dealtSurfacing(
  { draws, rows: known }: World,
  { id: thread }: Thread,
  { id, rows }: Surfacing,
): { row: string; minutes: number } {
  const name = `thread/${thread}/${id}`
  const row = rows[drawWithin(draws, `${name}/row`, [0, rows.length - 1])]!
  const fraction = draws.draw(`${name}/moment`)
  return { row, minutes: Math.floor((fraction * known.get(row)!.minutes[1]) / UINT32) }
}

/** At the opening of a row the surfacings dealt to it get their minute; whether they come is seen then. */
export function dealRowSurfacings(draft: StateDraft, { key }: Row): void {
  const { world, state } = draft
  if (!world.options.stimuli) return
  for (const thread of world.scenario.threads) {
    for (const surfacing of thread.surfacings) {
      if (!surfacing.rows.includes(key)) continue
      if (state.threads[thread.id]?.surfaced.some(({ id }) => id === surfacing.id)) continue
      const dealt = dealtSurfacing(world, thread, surfacing)
      if (dealt.row !== key) continue
      const due = state.minute + dealt.minutes
      state.surfacings = [...state.surfacings, { surfacing: surfacing.id, row: key, due }]
    }
  }
}

/** When the work of a row is done early its surfacings are due at once: speed dodges nothing. Whether one is. */
export function releaseRowSurfacings({ state }: StateDraft, row: string): boolean {
  if (!state.surfacings.some((one) => one.row === row)) return false
  state.surfacings = state.surfacings.map((one) =>
    one.row === row ? { ...one, due: Math.min(one.due, state.minute) } : one,
  )
  return true
}

/** Minute of the next moment at which a thread may come back, or -1. */
export function nextSurfacing({ minute, surfacings }: GameState): number {
  let next = -1
  for (const { due } of surfacings) if (next < 0 || due < next) next = due
  return next < 0 ? -1 : Math.max(next, minute)
}

/** Sees which threads come back now. Returns whether any might have. */
export function surfaceThreads(draft: StateDraft): boolean {
  const { world, state } = draft
  const due = state.surfacings.filter((one) => one.due <= state.minute)
  if (due.length === 0) return false
  state.surfacings = state.surfacings.filter((one) => one.due > state.minute)
  for (const { surfacing: id, row } of due) {
    const { thread, surfacing } = world.surfacings.get(id)!
    if (wouldSurface(world, state, thread, surfacing)) surface(draft, thread, surfacing, row)
  }
  return true
}

/** Whether a thread comes back at a moment of its own, as things stand. */
export function wouldSurface(
  world: World,
  state: GameState,
  { id: thread }: Thread,
  surfacing: Surfacing,
): boolean {
  const level = levelOf(state, thread)
  if (level === 0 || !holds(world, state, surfacing.when)) return false
  if (surfacing.relapse && !hasVictims(state, surfacing.relapse.services)) return false
  const draw = world.draws.draw(`thread/${thread}/${surfacing.id}/occurs`)
  return comesTrue(draw, surfacing.chance[level - 1]!, [], [0, 1])
}

/**
 * Has a surfacing come now, in the row that opened first. A thread that is closed or never was open begins with it, so
 * that what it asks can end it.
 */
export function forceSurfacing(draft: StateDraft, id: string): void {
  const { world, state } = draft
  const { thread, surfacing } = world.surfacings.get(id)!
  state.surfacings = state.surfacings.filter((one) => one.surfacing !== id)
  if (levelOf(state, thread.id) === 0) {
    openThread(draft, thread.id, { kind: 'thread', id, role: null })
  }
  surface(draft, thread, surfacing, state.open[0]!, true)
}

function surface(
  draft: StateDraft,
  thread: Thread,
  surfacing: Surfacing,
  row: string,
  forced = false,
): void {
  const { world, state } = draft
  const { id, effects, reveals, stimulus } = surfacing
  const { level, surfaced } = state.threads[thread.id]!
  put(draft, thread.id, { surfaced: [...surfaced, { id, at: state.minute }] })
  log(draft, {
    type: 'thread.surfaced',
    thread: thread.id,
    surfacing: id,
    level,
    ...(forced && { forced }),
  })
  const role: Role = thread.known.to[0]!
  const { attempt } = state.rows[row]!
  if (reveals !== undefined) openDocument(draft, reveals)
  const cause: Cause = { kind: 'thread', id, role: null }
  const relapses = surfacing.relapse && hasVictims(state, surfacing.relapse.services)
  if (surfacing.relapse && relapses && !state.threads[thread.id]!.relapsed) {
    put(draft, thread.id, { relapsed: true })
    relapse(draft, surfacing.relapse, row, cause)
  }
  applyEffects(draft, effects, { row, attempt, role, slot: id, cause })
  if (stimulus !== undefined && world.stimuli.has(stimulus) && !state.stimuli[stimulus]) {
    state.pending = [...state.pending, { id: stimulus, row, due: state.minute, apart: false }]
  }
}

/** Whether a role knows of a thread: it was opened, and what shows it has been seen. */
export const isKnown = (world: World, state: GameState, thread: Thread, role: Role): boolean =>
  state.threads[thread.id] !== undefined &&
  thread.known.to.includes(role) &&
  holds(world, state, thread.known.when)
