import type { Row, Stimulus } from '../scenario/scenario'
import { holds } from './condition'
import { applyEffects, ratiosOf } from './effect'
import { atDifficulty, comesTrue, UINT32, within } from './fate'
import { ask, dealtOptions } from './prompts'
import type { GameState, PendingStimulus } from './state'
import { log, type Turn } from './turn'
import type { World } from './world'

/** The row that the seed gives a stimulus, whatever anybody decides. */
function dealtRow(world: World, stimulus: Stimulus): string {
  const draw = world.fate.draw(`stimulus/${stimulus.id}/row`)
  return stimulus.rows[within(draw, [0, stimulus.rows.length - 1])]!
}

/** At the opening of a row its stimuli get their minute: a fraction of the row's plan maximum. */
export function dealRowStimuli(turn: Turn, row: Row): void {
  const { world, state } = turn
  if (!world.options.stimuli) return
  for (const stimulus of world.scenario.stimuli) {
    if (state.stimuli[stimulus.id] || dealtRow(world, stimulus) !== row.key) continue
    if (stimulus.kind === 'exogenous' && !occurs(turn, stimulus)) continue
    const fraction = world.fate.draw(`stimulus/${stimulus.id}/moment`)
    const due = state.minute + Math.floor((fraction * row.minutes[1]) / UINT32)
    state.pending.push({ id: stimulus.id, row: row.key, due })
  }
}

/** An exogenous stimulus reads no decision; a consequence weighs what the team prepared. */
function occurs({ world, state }: Turn, stimulus: Stimulus): boolean {
  return comesTrue(
    world.fate.draw(`stimulus/${stimulus.id}/occurs`),
    atDifficulty(stimulus.probability, world.options.difficulty),
    stimulus.kind === 'consequence' ? ratiosOf(world, state, stimulus.factors) : [],
    [0, 1],
  )
}

/** When a row closes early its stimuli fall at once: speed dodges nothing. */
export function releaseRowStimuli(turn: Turn, row: string): void {
  for (const one of turn.state.pending) {
    if (one.row === row && one.due > turn.state.minute) one.due = turn.state.minute
  }
}

/** Minute of the next stimulus, or -1; in a rest only what wakes. */
export function nextStimulus(world: World, state: GameState): number {
  let next = -1
  for (const one of state.pending) {
    if (isResting(state) && !world.stimuli.get(one.id)!.wakes) continue
    const due = Math.max(one.due, state.minute)
    if (next < 0 || due < next) next = due
  }
  return next
}

const isResting = (state: GameState): boolean => state.rest !== null && state.rest.since >= 0

/** Fires what is due now. Two for one addressee are held apart: delayed, never dropped. */
export function fireDueStimuli(turn: Turn): boolean {
  const { world, state } = turn
  const due = state.pending
    .filter((one) => one.due <= state.minute)
    .filter((one) => !isResting(state) || world.stimuli.get(one.id)!.wakes)
    .sort((a, b) => order(world, a) - order(world, b) || (a.id < b.id ? -1 : 1))
  let moved = false
  for (const one of due) {
    const stimulus = world.stimuli.get(one.id)!
    const free = freeFrom(world, state, stimulus)
    if (free > state.minute) {
      one.due = free
      log(turn, { type: 'stimulus.held', stimulus: one.id, until: free })
      continue
    }
    state.pending = state.pending.filter((other) => other !== one)
    moved = true
    if (stimulus.kind === 'consequence' && !follows(turn, stimulus)) continue
    fireStimulus(turn, stimulus, one.row)
  }
  return moved
}

const order = (world: World, { row }: PendingStimulus): number => world.rowIndex.get(row)!

/** First minute at which the addressee can be disturbed again. */
function freeFrom(world: World, state: GameState, { addressee }: Stimulus): number {
  const last = state.lastStimulus[addressee]
  return last < 0 ? 0 : last + world.scenario.settings.stimuli.spacingMinutes
}

/** Consequences read the facts at their due minute, at most so many a game. */
function follows(turn: Turn, stimulus: Extract<Stimulus, { kind: 'consequence' }>): boolean {
  const { world, state } = turn
  return (
    state.consequences < world.scenario.settings.stimuli.maxConsequences &&
    holds(world, state, stimulus.when) &&
    occurs(turn, stimulus)
  )
}

export function fireStimulus(turn: Turn, stimulus: Stimulus, row: string): void {
  const { world, state } = turn
  const { id, addressee, response } = stimulus
  const { attempt } = state.rows[row]!
  state.stimuli[id] = 'fired'
  state.lastStimulus[addressee] = state.minute
  if (stimulus.kind === 'consequence') state.consequences += 1
  log(turn, { type: 'stimulus.fired', stimulus: id, role: addressee })
  applyEffects(turn, stimulus.effects, { row, attempt, role: addressee, slot: id })
  if (!response) return
  const options = dealtOptions(world, row, attempt, addressee, id, response)
  ask(turn, 'response', addressee, row, attempt, id, options)
}
