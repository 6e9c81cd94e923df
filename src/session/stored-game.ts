import { headerOf, headerProblem } from './record-header'
import type { RecordProblem } from './record-problem'
import { envelopeProblem, isCheck, isObject } from './record-schema'
import type { LoadedGame, StoredCommand, StoredGame } from './store'

/**
 * Reads a game out of a store as data that anybody may have changed; names the first field that is not as it must
 * be, as in a record. Whether its commands are legal and its checks right shows when they are carried out.
 */
export function readStored({
  id,
  header,
  commands,
  count,
}: LoadedGame): StoredGame | RecordProblem {
  const wrong = headerProblem(header)
  if (wrong) return wrong
  for (const [n, row] of commands.entries()) {
    const found = rowProblem(row, n)
    if (found) return found
  }
  if (commands.length !== count) {
    const detail = `${commands.length} ≠ ${count}`
    return { code: 'truncated', field: `commands[${Math.min(commands.length, count)}]`, detail }
  }
  return { id, header: headerOf(header), commands: commands as StoredCommand[] }
}

/** What is wrong with what lies where command `n` belongs, in form alone; null when it is sound. */
export function rowProblem(row: unknown, n: number): RecordProblem | null {
  const at = `commands[${n}]`
  if (!isObject(row)) return { code: 'field', field: at, detail: '' }
  const field = envelopeProblem(row.envelope, n)
  if (field === 'n' && isLater(row.envelope, n)) {
    return { code: 'truncated', field: at, detail: `${n} is missing` }
  }
  if (field !== null) return { code: 'field', field: field ? `${at}.${field}` : at, detail: '' }
  if (!isCheck(row.check)) return { code: 'field', field: `checks[${n}]`, detail: '' }
  return null
}

/** A row between two others has gone. */
const isLater = (envelope: unknown, n: number): boolean =>
  isObject(envelope) && Number.isSafeInteger(envelope.n) && (envelope.n as number) > n
