import fc from 'fast-check'
import { deepFreeze } from '../../src/scenario/freeze'
import { DIFFICULTIES, type Role } from '../../src/scenario/roles'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { type Move, policyAnswer } from '../../src/session/policy'
import type { Command } from '../../src/simulation/commands/index'
import { dealDraws, shuffled, UINT32 } from '../../src/simulation/draws'
import { UNTIL } from '../../src/simulation/halt'
import { waitsFor } from '../../src/simulation/mode'
import { type By, type Holder, POLICIES } from '../../src/simulation/people'
import { subjectOf } from '../../src/simulation/prompts'
import { revisableTask } from '../../src/simulation/revision'
import { nextRow } from '../../src/simulation/rows'
import type { Answer } from '../../src/simulation/state'
import {
  type GameOptions,
  type GameState,
  initialState,
  type Prompt,
} from '../../src/simulation/state'
import { type StepResult, step } from '../../src/simulation/step'
import { makeWorld, type World } from '../../src/simulation/world'
import { allHeldBy, ROLES } from './roles'

/** A game that fast-check has thought up: its seed and options, and one number for each move. */
export interface GeneratedGame {
  seed: string
  options: GameOptions
  numbers: readonly number[]
}

export const generatedGame = (moves: { min?: number; max?: number } = {}) =>
  fc.record<GeneratedGame>({
    seed: fc.nat(9999).map((n) => `seed-${n}`),
    options: fc.record({
      difficulty: fc.constantFrom(...DIFFICULTIES),
      stimuli: fc.boolean(),
      countdown: fc.constantFrom('off', 'relaxed', 'pressing'),
    }),
    numbers: fc.array(fc.nat(), {
      minLength: moves.min ?? 0,
      maxLength: moves.max ?? 250,
      size: 'max',
    }),
  })

export const worldOf = (scenario: CompiledScenario, { seed, options }: GeneratedGame): World =>
  makeWorld(scenario, dealDraws(seed, scenario.id), options)

export interface Visit {
  world: World
  before: GameState
  move: Move
  result: StepResult
  /** The state after the move; the one before when it was refused. */
  after: GameState
}

/** Plays a generated game. Every state is frozen to the bottom, so that a rule which changes one in place throws. */
export function playGenerated(
  world: World,
  numbers: readonly number[],
  visit: (visit: Visit) => void = () => {},
): GameState {
  let state = deepFreeze(initialState(world.scenario))
  for (const number of numbers) {
    const before = state
    const move = moveOf(world, state, number)
    const result = step(world, before, move.by, move.command)
    if (result.refusal === null) state = deepFreeze(result.state)
    visit({ world, before, move, result, after: state })
  }
  return state
}

/** Choices out of one number: a small generator of its own, so that each number stays one move when shrinking. */
interface Choices {
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number
  of<T>(things: readonly T[]): T
}

function choicesFrom(number: number): Choices {
  let state = number | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (count: number): number => Math.floor((next() * count) / UINT32)
  return { below, of: (things) => things[below(things.length)]! }
}

/** The move that a number stands for: mostly one that carries the game on, sometimes another, sometimes nonsense. */
export function moveOf(world: World, state: GameState, number: number): Move {
  const choices = choicesFrom(number)
  const roll = choices.below(100)
  if (roll < 72) return onward(world, state, choices)
  if (roll < 92) return aside(world, state, choices)
  return nonsense(world, state, choices)
}

/** What carries the game on in its present mode. */
function onward(world: World, state: GameState, choices: Choices): Move {
  switch (waitsFor(state)) {
    case 'lobby':
      return {
        by: 'host',
        command: { type: 'exercise.start', holders: holdersBy(choices), objectives: [] },
      }
    case 'deciding':
      return answerMove(world, state, choices)
    case 'situation':
      return { by: 'dsi', command: openNext(world, state) }
    case 'running':
      return choices.below(6) === 0
        ? { by: 'dsi', command: openNext(world, state) }
        : advance(state, choices)
    case 'resting':
      return advance(state, choices)
    case 'paused':
      return { by: 'host', command: { type: 'exercise.resume' } }
    case 'debrief':
      return { by: choices.of(ROLES), command: { type: 'note.add', text: 'said', about: '' } }
  }
}

const holdersBy = (choices: Choices): Record<Role, Holder> => {
  const holders: Record<Role, Holder> = allHeldBy('reference')
  for (const role of ROLES) holders[role] = choices.of(['player', ...POLICIES] as const)
  return holders
}

