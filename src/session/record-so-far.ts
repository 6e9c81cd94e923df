import type { GameState } from '../simulation/state'
import { endHash } from './chain'
import type { GameRecord, RecordHeader } from './record'
import type { StoredCommand } from './store'

/** A game as far as it has come, as a record of its own. @param state where the last of its commands led */
export function recordSoFar(
  header: RecordHeader,
  rows: readonly StoredCommand[],
  state: GameState,
): GameRecord {
  const commands = rows.map(({ envelope }) => envelope)
  const checks = rows.map(({ check }) => check)
  return { ...header, commands, checks, end: { sha256: endHash(header, commands, checks, state) } }
}
