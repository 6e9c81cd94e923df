import type { CompiledScenario } from '../scenario/scenario'
import type { GameRecord } from '../session/record'
import { isProblem, type RecordProblem } from '../session/record-shape'
import { replay } from '../session/replay'
import { resumeSession, type Session } from '../session/session'
import { memoryStore } from '../session/store'

/** What is wrong with a record once it is played again; null when every check holds. */
export function recordProblem(
  record: GameRecord,
  scenario: CompiledScenario,
): RecordProblem | null {
  const played = replay(record, scenario)
  return isProblem(played) ? played : null
}

/**
 * A session over a record that was played to its end, so that what is said in the debrief goes through the one door;
 * null for an unfinished one, which teammates would play on. Nothing of it is kept but in this window.
 */
export async function openRecordGame(
  record: GameRecord,
  scenario: CompiledScenario,
): Promise<Session | null> {
  const { commands, checks, end: _end, ...header } = record
  const id = `file-${record.end.sha256.slice(0, 16)}`
  const store = memoryStore()
  await store.create(id, header)
  for (const [n, envelope] of commands.entries()) {
    await store.append(id, n, { envelope, check: checks[n]! })
  }
  const session = await resumeSession(scenario, (await store.load(id))!, store)
  if (isProblem(session) || session.mode() !== 'debrief') return null
  return session.record().commands.length === commands.length ? session : null
}
