import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, JournalError } from './journal'
import type { JournalClock } from './journal-clock'

/** ms between two signs of life. */
const BEAT = 2_000
/** ms without one after which a lock is nobody's. */
const DEAD = 10_000
/** The same for a process of this machine that is there: it is busy, or another one has come to have its number. */
const SILENT = 60_000
/** ms between two looks at somebody's lock. */
const LOOK = 500
/** ms after our last look at our own lock beyond which we do not write without another one: the machine has slept. */
const GAP = 5_000

/** Who has a folder, as its lock says. */
interface Owner {
  readonly pid: number
  readonly host: string
  /** When the machine was started, seconds since 1970. */
  readonly boot: number
  readonly nonce: string
  /** Counts the signs of life. */
  readonly beat: number
}

/** Another process has the folder. */
export class FolderInUse extends JournalError {
  /** Null where its lock cannot be read, though somebody writes it. */
  readonly owner: { readonly pid: number; readonly host: string } | null

  constructor(owner: Owner | null) {
    super('in-use', 'in-use')
    this.owner = owner && { pid: owner.pid, host: owner.host }
  }
}

/** A folder that this process alone writes in. */
export interface FolderLock {
  /**
   * To be asked before something is written.
   * @throws FolderInUse when another process has taken the folder, while this machine slept or hung
   */
  guard(): Promise<void>
  /** Leaves the folder to others. */
  release(): Promise<void>
}

/** @param now milliseconds since 1970 */
export const bootTime = (now: number): number => Math.round(now / 1_000 - uptime())

/**
 * Takes a folder for this process. A lock left by a process of this machine that is gone is taken over at once, one of
 * a process that is still there after 60 s without a sign of life, any other after 10 s: no two machines' clocks are
 * compared.
 * @param lost is called once, when another process has taken the folder
 * @throws FolderInUse when another process has it
 */
export async function lockFolder(
  folder: string,
  clock: JournalClock,
  lost: (error: FolderInUse) => void,
): Promise<FolderLock> {
  const path = join(folder, 'lock')
  /** Who has made this one may replace a dead lock by it; nobody else can make it meanwhile. */
  const next = join(folder, 'lock.next')
  const own: Owner = {
    pid: process.pid,
    host: hostname(),
    boot: bootTime(clock.now()),
    nonce: randomBytes(12).toString('hex'),
    beat: 0,
  }
  for (;;) {
    const made = await create(path, own)
    if (made) return hold(path, own, made, clock, lost)
    const dead = await deadLock(path, own, clock)
    if (dead === null) continue
    const heir = await create(next, own)
    if (!heir) {
      // Somebody else takes over, or stopped while doing so.
      if ((await deadLock(next, own, clock)) !== null) await rm(next, { force: true })
      continue
    }
    if ((await textOf(path)) === dead) {
      await patiently(() => rename(next, path))
      return hold(path, own, heir, clock, lost)
    }
    await heir.close()
    await rm(next, { force: true })
  }
}

/** @returns null where there is a lock already */
async function create(path: string, own: Owner): Promise<FileHandle | null> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return null
    throw error
  })
  if (file) await write(file, own)
  return file
}

/**
 * @returns the text of a lock whose owner is gone; null where the lock itself is
 * @throws FolderInUse when the owner gives a sign of life
 */
async function deadLock(path: string, own: Owner, clock: JournalClock): Promise<string | null> {
  const found = await textOf(path)
  if (found === null) return found
  const near = nearby(ownerIn(found), own)
  if (near && !isAlive(near.pid)) return found
  for (let waited = 0; waited < (near ? SILENT : DEAD); waited += LOOK) {
    await clock.wait(LOOK)
    const later = await textOf(path)
    if (later === null) return null
    if (later !== found) throw new FolderInUse(ownerIn(found))
  }
  return found
}

/** An owner that was a process of this machine, as it runs now; null for any other. */
const nearby = (owner: Owner | null, own: Owner): Owner | null =>
  owner?.host === own.host && Math.abs(owner.boot - own.boot) <= 2 ? owner : null

function hold(
  path: string,
  own: Owner,
  file: FileHandle,
  clock: JournalClock,
  lost: (error: FolderInUse) => void,
): FolderLock {
  let seen = clock.now()
  let taken: FolderInUse | null = null
  let beat = 0
  let beating: Promise<void> = Promise.resolve()

  const look = async (): Promise<void> => {
    const text = await textOf(path)
    if (taken) return
    if (text !== null && isOf(text, own)) {
      seen = clock.now()
      return
    }
    taken = new FolderInUse(text === null ? null : ownerIn(text))
    lost(taken)
  }
  const stop = clock.every(BEAT, () => {
    beating = beating
      .then(async () => {
        await look()
        beat += 1
        // The file that we made: where another one stands in its place, that one is not touched.
        if (!taken) await write(file, { ...own, beat })
      })
      // A sign of life that could not be given is seen to be missing by who looks for it.
      .catch(() => undefined)
    return beating
  })

  return {
    async guard() {
      if (Math.abs(clock.now() - seen) > GAP) await look()
      if (taken) throw taken
    },
    async release() {
      stop()
      await beating
      await look()
      await file.close()
      if (!taken) await patiently(() => rm(path, { force: true }))
    },
  }
}

/** In place: it needs no room on a disk that is full. */
async function write(file: FileHandle, owner: Owner): Promise<void> {
  await file.write(`${JSON.stringify(owner)}\n`, 0)
}

/** @returns null where there is no lock */
const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })

/** Whether a lock is this process's, also while its count is being written. */
const isOf = (text: string, { nonce }: Owner): boolean => text.includes(nonce)

/** @returns null for what was not written to its end, or by nobody of us */
function ownerIn(text: string): Owner | null {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null
    const known = typeof owner?.pid === 'number' && typeof owner.host === 'string'
    return known ? (owner as Owner) : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** Windows refuses to move or delete a file for a moment while some program looks at it. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === 5 || !['EPERM', 'EBUSY'].includes(codeOf(error))) throw error
      await sleep(50 * tries)
    }
  }
}
