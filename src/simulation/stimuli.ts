import type { Ratio, Row, Stimulus } from '../scenario/scenario'
import { isAsleep } from './asleep'
import type { Cause } from './cause'
import { holds, ratiosOf } from './condition'
import { atDifficulty, comesTrue, drawWithin, UINT32 } from './draws'
import { openingMinute } from './hours'
import { ask, optionsOf } from './prompts'
import { type Refusal, refuse } from './refusal'
import type { GameState, PendingStimulus } from './state'
import { applyEffects, log, type StateDraft } from './state-draft'
import { deckName, type World } from './world'

/** Why a stimulus will not come any more, if it is one; null as long as it may. */
export function notToCome(world: World, state: GameState, id: string): Refusal | null {
  const stimulus = world.stimuli.get(id)
  // What tells of a thread comes with it, never alone.
  if (!stimulus || stimulus.kind === 'surfacing') return refuse('unknown', id)
  return state.stimuli[id] ? refuse('already', id) : null
}

/** What the seed gives a stimulus, whatever anybody decides: its row, and how many minutes after that row opens. */
export function dealtMoment(world: World, stimulus: Stimulus): { row: string; minutes: number } {
  const { id, rows, moment } = stimulus
  const row = rows[drawWithin(world.draws, `stimulus/${id}/row`, [0, rows.length - 1])]!
  if (moment !== undefined) return { row, minutes: moment }
  const fraction = world.draws.draw(`stimulus/${id}/moment`)
  return { row, minutes: Math.floor((fraction * world.rows.get(row)!.minutes[1]) / UINT32) }
}

/** At the opening of a row its stimuli get their minute: as the scenario says, or a fraction of the row's plan maximum. */
export function dealRowStimuli(draft: StateDraft, row: Row): void {
  const { world, state } = draft
  if (!world.options.stimuli) return
  for (const stimulus of world.stimuliOf.get(row.key)!) {
    if (state.stimuli[stimulus.id]) continue
    if (stimulus.kind === 'surfacing') continue // it falls when its thread comes back
    if (stimulus.kind === 'exogenous' && !occurs(world, stimulus)) continue
    const dealt = dealtMoment(world, stimulus)
    if (dealt.row !== row.key) continue
    const due = state.minute + dealt.minutes
    state.pending = [...state.pending, { id: stimulus.id, row: row.key, due, apart: false }]
  }
}

/** Whether the seed deals it: no preparation weighs on an exogenous one, which reads no decision. */
export function occurs(world: World, stimulus: Stimulus, ratios: readonly Ratio[] = []): boolean {
  const { id, probability } = stimulus
  if (stimulus.kind === 'exogenous' && stimulus.deck !== undefined) {
    return isDealtOfDeck(world, stimulus, stimulus.deck)
  }
  const draw = world.draws.draw(`stimulus/${id}/occurs`)
  return comesTrue(draw, atDifficulty(probability, world.options.difficulty), ratios, [0, 1])
}

/** Of a deck's stimuli of one day the seed takes one. */
function isDealtOfDeck(
  { decks, rows, draws }: World,
  { id, rows: own }: Stimulus,
  deck: string,
): boolean {
  const name = deckName(deck, rows.get(own[0]!)!.day)
  const beside = decks.get(name)!
  return beside[drawWithin(draws, `deck/${name}/which`, [0, beside.length - 1])]!.id === id
}

/**
 * When the work of a row is done early its stimuli fall at once: speed dodges nothing. Returns whether one falls now;
 * those held for an addressee who was just disturbed, or for a sender who is closed, come later, whatever is open then.
 */
export function releaseRowStimuli({ world, state }: StateDraft, row: string): boolean {
  const { minute } = state
  if (!state.pending.some((one) => one.row === row)) return false
  state.pending = state.pending.map((one) =>
    one.row === row && !one.apart && one.due > minute ? { ...one, due: minute } : one,
  )
  return state.pending.some(
    (one) =>
      one.row === row &&
      !one.apart &&
      mayFallAt(world, state, world.stimuli.get(one.id)!) <= minute,
  )
}

