import type { CompiledScenario } from '../scenario/scenario'
import { dealDraws } from '../simulation/draws'
import type { Event } from '../simulation/events'
import { type GameState, initialState } from '../simulation/state'
import { step } from '../simulation/step'
import { makeWorld, type World } from '../simulation/world'
import { Written } from './canonical'
import { checkOf, nextHash, openingHash } from './chain'
import { type BareGame, type GameRecord, optionsOf, type RecordHeader } from './record'
import { isProblem, type RecordProblem } from './record-problem'
import type { UncheckedRecord } from './record-schema'

export interface Replayed {
  world: World
  state: GameState
  events: Event[]
  /** Commands carried out. */
  commands: number
  /** One for each of them, as they come to now. */
  checks: string[]
}

/** Why a record was not made with this scenario; null when it was. */
export function scenarioProblem(
  header: RecordHeader,
  scenario: CompiledScenario,
): RecordProblem | null {
  if (header.scenario.id !== scenario.id) {
    return { code: 'scenario-unknown', field: 'scenario.id', detail: header.scenario.id }
  }
  if (header.scenario.version !== scenario.version) {
    return { code: 'scenario-version', field: 'scenario.version', detail: header.scenario.version }
  }
  if (header.scenario.sha256 !== scenario.sha256) {
    return { code: 'scenario-changed', field: 'scenario.sha256', detail: header.scenario.sha256 }
  }
  return null
}

/** Called after each command that was carried out. */
export type OnCommand = (
  n: number,
  before: GameState,
  after: GameState,
  events: Event[],
  world: World,
) => void

/** Runs a record again and checks every check; the first command that differs is named. */
export const replay = (
  record: GameRecord,
  scenario: CompiledScenario,
  onCommand?: OnCommand,
): Replayed | RecordProblem => asClaimed(record, run(record, record.checks, scenario, onCommand))

/**
 * Plays a record that came without checks and gives it them; refuses one that ends otherwise than it says. One that has
 * its checks is given back as it is.
 */
export function withChecks(
  record: GameRecord | UncheckedRecord,
  scenario: CompiledScenario,
): GameRecord | RecordProblem {
  if ('checks' in record) return record
  const played = asClaimed(record, run(record, null, scenario))
  if (isProblem(played)) return played
  const { commands, end, ...header } = record
  return { ...header, commands, checks: played.checks, end }
}

/** Plays commands anew, whatever the record they are from claims. */
export const playAnew = (
  game: BareGame,
  scenario: CompiledScenario,
  onCommand?: OnCommand,
): Replayed | RecordProblem => run(game, null, scenario, onCommand)

/** The same, and makes a record of them. */
export function recordAnew(
  { commands, ...header }: BareGame,
  scenario: CompiledScenario,
): GameRecord | RecordProblem {
  const played = run({ ...header, commands }, null, scenario)
  if (isProblem(played)) return played
  return { ...header, commands, checks: played.checks, end: { sha256: played.end } }
}

const asClaimed = (
  { end: { sha256 } }: Pick<GameRecord, 'end'>,
  played: Run | RecordProblem,
): Run | RecordProblem =>
  isProblem(played) || played.end === sha256
    ? played
    : { code: 'end-differs', field: 'end.sha256', detail: sha256 }

interface Run extends Replayed {
  /** What the record ends with. */
  end: string
}

function run(
  record: BareGame,
  kept: readonly string[] | null,
  scenario: CompiledScenario,
  onCommand?: OnCommand,
): Run | RecordProblem {
  const foreign = scenarioProblem(record, scenario)
  if (foreign) return foreign
  const world = makeWorld(scenario, dealDraws(record.seed, scenario.id), optionsOf(record))
  let state = initialState(scenario)
  const events: Event[] = []
  const checks: string[] = []
  const written = new Written()
  let hash = openingHash(record)
  for (const envelope of record.commands) {
    const { n, by, command } = envelope
    const done = step(world, state, by, command)
    const field = `commands[${n}]`
    if (done.refusal) {
      const detail = `${command.type}: ${done.refusal.code}`
      return { code: 'command-refused', field, detail }
    }
    hash = nextHash(checkOf(hash), envelope, done.state, written)
    if (kept && checkOf(hash) !== kept[n]) {
      return { code: 'check-differs', field, detail: command.type }
    }
    onCommand?.(n, state, done.state, done.events, world)
    state = done.state
    events.push(...done.events)
    checks.push(checkOf(hash))
  }
  return { world, state, events, commands: record.commands.length, checks, end: hash }
}
