import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import { type Replayed, replay } from '../../session/replay'
import { continueSession, type Session } from '../../session/session'
import { memoryStore } from '../../session/store'
import type { Event } from '../../simulation/events'
import type { GameState } from '../../simulation/state'

/** A record that was replayed and found right: all that opening it needs comes from this one run. */
export interface PlayedRecord extends Replayed {
  readonly record: GameRecord
  /** What each answer was given in. */
  readonly revealed: readonly { readonly before: GameState; readonly events: Event[] }[]
}

/** Replays a record and checks every step; the same way for a game just played and for a file. */
export function playRecord(
  record: GameRecord,
  scenario: CompiledScenario,
): PlayedRecord | RecordProblem {
  const revealed: { before: GameState; events: Event[] }[] = []
  const played = replay(record, scenario, (_n, before, _after, events) => {
    if (events.some(({ type }) => type === 'prompt.revealed')) revealed.push({ before, events })
  })
  return isProblem(played) ? played : { ...played, record, revealed }
}

/**
 * A session over a record that was played to its end, so that what is said in the debrief goes through the one door;
 * null for an unfinished one, which teammates would play on. Nothing of it is kept but in this window.
 */
export async function openRecordGame(played: PlayedRecord): Promise<Session | null> {
  if (!played.state.ended) return null
  const { record } = played
  return continueSession(record, played, memoryStore(), `file-${record.end.sha256.slice(0, 16)}`)
}
