import { startGame } from '../machine/live-game'
import type { Cast } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Command, Envelope } from '../simulation/commands/index'
import { dealDraws } from '../simulation/draws'
import type { Event } from '../simulation/events'
import type { Until } from '../simulation/halt'
import { type Mode, waitsFor } from '../simulation/mode'
import type { By, PolicyName } from '../simulation/people'
import { type GameOptions, type GameState, initialState } from '../simulation/state'
import { carryOut } from '../simulation/step'
import { makeWorld, type World } from '../simulation/world'
import { Written } from './canonical'
import { checkOf, nextHash, openingHash } from './chain'
import { allHeldBy, type Move, nextPolicyMove } from './policy'
import { policyInitiative } from './policy-initiative'
import { type GameRecord, makeHeader } from './record'

/** As far as one advance goes by itself: it halts earlier at whatever needs somebody. */
export const ADVANCE_MINUTES = 1440

/** The next move of a game without people: policies first, then the clock. Null at the end. */
export function nextAutomaticMove(world: World, state: GameState): Move | null {
  const move = nextPolicyMove(world, state) ?? policyInitiative(world, state, state.minute)
  if (move) return move
  const mode = waitsFor(state)
  if (mode !== 'running' && mode !== 'resting') return null
  return advanceMove(state)
}

/** Time runs as far as `until` says. */
export const advanceMove = (state: GameState, until: Until = 'answer'): Move => ({
  by: 'host',
  command: {
    type: 'clock.advance',
    to: state.minute + ADVANCE_MINUTES,
    ...(until !== 'answer' && { until }),
  },
})

/** Starts a game in which one policy holds every role. */
export const startMove = (cast: Cast, policy: PolicyName): Move => ({
  by: 'host',
  command: { type: 'exercise.start', holders: allHeldBy(cast, policy), objectives: [] },
})

/** One whole game by a policy through the pure rules: the final state, and each move when asked for. */
export function playOut(
  world: World,
  policy: PolicyName,
  onMove?: (move: Move, after: GameState, events: Event[]) => void,
): { state: GameState; commands: number } {
  let state = initialState(world.scenario)
  let commands = 0
  for (
    let move: Move | null = startMove(world.scenario, policy);
    move;
    move = nextAutomaticMove(world, state)
  ) {
    const done = carryOut(world, state, move.by, move.command)
    state = done.state
    commands += 1
    onMove?.(move, state, done.events)
  }
  return { state, commands }
}

/** The same game through the live machine, as it is played: for the measure of what interactive play costs. */
export function playLive(
  world: World,
  policy: PolicyName,
): { state: GameState; mode: Mode; commands: number } {
  const game = startGame(world)
  let commands = 0
  for (
    let move: Move | null = startMove(world.scenario, policy);
    move;
    move = nextAutomaticMove(world, game.state())
  ) {
    game.send(move.by, move.command)
    commands += 1
  }
  return { state: game.state(), mode: game.mode(), commands }
}

/** Plays a game by a policy and keeps its record. */
export function recordGame(
  scenario: CompiledScenario,
  seed: string,
  options: GameOptions,
  policy: PolicyName,
): { record: GameRecord; state: GameState; events: Event[]; world: World } {
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  const commands: Envelope[] = []
  const checks: string[] = []
  const events: Event[] = []
  const header = makeHeader(scenario, seed, options)
  const written = new Written()
  let hash = openingHash(header)
  const { state } = playOut(world, policy, ({ by, command }, after, happened) => {
    const next = envelope(commands.length, by, command)
    hash = nextHash(checkOf(hash), next, after, written)
    commands.push(next)
    checks.push(checkOf(hash))
    events.push(...happened)
  })
  return {
    record: { ...header, commands, checks, end: { sha256: hash } },
    state,
    events,
    world,
  }
}

/** A command of a policy, or of a local seat, at its place in the record. */
export const envelope = (n: number, by: By, command: Command): Envelope => ({
  n,
  id: `c${n}`,
  by,
  command,
})
