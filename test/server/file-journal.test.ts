import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JournalNotice } from '../../src/server/journal/file-journal'
import type { Journal } from '../../src/server/journal/journal'
import { dataFolder, journalIn, linesOf, logOf } from './data-folder'
import { faultyDisk } from './faulty-disk'
import { stillClock } from './still-clock'

const NORTH = 'game/blue/north'
const SOUTH = 'game/blue/south'

const rowsOf = async (journal: Journal, stream: string): Promise<unknown[]> =>
  (await journal.read(stream)).map(({ row }) => row)

/** A folder with a closed log of two teams, and what was in it. */
async function writtenFolder(rows: number): Promise<string> {
  const folder = dataFolder()
  const journal = await journalIn(folder)
  for (let n = 0; n < rows; n += 1) {
    await journal.append(n % 2 ? SOUTH : NORTH, Math.floor(n / 2), { n, said: 'é'.repeat(n % 5) })
  }
  await journal.close()
  return folder
}

describe('a journal in a folder', () => {
  it('has the same rows in the next process, and goes on with their time', async () => {
    const folder = await writtenFolder(7)
    const clock = stillClock()
    await clock.pass(90_000)
    const journal = await journalIn(folder, { clock })
    expect(await rowsOf(journal, SOUTH)).toHaveLength(3)
    expect(await journal.append(SOUTH, 2, 'again')).toBe('conflict')
    expect(await journal.append(SOUTH, 3, 'next')).toBe('stored')
    expect(await journal.read(SOUTH)).toEqual([
      { at: 0, row: { n: 1, said: 'é' } },
      { at: 0, row: { n: 3, said: 'ééé' } },
      { at: 0, row: { n: 5, said: '' } },
      { at: 90_000, row: 'next' },
    ])
    expect(linesOf(folder, 'blue').slice(0, 2)).toEqual([
      '{"format":"pra-journal/1","exercise":"blue","began":1790000000000}',
      '["game/blue/north",0,0,{"n":0,"said":""}]',
    ])
  })

  it('loses nothing but what was being written when the machine stopped', async () => {
    const whole = readFileSync(logOf(await writtenFolder(40), 'blue'))
    const lines = whole.toString().split('\n')
    for (let cut = 0, round = 0; cut < whole.length; cut += 37, round += 1) {
      const folder = dataFolder()
      mkdirSync(join(folder, 'exercises'))
      // A file system may have made room in the file that nothing was written into.
      const tail = Buffer.alloc(round % 2 ? 512 : 0)
      writeFileSync(logOf(folder, 'blue'), Buffer.concat([whole.subarray(0, cut), tail]))
      const notices: JournalNotice[] = []
      const journal = await journalIn(folder, { tell: (notice) => notices.push(notice) })
      const left = whole.subarray(0, cut).toString().split('\n').length - 2
      const [north, south] = [await rowsOf(journal, NORTH), await rowsOf(journal, SOUTH)]
      expect([...north, ...south]).toHaveLength(Math.max(0, left))
      for (const [n, row] of north.entries()) expect(row).toMatchObject({ n: 2 * n })
      for (const [n, row] of south.entries()) expect(row).toMatchObject({ n: 2 * n + 1 })

      expect(await journal.append(NORTH, north.length, 'next')).toBe('stored')
      await journal.close()
      const after = linesOf(folder, 'blue')
      expect(after).toHaveLength(Math.max(0, left) + 2)
      expect(after.slice(1, -1)).toEqual(lines.slice(1, Math.max(0, left) + 1))

      const kept = left < 0 ? 0 : Buffer.byteLength(lines.slice(0, left + 1).join('\n')) + 1
      const torn = cut - kept + tail.length
      const [aside] = readdirSync(join(folder, 'exercises')).filter((name) => /torn/.test(name))
      expect(notices.filter(({ type }) => type === 'log.cut')).toEqual(
        torn === 0 ? [] : [{ type: 'log.cut', exercise: 'blue', bytes: torn, aside }],
      )
      if (aside) expect(readFileSync(join(folder, 'exercises', aside))).toHaveLength(torn)
    }
  })

  it.each([
    ['whose number is not the next one', '["game/blue/north",3,0,"x"]'],
    ['of another exercise', '["game/red/north",0,0,"x"]'],
    ['of no stream', '["people",0,0,"x"]'],
    ['without a time', '["game/blue/south",1,null,"x"]'],
    ['that is no row', '{"game/blue/south":1}'],
  ])('reads no further than a line %s, and keeps the rest beside the log', async (_what, line) => {
    const folder = await writtenFolder(3)
    const rest = `${line}\n["game/blue/south",1,0,"after it"]\n`
    appendFileSync(logOf(folder, 'blue'), rest)
    const notices: JournalNotice[] = []
    const journal = await journalIn(folder, { tell: (notice) => notices.push(notice) })
    expect(await rowsOf(journal, SOUTH)).toHaveLength(1)
    expect(linesOf(folder, 'blue')).toHaveLength(4)
    const [notice] = notices.filter((one) => one.type === 'log.cut')
    expect(readFileSync(join(folder, 'exercises', notice!.aside), 'utf8')).toBe(rest)
  })

  it.each([
    ['of a later version', '{"format":"pra-journal/2","exercise":"blue","began":0}\n', 'newer'],
    ['of another exercise', '{"format":"pra-journal/1","exercise":"red","began":0}\n', 'failed'],
    ['that is no log', 'shopping list\n- bread\n', 'failed'],
  ])('leaves a file %s as it is', async (_what, text, reason) => {
    const folder = dataFolder()
    const notices: JournalNotice[] = []
    const journal = await journalIn(folder, { tell: (notice) => notices.push(notice) })
    await journal.append('exercise/green', 0, {})
    writeFileSync(logOf(folder, 'blue'), text)
    await expect(journal.append(NORTH, 0, {})).rejects.toMatchObject({ trouble: reason, reason })
    await expect(journal.read(NORTH)).rejects.toMatchObject({ trouble: reason })
    expect(await journal.streams()).toEqual(['exercise/green'])
    expect(notices).toContainEqual({
      type: 'log.unreadable',
      exercise: 'blue',
      error: expect.objectContaining({ reason }),
    })
    expect(readFileSync(logOf(folder, 'blue'), 'utf8')).toBe(text)
  })

  it('may be copied while it is written to: the copy is a beginning of it', async () => {
    const folder = dataFolder()
    const journal = await journalIn(folder)
    const sent: Promise<unknown>[] = []
    const copies: { folder: string; stored: number }[] = []
    let stored = 0
    journal.watch(() => {
      stored += 1
      if (stored % 300 !== 0) return
      const copy = dataFolder()
      mkdirSync(join(copy, 'exercises'))
      copies.push({ folder: copy, stored })
      copyFileSync(logOf(folder, 'blue'), logOf(copy, 'blue'))
    })
    for (let n = 0; n < 900; n += 1) {
      sent.push(journal.append(NORTH, n, n))
      if (n % 50 === 0) await sent.at(-1)
    }
    await Promise.all(sent)
    expect(copies).toHaveLength(3)
    for (const copy of copies) {
      const rows = await rowsOf(await journalIn(copy.folder), NORTH)
      expect(rows.length).toBeGreaterThanOrEqual(copy.stored)
      expect(rows).toEqual(rows.map((_, n) => n))
    }
  })
})

