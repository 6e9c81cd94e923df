import type { Role } from '../scenario/roles'
import type { Effect } from '../scenario/scenario'
import type { Cause } from './cause'
import type { Event, EventBody } from './events'
import type { Answer, GameState, Prompt, RoleState, RowState, ServiceState } from './state'
import type { World } from './world'

/** On what occasion an effect happens: names its draws, and the row in which unplanned work counts. */
export interface Occasion {
  row: string
  attempt: number
  role: Role
  slot: string
  answer?: Answer | null
  /** Why it happens: told with all that it moves. */
  cause: Cause
}

/** Makes one effect happen. */
export type ApplyEffect = (draft: StateDraft, effect: Effect, occasion: Occasion) => void

/** One command being carried out: the state it found, the one it makes, and what happened so far. */
export interface StateDraft {
  readonly world: World
  /** Never changed. The new state shares its parts until one of them is to change. */
  readonly before: GameState
  readonly state: GameState
  readonly events: Event[]
  /** Handed in from above: gauges and replies, which effects move, have effects themselves. */
  readonly applyEffect: ApplyEffect
}

/** The draft that a command begins with: nothing is changed yet. */
export const startDraft = (
  world: World,
  before: GameState,
  applyEffect: ApplyEffect,
): StateDraft => ({
  world,
  before,
  state: { ...before },
  events: [],
  applyEffect,
})

/** Makes effects happen now, one after the other. */
export function applyEffects(
  draft: StateDraft,
  effects: readonly Effect[],
  occasion: Occasion,
): void {
  for (const effect of effects) draft.applyEffect(draft, effect, occasion)
}

/** Writes down what happened now. */
export function log({ state, events }: StateDraft, event: EventBody): void {
  events.push(Object.assign(event, { minute: state.minute }))
}

/** The facts or the documents, to add one to: their own copy, made once. */
export function recordToChange<Key extends 'facts' | 'documents'>(
  { before, state }: StateDraft,
  key: Key,
): { -readonly [Id in keyof GameState[Key]]: GameState[Key][Id] } {
  if (state[key] === before[key]) state[key] = { ...before[key] }
  return state[key]
}

/** A row that this command changes: its own copy, made once. */
export function rowToChange({ before, state }: StateDraft, key: string): RowState {
  if (state.rows === before.rows) state.rows = { ...before.rows }
  const row = state.rows[key]!
  if (row !== before.rows[key]) return row
  const own = { ...row }
  state.rows[key] = own
  return own
}

/** A service that this command changes: its own copy, made once. */
export function serviceToChange({ before, state }: StateDraft, id: string): ServiceState {
  if (state.services === before.services) state.services = { ...before.services }
  const service = state.services[id]!
  if (service !== before.services[id]) return service
  const own = { ...service }
  state.services[id] = own
  return own
}

/** A role that this command changes, with its tasks: its own copy, made once. */
export function personToChange({ before, state }: StateDraft, role: Role): RoleState {
  if (state.roles === before.roles) state.roles = { ...before.roles }
  const person = state.roles[role]!
  if (person !== before.roles[role]) return person as RoleState
  const own = { ...person, tasks: person.tasks.map((task) => ({ ...task })) }
  state.roles[role] = own
  return own
}

/** A prompt that this command changes: its own copy, made once. */
export function promptToChange(draft: StateDraft, id: string): Prompt {
  const prompt = draft.state.prompts[id]!
  if (prompt !== draft.before.prompts[id]) return prompt
  const own = { ...prompt }
  putPrompt(draft, id, own)
  return own
}

/** Puts a prompt in its place, new or in the stead of another. */
export function putPrompt({ before, state }: StateDraft, id: string, prompt: Prompt): void {
  if (state.prompts === before.prompts) state.prompts = { ...before.prompts }
  state.prompts[id] = prompt
}

/** Takes prompts away. */
export function dropPrompts(
  { state }: StateDraft,
  dropped: (prompt: Readonly<Prompt>, id: string) => boolean,
): void {
  const left: Record<string, Readonly<Prompt>> = {}
  for (const id in state.prompts) {
    const prompt = state.prompts[id]!
    if (!dropped(prompt, id)) left[id] = prompt
  }
  state.prompts = left
}
