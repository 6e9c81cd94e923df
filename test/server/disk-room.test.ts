import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { JournalNotice } from '../../src/server/journal/file-journal'
import { dataFolder, journalIn } from './data-folder'
import { faultyDisk } from './faulty-disk'
import { smallDisk } from './small-disk'
import { stillClock } from './still-clock'

const RESERVE = 200_000
const WARNING = 400_000
const GAME = 'game/blue/north'

const made = smallDisk()
const small = made?.folder ?? null
afterAll(() => made?.remove())

const reserveOf = (folder: string): string => join(folder, 'reserve')
const roomTold = (notices: readonly JournalNotice[]) =>
  notices.flatMap((notice) => (notice.type === 'room.changed' ? [notice.room] : []))

describe('the room on a disk', () => {
  it('is held by a reserve, and told of when it becomes little and when there is enough again', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    const notices: JournalNotice[] = []
    let left = 1_000_000
    const journal = await journalIn(folder, {
      clock,
      reserve: RESERVE,
      warning: WARNING,
      free: async () => left,
      tell: (notice) => notices.push(notice),
    })
    expect(await journal.room()).toEqual({ free: left, low: false, reserved: true })
    expect(statSync(reserveOf(folder)).size).toBe(RESERVE)
    left = WARNING - 1
    await clock.pass(10_000)
    left = WARNING
    await clock.pass(30_000)
    expect(roomTold(notices)).toEqual([
      { free: 1_000_000, low: false, reserved: true },
      { free: WARNING - 1, low: true, reserved: true },
      { free: WARNING, low: false, reserved: true },
    ])
  })

  it('is held again by a reserve once there is plenty', async () => {
    const folder = dataFolder()
    const clock = stillClock()
    const disk = faultyDisk()
    let left = WARNING
    const free = async () => left
    const { openFile } = disk
    const journal = await journalIn(folder, { clock, reserve: RESERVE, free, openFile })
    expect(await journal.room()).toMatchObject({ reserved: true })
    left = RESERVE
    disk.failOnce('write', 'ENOSPC')
    await expect(journal.append(GAME, 0, 'a')).rejects.toMatchObject({ trouble: 'full' })
    await clock.pass(10_000)
    expect(existsSync(reserveOf(folder))).toBe(false)
    left = 2 * RESERVE
    await clock.pass(10_000)
    expect(statSync(reserveOf(folder)).size).toBe(RESERVE)
  })

  it('is left to the exercises where there is too little for a reserve', async () => {
    const folder = dataFolder()
    const journal = await journalIn(folder, { reserve: RESERVE, free: async () => RESERVE })
    expect(await journal.room()).toMatchObject({ reserved: false })
    expect(existsSync(reserveOf(folder))).toBe(false)
  })

  it('is no matter where the system does not say how much there is', async () => {
    const free = async () => Number.POSITIVE_INFINITY
    const journal = await journalIn(dataFolder(), { reserve: RESERVE, free })
    expect(await journal.room()).toMatchObject({ low: false, reserved: true })
  })
})

it(`a ${small === null ? 'disk that says that it is full (none could be filled here)' : 'really full disk'} costs nothing that was stored; its reserve lets the exercise go on`, async () => {
  const folder = small ?? dataFolder()
  const disk = faultyDisk()
  const notices: JournalNotice[] = []
  const tell = (notice: JournalNotice) => notices.push(notice)
  let left = 1_000_000
  const journal = await journalIn(folder, {
    reserve: RESERVE,
    warning: WARNING,
    tell,
    ...(small === null && { openFile: disk.openFile, free: async () => left }),
  })
  expect(await journal.room()).toMatchObject({ low: false, reserved: true })

  const row = 'x'.repeat(5_000)
  let stored = 0
  let trouble: unknown = null
  while (trouble === null && stored < 1_000) {
    if (small === null && stored === 100) {
      left = 0
      disk.failOnce('write', 'ENOSPC')
    }
    await journal.append(GAME, stored, row).then(
      () => (stored += 1),
      (error: unknown) => (trouble = error),
    )
  }
  expect(stored).toBeGreaterThan(50)
  expect(trouble).toMatchObject({ trouble: 'full', reason: 'full' })
  expect(existsSync(reserveOf(folder))).toBe(false)
  expect(roomTold(notices).at(-1)).toMatchObject({ low: true, reserved: false })
  await expect(journal.append(GAME, stored, row)).rejects.toMatchObject({ trouble: 'poisoned' })
  expect(await journal.read(GAME)).toHaveLength(stored)

  await journal.reopen('blue')
  expect(await journal.append(GAME, stored, row)).toBe('stored')
  await journal.close()

  const next = await journalIn(folder, { tell })
  expect(await next.read(GAME)).toEqual(
    Array.from({ length: stored + 1 }, () => ({ at: expect.any(Number), row })),
  )
  expect(notices.filter(({ type }) => type === 'log.cut')).toEqual([])
})

it('a disk that stays full takes nothing after another try either, and everything once there is room', async () => {
  if (small === null) {
    const disk = faultyDisk()
    const journal = await journalIn(dataFolder(), { openFile: disk.openFile })
    await journal.append(GAME, 0, 'a')
    disk.failOnce('write', 'ENOSPC')
    await expect(journal.append(GAME, 1, 'b')).rejects.toMatchObject({ trouble: 'full' })
    await journal.reopen('blue')
    disk.failOnce('write', 'ENOSPC')
    await expect(journal.append(GAME, 1, 'b')).rejects.toMatchObject({ trouble: 'full' })
    await journal.reopen('blue')
    expect(await journal.append(GAME, 1, 'b')).toBe('stored')
    return
  }
  const journal = await journalIn(small)
  const filler = join(small, 'filler')
  expect(() => writeFileSync(filler, Buffer.alloc(2_000_000))).toThrow('ENOSPC')
  const before = (await journal.read(GAME)).length
  const row = 'x'.repeat(9_000)
  for (let round = 0; round < 2; round += 1) {
    await expect(journal.append(GAME, before, row)).rejects.toMatchObject({ trouble: 'full' })
    await journal.reopen('blue')
    expect(await journal.read(GAME)).toHaveLength(before)
  }
  rmSync(filler)
  expect(await journal.append(GAME, before, row)).toBe('stored')
})
