import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { JournalNotice } from '../../src/server/journal/file-journal'
import {
  bootTime,
  type FolderInUse,
  type FolderLock,
  lockFolder,
} from '../../src/server/journal/folder-lock'
import { type JournalClock, systemClock } from '../../src/server/journal/journal-clock'
import { dataFolder, journalIn, linesOf } from './data-folder'
import { stillClock } from './still-clock'

const DEAD = 10_000
/** No process has it: the greatest number that Linux gives is 4 194 304. */
const NOBODY = 4_999_999

const lockOf = (folder: string): string => join(folder, 'lock')
const ownerOf = (folder: string) => JSON.parse(readFileSync(lockOf(folder), 'utf8'))

const locked = async (folder: string, clock: JournalClock, lost: FolderInUse[] = []) => {
  const lock = await lockFolder(folder, clock, (error) => lost.push(error))
  onTestFinished(() => lock.release())
  return lock
}

/** A lock that its owner does not refresh any more. */
function leftLock(folder: string, clock: JournalClock, more: object = {}): void {
  const owner = { pid: NOBODY, host: hostname(), boot: bootTime(clock.now()), nonce: 'theirs' }
  writeFileSync(lockOf(folder), JSON.stringify({ ...owner, beat: 7, ...more }))
}

const isRefused = (lock: Promise<FolderLock>, owner: object | null) =>
  expect(lock).rejects.toMatchObject({ trouble: 'in-use', reason: 'in-use', owner })

describe('the lock of a folder', () => {
  it('says who has it, and is gone when it is released', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    const lock = await lockFolder(folder, clock, () => undefined)
    expect(ownerOf(folder)).toMatchObject({ pid: process.pid, host: hostname(), beat: 0 })
    await clock.pass(2_000)
    expect(ownerOf(folder)).toMatchObject({ pid: process.pid, beat: 1 })
    await lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a second owner while the first one is alive, with its process and machine', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    await locked(folder, clock)
    const before = clock.now()
    await isRefused(
      lockFolder(folder, clock, () => undefined),
      {
        pid: process.pid,
        host: hostname(),
      },
    )
    expect(clock.now() - before).toBeLessThanOrEqual(2_500)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  it('is taken over at once from a process of this machine that is gone', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    leftLock(folder, clock)
    const before = clock.now()
    await locked(folder, clock)
    expect(clock.now() - before).toBeLessThan(1_000)
    expect(ownerOf(folder).pid).toBe(process.pid)
  })

  it.each([
    ['another machine', { host: 'elsewhere' }],
    ['this machine before it was started again, or another one of its name', { boot: 1 }],
    ['a process whose number somebody else has now', { pid: process.ppid }],
    ['a process in another container with our own number', { pid: process.pid }],
  ])('of %s is taken over after ten seconds without a sign of life', async (_who, more) => {
    const folder = dataFolder()
    const clock = stillClock()
    leftLock(folder, clock, more)
    const before = clock.now()
    await locked(folder, clock)
    expect(clock.now() - before).toBeGreaterThanOrEqual(DEAD)
    expect(ownerOf(folder).pid).toBe(process.pid)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  it.each([
    ['another machine whose clock is wrong by years', { at: 0 }, { pid: 12, host: 'elsewhere' }],
    ['somebody who cannot be read', null, null],
  ])('of %s stands as long as it changes', async (_who, more, owner) => {
    const folder = dataFolder()
    const clock = stillClock()
    let beat = 0
    const write = async () => {
      beat += 1
      if (more) leftLock(folder, clock, { host: 'elsewhere', pid: 12, beat, ...more })
      else writeFileSync(lockOf(folder), '\0'.repeat(beat))
    }
    await write()
    clock.every(9_000, write)
    await isRefused(
      lockFolder(folder, clock, () => undefined),
      owner,
    )
  })

  it('that was never written to its end is taken over', async () => {
    const folder = dataFolder()
    writeFileSync(lockOf(folder), '{"pid":')
    await locked(folder, stillClock())
    expect(ownerOf(folder).pid).toBe(process.pid)
  })

  it('goes to one of two that take it over at the same time', async () => {
    const folder = dataFolder()
    leftLock(folder, systemClock)
    const tries = await Promise.allSettled([
      locked(folder, systemClock),
      locked(folder, systemClock),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  it('is taken over also where somebody stopped while taking it over', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    leftLock(folder, clock)
    copyFileSync(lockOf(folder), join(folder, 'lock.next'))
    await locked(folder, clock)
    expect(ownerOf(folder).pid).toBe(process.pid)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  it('is looked at before anything is written after a gap, and between', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    const lost: FolderInUse[] = []
    const lock = await locked(folder, clock, lost)
    leftLock(folder, clock)
    await lock.guard()
    clock.sleep(6_000)
    await expect(lock.guard()).rejects.toMatchObject({ trouble: 'in-use', owner: { pid: NOBODY } })
    expect(lost).toHaveLength(1)

    const other = dataFolder()
    const awake = await locked(other, clock, lost)
    leftLock(other, clock)
    await clock.pass(2_000)
    expect(lost).toHaveLength(2)
    await expect(awake.guard()).rejects.toMatchObject({ trouble: 'in-use' })
    expect(ownerOf(other).nonce).toBe('theirs')
  })

  it('is left to who took it', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    const lock = await lockFolder(folder, clock, () => undefined)
    leftLock(folder, clock)
    await lock.release()
    expect(existsSync(lockOf(folder))).toBe(true)
  })
})

describe('a journal whose folder was taken while the machine slept', () => {
  it('writes nothing among the rows of the new owner, and does not get going again', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    const notices: JournalNotice[] = []
    const sleeper = await journalIn(folder, { clock, tell: (notice) => notices.push(notice) })
    await sleeper.append('exercise/blue', 0, 'before')
    clock.sleep(60_000)
    // Its process stands still: in the time of the other one it gives no sign of life.
    const heir = await journalIn(folder)
    await heir.append('exercise/blue', 1, 'theirs')

    await expect(sleeper.append('exercise/blue', 1, 'ours')).rejects.toMatchObject({
      trouble: 'in-use',
    })
    await expect(sleeper.reopen('blue')).rejects.toMatchObject({ trouble: 'in-use' })
    await expect(sleeper.append('exercise/red', 0, {})).rejects.toMatchObject({ trouble: 'in-use' })
    expect(notices).toContainEqual(expect.objectContaining({ type: 'folder.lost' }))
    await sleeper.close()
    expect(await heir.append('exercise/blue', 2, 'theirs')).toBe('stored')
    expect(linesOf(folder, 'blue').slice(1)).toEqual([
      '["exercise/blue",0,0,"before"]',
      expect.stringContaining('"theirs"'),
      expect.stringContaining('"theirs"'),
    ])
  })
})
