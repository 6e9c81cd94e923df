import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { InputError } from '../input-error'
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
  try {
    closeSync(openSync(lock, 'wx'))
  } catch {
    throw new InputError('post-locked', { file: display(lock) })
  }
  try {
    const sent = readLedger(file)
    return {
      wasSent: (place, key) => includes(sent, place, key),
      add(place, keys) {
        sent.push(...keys.map((key) => ({ place, key })))
        writeFileSync(`${file}.new`, `${JSON.stringify({ format: FORMAT, sent }, null, 1)}\n`)
        renameSync(`${file}.new`, file)
      },
      close: () => rmSync(lock, { force: true }),
    }
  } catch (error) {
    rmSync(lock, { force: true })
    throw error
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
    const { format, sent } = JSON.parse(readFileSync(file, 'utf8')) as { format: string; sent: Sent[] }
    if (format === FORMAT && Array.isArray(sent)) return sent
  } catch {
    // Said below: whatever is wrong with it, nothing can be known from it.
  }
  throw new InputError('post-ledger', { file: display(file) })
}
