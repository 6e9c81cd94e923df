import type { Role } from '../../src/scenario/roles'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { envelope, nextAutomaticMove } from '../../src/session/autoplay'
import { Written } from '../../src/session/canonical'
import { checkOf, nextHash, openingHash } from '../../src/session/chain'
import { type Move, policyAnswer } from '../../src/session/policy'
import { type GameRecord, makeHeader } from '../../src/session/record'
import { dealDraws, drawWithin } from '../../src/simulation/draws'
import { waitsFor } from '../../src/simulation/mode'
import { type Holder, POLICIES, type PolicyName } from '../../src/simulation/people'
import { owedPrompts } from '../../src/simulation/prompts'
import { type GameOptions, type GameState, initialState } from '../../src/simulation/state'
import { carryOut } from '../../src/simulation/step'
import { makeWorld, type World } from '../../src/simulation/world'

/** A game of people who answer now as one policy would and now as another. */
export interface PeopleGame {
  readonly seed: string
  readonly options: GameOptions
  /** Held by people; the others are played by `teammates`. */
  readonly roles: readonly Role[]
  readonly teammates?: PolicyName
  /** Which policy they answer as, by chance, each as likely as it is often named. */
  readonly as: readonly PolicyName[]
  /** Tells games of the same kind from one another. */
  readonly name: string
  /** So many commands, and no end; the whole game by itself. */
  readonly most?: number
}

/** The record of a game that people might have played, the same every time. */
export function peopleRecord(
  scenario: CompiledScenario,
  {
    seed,
    options,
    roles,
    teammates = 'reference',
    as,
    name,
    most = Number.POSITIVE_INFINITY,
  }: PeopleGame,
): GameRecord {
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  const luck = dealDraws(name, 'people')
  const header = makeHeader(scenario, seed, options)
  const holders = Object.fromEntries(
    world.roles.map((role): [Role, Holder] => [role, roles.includes(role) ? 'player' : teammates]),
  )
  const start: Move = { by: 'host', command: { type: 'exercise.start', holders, objectives: [] } }
  const commands: GameRecord['commands'][number][] = []
  const checks: string[] = []
  const written = new Written()
  let hash = openingHash(header)
  let state = initialState(scenario)
  for (
    let move: Move | null = start;
    move && commands.length < most;
    move = peopleMove(world, state, (what, count) => drawWithin(luck, what, [0, count - 1]), as)
  ) {
    const sent = envelope(commands.length, move.by, move.command)
    state = carryOut(world, state, move.by, move.command).state
    hash = nextHash(checkOf(hash), sent, state, written)
    commands.push(sent)
    checks.push(checkOf(hash))
  }
  return { ...header, commands, checks, end: { sha256: hash } }
}

function peopleMove(
  world: World,
  state: GameState,
  draw: (what: string, count: number) => number,
  as: readonly PolicyName[],
): Move | null {
  if (waitsFor(state) === 'deciding') {
    for (const [id, prompt] of owedPrompts(world, state)) {
      if (prompt.answer || state.holders[prompt.role] !== 'player') continue
      const policy = as[draw(`policy/${id}`, as.length)]!
      const confidence = draw(`sure/${id}`, POLICIES.length) > 1 ? 'sure' : 'to-confirm'
      return {
        by: prompt.role,
        command: {
          type: 'prompt.answer',
          prompt: id,
          answer: policyAnswer(world, state, id, prompt, policy),
          seconds: 0,
          ...(prompt.kind === 'decision' && { confidence }),
        },
      }
    }
  }
  // What is nobody's answer goes on as it does in a game without people.
  const held = Object.entries(state.holders).map(([role, holder]) => [
    role,
    holder === 'player' ? 'reference' : holder,
  ])
  return nextAutomaticMove(world, { ...state, holders: Object.fromEntries(held) })
}
