import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { InputError } from '../input-error'
import { replaceFile } from '../safe-file'
import { display } from '../scenario-files'

const FORMAT = 'pra-posted/1'

interface Sent {
  /** Fingerprint of the place, then the key of the item. */
  readonly place: string
  readonly key: string
}

/** What was acknowledged, in a file beside the record: written after each answer, read before anything is sent. */
export interface Ledger {
  wasSent(place: string, key: string): boolean
  add(place: string, keys: readonly string[]): void
  close(): void
}

/** `game.json` → `game.posted.json`. */
export const ledgerFile = (record: string): string => `${record.replace(/\.json$/, '')}.posted.json`

/** Opens the ledger of a record for one process alone; refuses one that cannot be read rather than sending twice. */
export const openLedger = (record: string): Ledger => {
  const file = ledgerFile(record)
  const lock = `${file}.lock`
  takeLock(lock)
  try {
    const sent = readLedger(file)
    return {
      wasSent: (place, key) => includes(sent, place, key),
      add(place, keys) {
        sent.push(...keys.map((key) => ({ place, key })))
        replaceFile(file, `${JSON.stringify({ format: FORMAT, sent }, null, 1)}\n`)
      },
      close: () => rmSync(lock, { force: true }),
    }
  } catch (error) {
    rmSync(lock, { force: true })
    throw error
  }
}

/** The lock holds its process's number: one that was left behind by a process that is gone is taken over. */
const takeLock = (lock: string): void => {
  for (const last of [false, true]) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      const held = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (last || !held || isRunning(lock))
        throw new InputError('post-locked', { file: display(lock) })
      rmSync(lock, { force: true })
    }
  }
}

const isRunning = (lock: string): boolean => {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Signal 0 only asks. A file without a number yet is being written now.
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** What was sent, for a look without the right to add. */
export const peekLedger = (record: string): Pick<Ledger, 'wasSent'> => {
  const sent = readLedger(ledgerFile(record))
  return { wasSent: (place, key) => includes(sent, place, key) }
}

const includes = (sent: readonly Sent[], place: string, key: string): boolean =>
  sent.some((one) => one.place === place && one.key === key)

const readLedger = (file: string): Sent[] => {
  if (!existsSync(file)) return []
  try {
    const { format, sent } = JSON.parse(readFileSync(file, 'utf8')) as {
      format: string
      sent: Sent[]
    }
    if (format === FORMAT && Array.isArray(sent)) return sent
  } catch {
    // Said below: whatever is wrong with it, nothing can be known from it.
  }
  throw new InputError('post-ledger', { file: display(file) })
}