const openNext = (world: World, state: GameState): Command => ({
  type: 'phase.open',
  phase: nextRow(world, state)?.key ?? world.scenario.rows[0]!.key,
})

const advance = ({ minute }: GameState, choices: Choices): Move => ({
  by: 'host',
  command: {
    type: 'clock.advance',
    to: minute + 1 + choices.below(choices.of([1, 10, 60, 240, 3000])),
    ...(choices.below(4) === 0 && { until: choices.of(UNTIL) }),
  },
})

function answerMove(world: World, state: GameState, choices: Choices): Move {
  const owed = Object.entries(state.prompts).filter(([, one]) => !one.answer)
  const [id, prompt] = choices.of(owed)
  const policy = choices.of([...POLICIES, 'any', 'any'] as const)
  const answer =
    policy === 'any'
      ? anyAnswer(world, prompt, choices)
      : policyAnswer(world, state, id, prompt, policy)
  const seconds = choices.of([0, 0, 60, 300])
  return { by: prompt.role, command: { type: 'prompt.answer', prompt: id, answer, seconds } }
}

/** Any answer of the right form; a selection may cost too much. */
export function anyAnswer(world: World, prompt: Prompt, choices: Choices): Answer {
  const subject = subjectOf(world, prompt)
  const order = shuffled(choices.below(UINT32), prompt.options)
  if (subject && 'kind' in subject && subject.kind === 'ranking') return { ranking: order }
  if (subject && 'kind' in subject && subject.kind === 'selection') {
    return { selection: order.slice(0, choices.below(order.length + 1)) }
  }
  return { choice: choices.of(prompt.options) }
}

const FACILITATOR: By = 'facilitator'

/** Everything else that somebody at the table, or who leads it, may do; legal or not just now. */
function aside(world: World, state: GameState, choices: Choices): Move {
  const { scenario } = world
  const stimulus = choices.of(scenario.stimuli).id
  switch (choices.below(16)) {
    case 0:
    case 1:
    case 2: {
      const { id, role } = choices.of(scenario.initiatives)
      return { by: role, command: { type: 'initiative.start', initiative: id } }
    }
    case 3:
    case 4: {
      const offered = Object.keys(state.revisions).find(
        (one) => revisableTask(world, state, one) !== null,
      )
      if (offered) {
        const { role } = revisableTask(world, state, offered)!
        return { by: role, command: { type: 'prompt.reopen', prompt: offered } }
      }
      const given = Object.entries(state.prompts).filter(([, one]) => one.answer)
      if (given.length === 0) return advance(state, choices)
      const [id, { role }] = choices.of(given)
      return { by: role, command: { type: 'prompt.withdraw', prompt: id } }
    }
    case 5:
      return advance(state, choices)
    case 6: {
      const phase = state.open.length > 0 && choices.below(3) > 0 ? choices.of(state.open) : ''
      const next = phase || (nextRow(world, state)?.key ?? '')
      return { by: FACILITATOR, command: { type: 'phase.skip', phase: next, reason: 'late' } }
    }
    case 7:
      return { by: FACILITATOR, command: { type: 'stimulus.fire', stimulus } }
    case 8: {
      const id = choices.of([...state.pending.map((one) => one.id), stimulus])
      return { by: FACILITATOR, command: { type: 'stimulus.skip', stimulus: id } }
    }
    case 9: {
      const id = choices.of([...state.pending.map((one) => one.id), stimulus])
      const minutes = choices.below(400) - 200
      return { by: FACILITATOR, command: { type: 'stimulus.shift', stimulus: id, minutes } }
    }
    case 10: {
      const holder = choices.of(['player', ...POLICIES] as const)
      return { by: 'host', command: { type: 'role.assign', role: choices.of(ROLES), holder } }
    }
    case 11:
      return { by: choices.of(ROLES), command: { type: 'exercise.pause' } }
    case 12: {
      const { id, row, role } = choices.of(scenario.decisions)
      const prompt = `${row}/1/${role}/${id}`
      return { by: role, command: { type: 'deviation.flag', prompt, reason: 'the plan is old' } }
    }
    case 13: {
      const to = [choices.of(ROLES), choices.of(ROLES)]
      return {
        by: FACILITATOR,
        command: { type: 'message.send', to, from: 'The mayor', text: 'said' },
      }
    }
    case 14: {
      const document = choices.of(scenario.evidence).id
      return {
        by: FACILITATOR,
        command: { type: 'document.hand', document, to: [choices.of(ROLES)] },
      }
    }
    default:
      return remark(choices)
  }
}