describe('a journal and its disk', () => {
  it('write once for all that is appended in one turn', async () => {
    const disk = faultyDisk()
    const journal = await journalIn(dataFolder(), { openFile: disk.openFile })
    await journal.append(NORTH, 0, 'first')
    const before = disk.syncs()
    await Promise.all(
      Array.from({ length: 1_000 }, (_, team) => journal.append(`game/blue/t${team}`, 0, team)),
    )
    expect(disk.syncs()).toBe(before + 1)
  })

  it('acknowledge and show nothing that is not on the disk yet', async () => {
    const disk = faultyDisk()
    const journal = await journalIn(dataFolder(), { openFile: disk.openFile })
    await journal.append(NORTH, 0, 'a')
    const { reached, goOn } = disk.holdSync()
    let answer = ''
    const heard: number[] = []
    journal.watch((_stream, n) => heard.push(n))
    const sent = journal.append(NORTH, 1, 'b').then((result) => (answer = result))
    const rival = journal.append(NORTH, 1, 'c').then((result) => `${answer}, ${result}`)
    await reached
    expect(await rowsOf(journal, NORTH)).toEqual(['a'])
    expect([answer, heard]).toEqual(['', []])
    goOn()
    await sent
    expect([answer, heard]).toEqual(['stored', [1]])
    expect(await rival).toBe('stored, conflict')
    expect(await rowsOf(journal, NORTH)).toEqual(['a', 'b'])
  })

  it('get along when a write takes less than it was given', async () => {
    const disk = faultyDisk()
    const folder = dataFolder()
    const journal = await journalIn(folder, { openFile: disk.openFile })
    disk.writeAtMost(7)
    await Promise.all([journal.append(NORTH, 0, 'long enough'), journal.append(NORTH, 1, 'é')])
    await journal.close()
    expect(await rowsOf(await journalIn(folder), NORTH)).toEqual(['long enough', 'é'])
  })

  it.each([
    ['write', 'ENOSPC', 'full'],
    ['write', 'EIO', 'failed'],
    ['write', 'EROFS', 'denied'],
    ['datasync', 'EIO', 'failed'],
    ['datasync', 'EDQUOT', 'full'],
  ] as const)(
    'store nothing more of an exercise after a %s that failed with %s, until it is tried again',
    async (call, code, reason) => {
      const disk = faultyDisk()
      const folder = dataFolder()
      const notices: JournalNotice[] = []
      const tell = (notice: JournalNotice) => notices.push(notice)
      const journal = await journalIn(folder, { openFile: disk.openFile, tell })
      await journal.append(NORTH, 0, 'stored')
      disk.failOnce(call, code)
      const together = [journal.append(NORTH, 1, 'lost'), journal.append(SOUTH, 0, 'lost')]
      for (const one of together) {
        await expect(one).rejects.toMatchObject({ trouble: reason, reason })
      }
      expect(notices).toContainEqual(expect.objectContaining({ type: 'log.poisoned' }))
      // The disk works again, but nobody knows what it has lost.
      const refused = { trouble: 'poisoned', reason }
      await expect(journal.append(NORTH, 1, 'refused')).rejects.toMatchObject(refused)
      expect(await journal.append('exercise/red', 0, 'another')).toBe('stored')
      expect(await rowsOf(journal, NORTH)).toEqual(['stored'])
      expect(await rowsOf(journal, SOUTH)).toEqual([])

      await journal.reopen('blue')
      expect(await rowsOf(journal, NORTH)).toEqual(['stored'])
      expect(await journal.append(NORTH, 1, 'again')).toBe('stored')
      await journal.close()
      expect(linesOf(folder, 'blue').slice(1)).toEqual([
        '["game/blue/north",0,0,"stored"]',
        '["game/blue/north",1,0,"again"]',
      ])
    },
  )

  it('do not bring to light what was refused, even where it could not be cut off at once', async () => {
    const disk = faultyDisk()
    const folder = dataFolder()
    const journal = await journalIn(folder, { openFile: disk.openFile })
    await journal.append(NORTH, 0, 'stored')
    disk.failOnce('datasync', 'EIO')
    disk.failOnce('truncate', 'EIO')
    await expect(journal.append(NORTH, 1, 'refused')).rejects.toMatchObject({ trouble: 'failed' })
    expect(linesOf(folder, 'blue')).toHaveLength(3)
    await journal.reopen('blue')
    expect(await rowsOf(journal, NORTH)).toEqual(['stored'])
    expect(readdirSync(join(folder, 'exercises'))).toEqual(['blue.jsonl'])
  })

  it('read what is stored as long as trying again does not help', async () => {
    const disk = faultyDisk()
    const journal = await journalIn(dataFolder(), { openFile: disk.openFile })
    await journal.append(NORTH, 0, 'stored')
    disk.failOnce('write', 'EIO')
    await expect(journal.append(NORTH, 1, 'lost')).rejects.toMatchObject({ trouble: 'failed' })
    disk.failOnce('open', 'EACCES')
    await expect(journal.reopen('blue')).rejects.toMatchObject({ trouble: 'denied' })
    expect(await rowsOf(journal, NORTH)).toEqual(['stored'])
    await expect(journal.append(NORTH, 1, 'no')).rejects.toMatchObject({ trouble: 'poisoned' })
    await journal.reopen('blue')
    expect(await journal.append(NORTH, 1, 'again')).toBe('stored')
  })

  it('try anew what could not be opened', async () => {
    const disk = faultyDisk()
    const journal = await journalIn(dataFolder(), { openFile: disk.openFile })
    disk.failOnce('open', 'EACCES')
    await expect(journal.append(NORTH, 0, 'a')).rejects.toMatchObject({ trouble: 'denied' })
    expect(await journal.append(NORTH, 0, 'a')).toBe('stored')
  })
})
