import { readFileSync, rmSync, statSync } from 'node:fs'
import { InputError, reasonOf } from '../../shipped/input-error'
import { display } from '../../shipped/scenario-files'
import { createFile, isCode, replaceFile, textIfThere } from '../safe-file'

const FORMAT = 'pra-posted/1'
/** Milliseconds after which a lock without a number was left by a process that could not write it. */
const LOCK_WRITTEN_IN = 5000

/** `unknown`: it was being sent, and nobody learnt whether it arrived. */
export type Standing = 'new' | 'sent' | 'unknown'

interface Item {
  /** Fingerprint of the place. */
  readonly place: string
  readonly key: string
}

interface Items {
  readonly sent: readonly Item[]
  readonly sending: readonly Item[]
}

/** What was sent, in a file beside the record: written before each request and after its answer. */
export interface Ledger {
  standing(place: string, key: string): Standing
  /** Notes that these items are about to leave. */
  begin(place: string, keys: readonly string[]): void
  /** Notes what became of them: acknowledged, or known not to have arrived. */
  settle(place: string, keys: readonly string[], arrived: boolean): void
  close(): void
}

/** `game.json` → `game.posted.json`. */
export const ledgerFile = (record: string): string => `${record.replace(/\.json$/, '')}.posted.json`

/**
 * Opens the ledger of a record for one process alone.
 * @throws InputError `post-ledger` for one that cannot be read, rather than sending twice; `post-locked` while another
 * process sends; `file-unwritable`.
 */
export const openLedger = (record: string): Ledger => {
  const file = ledgerFile(record)
  const lock = `${file}.lock`
  takeLock(lock)
  const close = () => rmSync(lock, { force: true })
  try {
    let items = readLedger(file)
    const keep = (next: Items): void => {
      replaceFile(file, `${JSON.stringify({ format: FORMAT, ...next }, null, 1)}\n`)
      items = next
    }
    const others = (list: readonly Item[], place: string, keys: readonly string[]) =>
      list.filter((one) => one.place !== place || !keys.includes(one.key))
    const named = (place: string, keys: readonly string[]) => keys.map((key) => ({ place, key }))
    return {
      standing: (place, key) => standingIn(items, place, key),
      begin: (place, keys) =>
        keep({
          ...items,
          sending: [...others(items.sending, place, keys), ...named(place, keys)],
        }),
      settle: (place, keys, arrived) =>
        keep({
          sent: arrived ? [...items.sent, ...named(place, keys)] : items.sent,
          sending: others(items.sending, place, keys),
        }),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

/** What was sent, for a look without the right to add. */
export const peekLedger = (record: string): Pick<Ledger, 'standing'> => {
  const items = readLedger(ledgerFile(record))
  return { standing: (place, key) => standingIn(items, place, key) }
}

const standingIn = ({ sent, sending }: Items, place: string, key: string): Standing => {
  const isIn = (list: readonly Item[]) => list.some((one) => one.place === place && one.key === key)
  return isIn(sent) ? 'sent' : isIn(sending) ? 'unknown' : 'new'
}

/** The lock holds its process's number: one that was left behind by a process that is gone is taken over. */
const takeLock = (lock: string): void => {
  const take = () => createFile(lock, String(process.pid))
  if (take()) return
  if (!isHeld(lock)) {
    rmSync(lock, { force: true, recursive: true })
    if (take()) return
  }
  throw new InputError('post-locked', { file: display(lock) })
}

const isHeld = (lock: string): boolean => {
  try {
    const text = readFileSync(lock, 'utf8')
    // A lock without a number yet is being written now.
    if (text === '') return Date.now() - statSync(lock).mtimeMs < LOCK_WRITTEN_IN
    // Signal 0 only asks.
    return /^[1-9]\d*$/.test(text) && process.kill(Number(text), 0)
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

const readLedger = (file: string): Items => {
  const text = textOf(file)
  if (text === null) return { sent: [], sending: [] }
  try {
    const { format, sent, sending = [] } = JSON.parse(text) as Record<string, unknown>
    if (format === FORMAT && isItems(sent) && isItems(sending)) return { sent, sending }
  } catch {
    // Said below: whatever is wrong with it, nothing can be known from it.
  }
  throw new InputError('post-ledger', { file: display(file), reason: 'JSON' })
}

const textOf = (file: string): string | null => {
  try {
    return textIfThere(file)
  } catch (error) {
    const reason = error instanceof InputError ? String(error.params.reason) : reasonOf(error)
    throw new InputError('post-ledger', { file: display(file), reason })
  }
}

const isItems = (value: unknown): value is Item[] => Array.isArray(value) && value.every(isItem)

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' &&
  value !== null &&
  'place' in value &&
  'key' in value &&
  typeof value.place === 'string' &&
  typeof value.key === 'string'
