import { describe, expect, it } from 'vitest'
import type { Journal } from '../../src/server/journal/journal'
import { journalIn, newSchema, psql, restartPostgres } from './schema'

/** Journals of several processes in one schema. */
async function several(count: number, onReached?: (reached: boolean) => void): Promise<Journal[]> {
  const { url } = await newSchema()
  return Promise.all(Array.from({ length: count }, () => journalIn(url, null, onReached)))
}

const rowsOf = async (journal: Journal, stream: string): Promise<unknown[]> =>
  (await journal.read(stream)).map(({ row }) => row)

/** Appends until it is stored, wherever that is then. @returns its number */
async function append(journal: Journal, stream: string, row: unknown): Promise<number> {
  for (;;) {
    const n = (await journal.read(stream)).length
    if ((await journal.append(stream, n, row)) === 'stored') return n
  }
}

describe('several processes over one PostgreSQL', () => {
  it('store one of fifty rows with the same number, and all find the same one', async () => {
    const journals = await several(5)
    const tries = Array.from({ length: 50 }, (_, index) =>
      journals[index % 5]!.append('game/blue/north', 0, index),
    )
    const won = (await Promise.all(tries)).flatMap((result, index) =>
      result === 'stored' ? [index] : [],
    )
    expect(won).toHaveLength(1)
    for (const journal of journals) expect(await rowsOf(journal, 'game/blue/north')).toEqual(won)
  })

  it('hear of what another has stored, also of more than one notification holds', async () => {
    const [one, other] = (await several(2)) as [Journal, Journal]
    const streams = Array.from({ length: 700 }, (_, team) => `game/blue-${'x'.repeat(20)}/t${team}`)
    const heard = new Set<string>()
    const all = new Promise<void>((resolve) => {
      other.watch((stream) => heard.add(stream).size === streams.length && resolve())
    })
    await Promise.all(streams.map((stream) => one.append(stream, 0, {})))
    await all
    expect([...heard].sort()).toEqual(streams.toSorted())
  })

  it('never wait for each other for ever, in whatever order their rows come', async () => {
    const journals = await several(3)
    const streams = Array.from({ length: 40 }, (_, team) => `game/blue/t${team}`)
    const orders = [streams, streams.toReversed(), [...streams.slice(20), ...streams.slice(0, 20)]]
    for (let n = 0; n < 20; n += 1) {
      const results = await Promise.all(
        journals.flatMap((journal, one) =>
          orders[one]!.map((stream) => journal.append(stream, n, { one, n })),
        ),
      )
      expect(results.filter((result) => result === 'stored')).toHaveLength(40)
    }
  })

  it('write beside each row when it came by one clock, which never goes back within a stream', async () => {
    const journals = await several(3)
    for (let n = 0; n < 30; n += 1) await journals[n % 3]!.append('game/blue/north', n, n)
    const times = (await journals[0]!.read('game/blue/north')).map(({ at }) => at)
    expect(times[0]).toBe(0)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('know since when one of them has been there without a break', async () => {
    const { url } = await newSchema()
    let ms = 1_000_000
    const open = () => journalIn(url, () => ms)
    await (await open()).append('game/blue/north', 0, 'first')
    ms += 10_000
    expect(await (await open()).time('blue')).toEqual({ now: 10_000, since: 0 })
    ms += 60_000
    expect(await (await open()).time('blue')).toEqual({ now: 70_000, since: 70_000 })
  })

  it('lose nothing while the engine is stopped at once and comes back, and store nothing twice', async () => {
    const reached: boolean[] = []
    const journals = await several(2, (now) => reached.push(now))
    let gaps = 0
    for (const journal of journals) {
      journal.watch((stream) => {
        if (stream === '*') gaps += 1
      })
    }
    const wanted = Array.from({ length: 80 }, (_, index) => ({ index }))
    const streams = ['north', 'south', 'east'].map((team) => `game/blue/${team}`)
    let stored = 0
    let reach = (): void => undefined
    const some = new Promise<void>((resolve) => (reach = resolve))
    const sending = streams.map(async (stream, team) => {
      for (const row of wanted) {
        await append(journals[(team + row.index) % 2]!, stream, row)
        stored += 1
        if (stored === 30) reach()
      }
    })
    await some
    await restartPostgres()
    await Promise.all(sending)
    for (const stream of streams) expect(await rowsOf(journals[0]!, stream)).toEqual(wanted)
    expect(reached).toContain(false)
    expect(gaps).toBeGreaterThan(0)
  })

  it('say what it is when nothing more can be stored', async () => {
    const { url, schema } = await newSchema()
    const journal = await journalIn(url)
    await journal.append('game/blue/north', 0, 'first')
    await psql(`alter table ${schema}.journal add constraint none check (n < 1)`)
    await expect(journal.append('game/blue/north', 1, 'more')).rejects.toMatchObject({
      trouble: 'failed',
    })
    await psql(`alter table ${schema}.journal drop constraint none`)
    expect(await journal.append('game/blue/north', 1, 'more')).toBe('stored')
    expect(await rowsOf(journal, 'game/blue/north')).toEqual(['first', 'more'])
  })
})
