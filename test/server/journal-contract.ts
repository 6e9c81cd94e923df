import { describe, expect, it } from 'vitest'
import type { Journal } from '../../src/server/journal/journal'
import { type StillClock, stillClock } from './still-clock'

const NORTH = 'game/blue-7/north'
const rowsOf = async (journal: Journal, stream: string, from?: number): Promise<unknown[]> =>
  (await journal.read(stream, from)).map(({ row }) => row)

/** What every journal does, wherever it keeps its rows. */
export function testJournal(place: string, make: (clock: StillClock) => Promise<Journal>): void {
  describe(`a journal in ${place}`, () => {
    it('gives back what was appended, from any row on', async () => {
      const journal = await make(stillClock())
      const rows = [{ exercise: 'blue' }, 'Léa — « oui » 🚨\n\u2028', [1, null, true], 0]
      for (const [n, row] of rows.entries()) {
        expect(await journal.append(NORTH, n, row)).toBe('stored')
      }
      expect(await rowsOf(journal, NORTH)).toEqual(rows)
      expect(await rowsOf(journal, NORTH, 2)).toEqual(rows.slice(2))
      expect(await rowsOf(journal, NORTH, 4)).toEqual([])
    })

    it('keeps streams apart, also those of one exercise', async () => {
      const journal = await make(stillClock())
      await journal.append(NORTH, 0, 'north')
      await journal.append('game/blue-7/south', 0, 'south')
      await journal.append('exercise/blue-7', 0, 'all')
      expect(await rowsOf(journal, NORTH)).toEqual(['north'])
      expect(await rowsOf(journal, 'exercise/blue-7')).toEqual(['all'])
    })

    it('stores one of fifty rows with the same number, and who lost finds it', async () => {
      const journal = await make(stillClock())
      await journal.append(NORTH, 0, 'first')
      const tries = Array.from({ length: 50 }, async (_, index) => {
        const result = await journal.append(NORTH, 1, index)
        return { index, result, found: await rowsOf(journal, NORTH, 1) }
      })
      const results = await Promise.all(tries)
      const won = results.filter(({ result }) => result === 'stored')
      expect(won).toHaveLength(1)
      expect(results.map(({ found }) => found)).toEqual(results.map(() => [won[0]!.index]))
    })

    it('refuses a row before which one is missing, and one that is there', async () => {
      const journal = await make(stillClock())
      expect(await journal.append(NORTH, 1, 'early')).toBe('conflict')
      await journal.append(NORTH, 0, 'first')
      for (const n of [-1, 0, 0.5, 2, Number.NaN]) {
        expect([n, await journal.append(NORTH, n, 'wrong')]).toEqual([n, 'conflict'])
      }
      expect(await rowsOf(journal, NORTH)).toEqual(['first'])
    })

    it('keeps the order of eight thousand rows that are sent without waiting', async () => {
      const journal = await make(stillClock())
      const streams = ['north', 'south', 'east', 'west'].map((team) => `game/blue-7/${team}`)
      const sent = Array.from({ length: 8_000 }, (_, index) =>
        journal.append(streams[index % 4]!, Math.floor(index / 4), index),
      )
      expect(new Set(await Promise.all(sent))).toEqual(new Set(['stored']))
      for (const [team, stream] of streams.entries()) {
        const expected = Array.from({ length: 2_000 }, (_, n) => n * 4 + team)
        expect(await rowsOf(journal, stream)).toEqual(expected)
      }
    })

    it('writes beside each row when it came, which never goes back', async () => {
      const clock = stillClock()
      const journal = await make(clock)
      await clock.pass(60_000)
      for (const [n, ms] of [0, 1_500, -9_000, 500, 12_000].entries()) {
        clock.sleep(ms)
        await journal.append(n % 2 ? 'exercise/blue-7' : NORTH, Math.floor(n / 2), n)
      }
      await journal.append('game/red-1/north', 0, 'another exercise')
      const at = async (stream: string) => (await journal.read(stream)).map((row) => row.at)
      expect(await at(NORTH)).toEqual([0, 1_500, 5_000])
      expect(await at('exercise/blue-7')).toEqual([1_500, 1_500])
      expect(await at('game/red-1/north')).toEqual([0])
    })

    it('tells of rows that can be read, until nobody listens any more', async () => {
      const journal = await make(stillClock())
      const heard: [string, number, number][] = []
      const reads: Promise<void>[] = []
      const stop = journal.watch((stream, n) => {
        reads.push(
          journal.read(stream, n).then((rows) => void heard.push([stream, n, rows.length])),
        )
      })
      await journal.append(NORTH, 0, 'a')
      await journal.append(NORTH, 0, 'refused')
      await journal.append('exercise/blue-7', 0, 'b')
      await Promise.all(reads)
      expect(heard).toEqual([
        [NORTH, 0, 1],
        ['exercise/blue-7', 0, 1],
      ])
      stop()
      await journal.append(NORTH, 1, 'c')
      expect(reads).toHaveLength(2)
    })

    it('lists its streams by how they begin', async () => {
      const journal = await make(stillClock())
      const names = [
        'exercise/blue-7',
        'exercise/red-1',
        'game/blue-7/north',
        'game/blue-7/south',
        'game/blue-70/north',
      ]
      for (const name of names.toReversed()) await journal.append(name, 0, {})
      expect(await journal.streams()).toEqual(names)
      expect(await journal.streams('exercise/')).toEqual(names.slice(0, 2))
      expect(await journal.streams('game/blue-7/')).toEqual(names.slice(2, 4))
      expect(await journal.streams('game/blue-7/s')).toEqual(['game/blue-7/south'])
      expect(await journal.streams('game/green')).toEqual([])
    })

    it('has nothing of a stream that was only asked for', async () => {
      const journal = await make(stillClock())
      expect(await journal.read(NORTH)).toEqual([])
      await journal.append(NORTH, 3, 'early')
      expect(await journal.streams()).toEqual([])
    })

    it('knows no other names than those of exercises and their teams', async () => {
      const journal = await make(stillClock())
      const names = ['', 'blue', 'exercise/', 'exercise/A', 'exercise/a/b', 'game/a', 'game/a/b/c']
      for (const name of [...names, 'game/../x', 'exercise/a.b', `exercise/${'a'.repeat(65)}`]) {
        await expect(journal.append(name, 0, {})).rejects.toThrow(RangeError)
        await expect(journal.read(name)).rejects.toThrow(RangeError)
      }
    })

    it('takes nothing that is no JSON value, and keeps what it took as it was then', async () => {
      const journal = await make(stillClock())
      await expect(journal.append(NORTH, 0, undefined)).rejects.toThrow(TypeError)
      const row = { said: 'once' }
      const stored = journal.append(NORTH, 0, row)
      row.said = 'otherwise'
      await stored
      expect(await rowsOf(journal, NORTH)).toEqual([{ said: 'once' }])
    })

    it('says how late it is in an exercise, by the clock of its rows', async () => {
      const clock = stillClock()
      const journal = await make(clock)
      expect(await journal.time('blue-7')).toEqual({ now: 0, since: 0 })
      await clock.pass(60_000)
      await journal.append(NORTH, 0, 'a')
      await clock.pass(5_000)
      expect(await journal.time('blue-7')).toEqual({ now: 5_000, since: 0 })
      await expect(journal.check()).resolves.toBeUndefined()
    })

    it('goes on after it was asked to try again, and says to read again', async () => {
      const journal = await make(stillClock())
      await journal.append(NORTH, 0, 'a')
      const heard: string[] = []
      journal.watch((stream) => heard.push(stream))
      await journal.reopen('blue-7')
      expect(heard).toEqual(['*'])
      expect(await journal.append(NORTH, 1, 'b')).toBe('stored')
      expect(await rowsOf(journal, NORTH)).toEqual(['a', 'b'])
    })

    it('forgets an exercise with all its games, and no other', async () => {
      const journal = await make(stillClock())
      for (const stream of ['exercise/blue-7', NORTH, 'game/blue-71/north']) {
        await journal.append(stream, 0, 'a')
      }
      expect(await journal.forget('blue-7')).toBe(true)
      expect(await rowsOf(journal, NORTH)).toEqual([])
      expect(await journal.streams()).toEqual(['game/blue-71/north'])
      expect(await journal.forget('blue-7')).toBe(false)
      expect(await journal.append('exercise/blue-7', 0, 'anew')).toBe('stored')
    })
  })
}