/** Minute of the next stimulus, or -1; to those who sleep only what wakes. */
export function nextStimulus(world: World, state: GameState): number {
  let next = -1
  for (const one of state.pending) {
    if (sleepsOn(world, state, one)) continue
    const due = Math.max(one.due, state.minute)
    if (next < 0 || due < next) next = due
  }
  return next
}

/** Whether its addressee sleeps and is not woken for it. */
function sleepsOn(world: World, state: GameState, { id }: PendingStimulus): boolean {
  const { addressee, wakes } = world.stimuli.get(id)!
  return !wakes && isAsleep(world, state, addressee)
}

/** Fires what is due now. Two for one addressee are held apart: delayed, never dropped. */
export function fireDueStimuli(draft: StateDraft): boolean {
  const { world, state } = draft
  if (!state.pending.some(({ due }) => due <= state.minute)) return false
  const due = state.pending
    .filter((one) => one.due <= state.minute)
    .filter((one) => !sleepsOn(world, state, one))
    .sort((a, b) => order(world, a) - order(world, b) || (a.id < b.id ? -1 : 1))
  let moved = false
  for (const one of due) {
    const stimulus = world.stimuli.get(one.id)!
    const until = mayFallAt(world, state, stimulus)
    if (until > state.minute) {
      const apart = one.apart || isClosed(world, stimulus, state.minute)
      const held = { ...one, due: until, apart }
      state.pending = state.pending.map((other) => (other === one ? held : other))
      log(draft, { type: 'stimulus.held', stimulus: one.id, until })
      continue
    }
    state.pending = state.pending.filter((other) => other !== one)
    moved = true
    if (stimulus.kind === 'consequence' && !follows(draft, stimulus)) continue
    fireStimulus(draft, stimulus, one.row)
  }
  return moved
}

const order = (world: World, { row }: PendingStimulus): number => world.rowIndex.get(row)!

/** First minute from now on at which its addressee can be disturbed again and whoever sends it is open. */
function mayFallAt(world: World, state: GameState, { addressee, from }: Stimulus): number {
  const last = state.lastStimulus[addressee]!
  const { spacingMinutes } = world.scenario.settings.stimuli
  const free = last < 0 ? state.minute : Math.max(state.minute, last + spacingMinutes)
  return from === undefined ? free : openingMinute(world, from, free)
}

const isClosed = (world: World, { from }: Stimulus, minute: number): boolean =>
  from !== undefined && openingMinute(world, from, minute) > minute

/** Consequences read the facts at their due minute. */
function follows(draft: StateDraft, stimulus: Extract<Stimulus, { kind: 'consequence' }>): boolean {
  const { world, state } = draft
  return (
    holds(world, state, stimulus.when) &&
    occurs(world, stimulus, ratiosOf(world, state, stimulus.factors))
  )
}

/** So many questions a game come of consequences: the others have their effects and inform. */
const isBeyondLimit = (world: World, state: GameState, { kind }: Stimulus): boolean =>
  kind === 'consequence' && state.consequences >= world.scenario.settings.stimuli.maxConsequences

/** A stimulus falls now: it is told, and asks where it asks something. */
export function fireStimulus(draft: StateDraft, stimulus: Stimulus, row: string): void {
  const { world, state } = draft
  const { id, addressee, response } = stimulus
  const { attempt } = state.rows[row]!
  state.stimuli = { ...state.stimuli, [id]: 'fired' }
  state.lastStimulus = { ...state.lastStimulus, [addressee]: state.minute }
  const asks = response !== undefined && !isBeyondLimit(world, state, stimulus)
  if (asks && stimulus.kind === 'consequence') state.consequences += 1
  log(draft, { type: 'stimulus.fired', stimulus: id, role: addressee, asks })
  const cause: Cause = { kind: 'stimulus', id, role: addressee }
  applyEffects(draft, stimulus.effects, { row, attempt, role: addressee, slot: id, cause })
  if (asks) ask(draft, 'response', addressee, row, attempt, id, optionsOf(world, response))
}