function remark(choices: Choices): Move {
  const by = choices.of([...ROLES, FACILITATOR])
  switch (choices.below(3)) {
    case 0:
      return {
        by: FACILITATOR,
        command: { type: 'rating.override', target: 'decisions', rating: 'S', reason: 'seen' },
      }
    case 1:
      return {
        by,
        command: { type: 'improvement.set', id: 'i1', action: 'test', owner: 'dsi', due: 'may' },
      }
    default:
      return { by, command: { type: 'note.add', text: 'noted', about: '' } }
  }
}

/** A command that makes little sense: another's hand, an unknown id, a number out of bounds. */
function nonsense(world: World, state: GameState, choices: Choices): Move {
  const by = choices.of([...ROLES, FACILITATOR, 'host'] as const)
  return { by, command: choices.of(probes(world, state, choices.below(UINT32))) }
}

/** At least one command of every type, some legal in this state and most not. */
export function probes(world: World, state: GameState, draw: number): Command[] {
  const { scenario } = world
  const choices = choicesFrom(draw)
  const ids = Object.keys(state.prompts)
  const prompt = ids.length > 0 ? choices.of(ids) : 'nowhere/1/1/dsi/nothing'
  const asked = state.prompts[prompt]
  const answers: Answer[] = [
    { choice: choices.of(asked?.options ?? ['nothing']) },
    { choice: 'constructor' },
    { ranking: [...(asked?.options ?? [])].reverse() },
    { ranking: [asked?.options[0] ?? '', asked?.options[0] ?? ''] },
    { selection: [...(asked?.options.slice(0, 2) ?? [])] },
    { selection: [...(asked?.options ?? []), 'nothing'] },
    { selection: [...(asked?.options ?? [])] },
  ]
  const row = choices.of(scenario.rows).key
  const stimulus = choices.of([...scenario.stimuli.map(({ id }) => id), 'toString'])
  const initiative = choices.of([...scenario.initiatives.map(({ id }) => id), '__proto__'])
  const seconds = choices.of([0, 400, -1, 0.5])
  return [
    { type: 'exercise.start', holders: allHeldBy('novice'), objectives: ['nothing'] },
    { type: 'exercise.start', holders: allHeldBy('novice'), objectives: [] },
    { type: 'role.assign', role: choices.of(ROLES), holder: 'player' },
    { type: 'exercise.pause' },
    { type: 'exercise.resume' },
    // Ending is tried where it is refused, and only there: a game that ends early proves little.
    ...(state.started ? [] : [{ type: 'exercise.end', reason: '' } as const]),
    { type: 'phase.open', phase: row },
    { type: 'phase.open', phase: 'hasOwnProperty' },
    { type: 'phase.skip', phase: choices.of([row, 'nowhere/1']), reason: choices.of(['', 'late']) },
    ...answers.map((answer) => ({ type: 'prompt.answer', prompt, answer, seconds }) as const),
    { type: 'prompt.answer', prompt: 'toString', answer: { choice: 'green' }, seconds: 0 },
    { type: 'prompt.withdraw', prompt },
    { type: 'prompt.reopen', prompt },
    { type: 'initiative.start', initiative },
    { type: 'clock.advance', to: state.minute + choices.of([-1, 0, 1, 0.5, Number.NaN, 30]) },
    { type: 'clock.advance', to: state.minute + 30, until: choices.of(UNTIL) },
    { type: 'stimulus.fire', stimulus },
    { type: 'stimulus.skip', stimulus },
    { type: 'stimulus.shift', stimulus, minutes: choices.of([5, -5, 2000, 0.5]) },
    { type: 'deviation.flag', prompt, reason: choices.of(['', 'because']) },
    { type: 'rating.override', target: '', rating: 'P', reason: choices.of(['', ' ', 'because']) },
    { type: 'message.send', to: ['dsi'], from: choices.of(['', 'x']), text: choices.of(['', 'x']) },
    {
      type: 'document.hand',
      document: choices.of([...scenario.evidence.map(({ id }) => id), 'valueOf']),
      to: [choices.of(ROLES)],
    },
    { type: 'note.add', text: choices.of(['', ' ', 'seen']), about: '' },
    {
      type: 'improvement.set',
      id: choices.of(['', 'i1']),
      action: choices.of(['', 'do']),
      owner: 'dsi',
      due: '',
    },
  ]
}

export const EVERYBODY: readonly By[] = [...ROLES, 'facilitator', 'host']
