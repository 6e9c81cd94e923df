import type { CompiledScenario } from '../scenario/scenario'
import type { Event } from '../simulation/events'
import { type GameState, initialState } from '../simulation/state'
import { carryOut } from '../simulation/step'
import type { World } from '../simulation/world'
import type { GameRecord } from './record'
import { isProblem, type RecordProblem } from './record-problem'
import { replay } from './replay'

/** A record that was replayed and found right, ready to be shown after any number of its commands. */
export interface ReplayTimeline {
  readonly record: GameRecord
  readonly world: World
  /** The main courante of the whole game. */
  readonly events: readonly Event[]
  /** By number of commands carried out, from 0: the minute, and how many events were written. */
  readonly minutes: readonly number[]
  readonly written: readonly number[]
  /** Phases by the number of commands after which they are open. */
  readonly openings: readonly { readonly after: number; readonly row: string }[]
  /** States by number of commands, every so many: from there on it is played. */
  readonly kept: readonly GameState[]
}

/** A state is played forward over fewer commands than this. */
export const KEPT_EVERY = 16

/** Replays a record with all its checks and keeps what showing it needs. */
export function replayTimeline(
  record: GameRecord,
  scenario: CompiledScenario,
): ReplayTimeline | RecordProblem {
  const minutes = [0]
  const written = [0]
  const openings: { after: number; row: string }[] = []
  const kept = [initialState(scenario)]
  const played = replay(record, scenario, (n, _before, after, events) => {
    minutes.push(after.minute)
    written.push(written[n]! + events.length)
    for (const event of events) {
      if (event.type === 'phase.opened') openings.push({ after: n + 1, row: event.row })
    }
    if ((n + 1) % KEPT_EVERY === 0) kept.push(after)
  })
  if (isProblem(played)) return played
  const { world, events } = played
  return { record, world, events, minutes, written, openings, kept }
}

/** The state after so many commands of the record. */
export function stateAfter({ record, world, kept }: ReplayTimeline, commands: number): GameState {
  const place = Math.floor(commands / KEPT_EVERY)
  let state = kept[place]!
  for (const { by, command } of record.commands.slice(place * KEPT_EVERY, commands)) {
    state = carryOut(world, state, by, command).state
  }
  return state
}
