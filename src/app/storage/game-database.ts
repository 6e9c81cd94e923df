import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { StoreError, type StoreTrouble } from '../../session/store'
import type { QuarantinedSave } from './game-library'

/** Raised together with a step in `upgrade`. */
const DATABASE_VERSION = 2

/** One row a game: what is fixed, and how many commands have been acknowledged. */
export interface GameRow {
  id: string
  header: unknown
  /** Real time, ms since 1970. */
  createdAt: number
  updatedAt: number
  commands: number
  /** Counts every command and every new game of this browser: the greatest was played last. */
  played?: number
  place?: unknown
  /** Played to its end. */
  finished: boolean
}

/** One row a command. */
interface CommandRow {
  game: string
  envelope: { n: number }
  check: string
}

interface GameSchema extends DBSchema {
  games: { key: string; value: GameRow; indexes: { played: number } }
  commands: { key: [string, number]; value: CommandRow }
  /** Keys are numbers given in order: a game may be set aside more than once. */
  'set-aside': { key: number; value: QuarantinedSave }
}

type Stores = 'games' | 'commands' | 'set-aside'
const STORES: Stores[] = ['games', 'commands', 'set-aside']
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  GameSchema,
  Stores[],
  Mode
>

/** The steps from an older version to this one, in order; a step once published never changes. */
function upgrade(
  database: IDBPDatabase<GameSchema>,
  from: number,
  _to: number | null,
  transaction: IDBPTransaction<GameSchema, Stores[], 'versionchange'>,
): void {
  if (from < 1) {
    database.createObjectStore('games', { keyPath: 'id' })
    database.createObjectStore('commands', { keyPath: ['game', 'envelope.n'] })
    database.createObjectStore('set-aside', { autoIncrement: true })
  }
  if (from < 2) transaction.objectStore('games').createIndex('played', 'played')
}

/** The browser's database of games, opened when it is first needed. */
export interface GameDatabase {
  read<T>(work: (transaction: Transaction<'readonly'>) => Promise<T>): Promise<T>
  /** All or nothing, and on the disk before it returns. */
  write<T>(work: (transaction: Transaction<'readwrite'>) => Promise<T>): Promise<T>
  close(): void
}

/**
 * A database that does not answer is as good as denied: another window may keep an older one open, or a disk may be
 * busy. Nobody waits longer for it, ms.
 */
const PATIENCE_MS = 4000

/** Throws `StoreError` from `read` and `write`, whatever the browser has against it. */
export function gameDatabase(name = 'pra', patience = PATIENCE_MS): GameDatabase {
  let opened: Promise<IDBPDatabase<GameSchema>> | null = null

  const open = (): Promise<IDBPDatabase<GameSchema>> => {
    if (opened) return opened
    const opening = openPatiently(name, patience, forget).catch((error: unknown) => {
      forget()
      throw new StoreError(openTrouble(error), error)
    })
    function forget(): void {
      if (opened === opening) opened = null
    }
    opened = opening
    return opening
  }

  /** A connection may have been closed behind our back; nothing has begun then, so one more try is safe. */
  async function begin<Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    again = true,
  ): Promise<Transaction<Mode>> {
    const database = await open()
    const durability = mode === 'readwrite' ? 'strict' : 'default'
    try {
      return database.transaction(STORES, mode, { durability })
    } catch (error) {
      database.close()
      opened = null
      if (again && nameOf(error) === 'InvalidStateError') return begin(mode, false)
      throw new StoreError(workTrouble(error), error)
    }
  }

  function leave(): void {
    void opened?.then((database) => database.close()).catch(() => undefined)
    opened = null
  }

  async function within<T, Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    work: (transaction: Transaction<Mode>) => Promise<T>,
  ): Promise<T> {
    const transaction = await begin(mode)
    // Awaited below; until then a rejection is not an unhandled one.
    transaction.done.catch(() => undefined)
    const finished = async (): Promise<T> => {
      const result = await work(transaction)
      await transaction.done
      return result
    }
    try {
      return await inTime(finished(), patience, 'the database does not answer')
    } catch (error) {
      abort(transaction)
      if (error instanceof StoreError) throw error
      // The connection may be what fails: the next piece of work gets a new one.
      leave()
      // What the transaction says goes deeper than its requests: a full disk shows there.
      throw new StoreError(workTrouble(transaction.error ?? error), transaction.error ?? error)
    }
  }

  return {
    read: (work) => within('readonly', work),
    write: (work) => within('readwrite', work),
    close: leave,
  }
}

/** Nothing of a piece of work that failed half-way may stay. */
function abort(transaction: Transaction<'readonly' | 'readwrite'>): void {
  try {
    transaction.abort()
  } catch {
    // It has aborted by itself.
  }
}

async function openPatiently(
  name: string,
  patience: number,
  onClosed: () => void,
): Promise<IDBPDatabase<GameSchema>> {
  const opening = openDB<GameSchema>(name, DATABASE_VERSION, {
    upgrade,
    // A window with a newer version must not wait for this one: the next command opens anew, or says why not.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      onClosed()
    },
    terminated: onClosed,
  })
  try {
    return await inTime(opening, patience, 'the database does not open')
  } catch (error) {
    void opening.then((late) => late.close()).catch(() => undefined)
    throw error
  }
}

async function inTime<T>(work: Promise<T>, patience: number, otherwise: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), patience)
  })
  // What fails later than that is nobody's any more.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''

/** Private windows, blocked site data and sandboxes each refuse in their own way. */
function openTrouble(error: unknown): StoreTrouble {
  switch (nameOf(error)) {
    case 'VersionError':
      return 'newer'
    case 'QuotaExceededError':
      return 'full'
    default:
      return 'denied'
  }
}

function workTrouble(error: unknown): StoreTrouble {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'full'
    case 'SecurityError':
    case 'NotAllowedError':
      return 'denied'
    default:
      return 'failed'
  }
}
