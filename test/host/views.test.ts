import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeHeader } from '../../src/session/record'
import { headerOf } from '../../src/session/record-header'
import type { Session } from '../../src/session/session'
import { readAtTable } from '../../src/view/journal'
import { view } from '../../src/view/view'
import { type Kept, keptRecord } from '../golden/records'
import { generatedGame, moveOf } from '../support/generated-game'
import { times } from '../support/property'
import { ROLES } from '../support/roles'
import { shipped } from '../support/shipped'
import { type WatchedSeat, watchedTable } from '../support/watched-seats'

const scenario = shipped('ransomware-pra')
const GOLDEN: readonly Kept[] = ['reference', 'novice', 'worst', 'random', 'mixed']

/** What every role may see of the game as it stands, made anew. */
const fresh = ({ world, state, events }: Session) =>
  Object.fromEntries(ROLES.map((role) => [role, view(world, state(), events(), role)]))

/** What is wrong with what devices have put together from their news. */
function faults(session: Session, seats: readonly WatchedSeat[]): string[] {
  const views = fresh(session)
  const over = session.state().ended !== ''
  return seats.flatMap(({ roles, seat, view: patchedView }) => {
    const [have, one, two] = [patchedView(), seat.view(), seat.view()]
    const journal = session
      .events()
      .flatMap((event) => readAtTable(session.world, event, roles, over) ?? [])
    return [
      ...(one === two ? [] : [`${roles}: two looks, two objects`]),
      ...(isDeepStrictEqual(have, one) ? [] : [`${roles}: not as the table has it`]),
      ...(isDeepStrictEqual(have.journal, journal) ? [] : [`${roles}: another journal`]),
      ...roles.filter((role) => !isDeepStrictEqual(have.views[role], views[role])),
    ]
  })
}

/** Bytes of one role's part of the news, and keys told though they are as before. */
function roleNews({ last, roles }: WatchedSeat): { bytes: number[]; idle: string[] } {
  const { news, before } = last()!
  const idle = roles.flatMap((role) =>
    Object.entries(news.views[role]?.set ?? {}).flatMap(([key, value]) => {
      const old = before.views[role]?.[key as 'rows']
      return isDeepStrictEqual(old, value) ? [`${role}.${key}`] : []
    }),
  )
  return { bytes: roles.length === 1 ? [JSON.stringify(news).length] : [], idle }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)]!

describe('what a seat is told', () => {
  // In the mixed game people do all that can be done: what is put together is compared after each command, elsewhere after some.
  it.each(GOLDEN)(
    'is the whole of what it may see, through the %s game, and nothing that is as it was',
    async (name) => {
      const every = name === 'mixed' ? 1 : times(3, 1)
      const record = keptRecord(name)
      const table = await watchedTable(scenario, headerOf(record))
      const bytes: number[] = []
      for (const { n, by, command } of record.commands) {
        expect(await table.move({ by, command })).toBe(true)
        const isLast = n === record.commands.length - 1
        if (isLast || n % every === 0) expect(faults(table.session, table.seats)).toEqual([])
        for (const seat of table.seats) {
          const news = roleNews(seat)
          expect(news.idle).toEqual([])
          bytes.push(...news.bytes)
        }
      }
      bytes.sort((a, b) => a - b)
      expect(quantile(bytes, 0.5)).toBeLessThanOrEqual(4_096)
      expect(quantile(bytes, 0.95)).toBeLessThanOrEqual(10_240)
    },
  )

  it('is so in games that nobody has thought of, roles changing hands included', async () => {
    await fc.assert(
      fc.asyncProperty(generatedGame({ min: 40, max: 160 }), async ({ seed, options, numbers }) => {
        const table = await watchedTable(scenario, makeHeader(scenario, seed, options))
        for (const number of numbers) {
          const { session } = table
          await table.move(moveOf(session.world, session.state(), number))
        }
        expect(faults(table.session, table.seats)).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it('leaves what it does not name the very same object', async () => {
    const record = keptRecord('novice')
    const { seats, move } = await watchedTable(scenario, headerOf(record))
    let kept = 0
    for (const { by, command } of record.commands) {
      await move({ by, command })
      for (const { view: after, last, roles } of seats) {
        const { news, before } = last()!
        for (const role of roles) {
          const [old, now] = [before.views[role]!, after().views[role]!]
          const told = Object.keys(news.views[role]?.set ?? {})
          for (const key of Object.keys(now) as (keyof typeof now)[]) {
            if (told.includes(key) || (key === 'journal' && old[key] !== now[key])) continue
            if (now[key] !== old[key]) throw new Error(`${role}.${key} is another object`)
            kept += 1
          }
        }
      }
    }
    expect(kept).toBeGreaterThan(10_000)
  })
})
