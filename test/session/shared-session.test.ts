import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { openShared } from '../../src/session/shared-session'
import { moveOf } from '../support/generated-game'
import { note, playToEnd, recordedGame, start } from '../support/session-play'
import { openedShared, sharedLog } from '../support/shared-log'
import { header, scenario } from '../support/small-game'

describe('a game over a log that others write to', () => {
  it('is played as one that is alone', async () => {
    const { log, rows } = sharedLog()
    const session = await openedShared(log)
    await playToEnd(session as never)
    expect(session.record()).toEqual(recordedGame())
    expect(rows.length).toBe(session.count() + 1)
  })

  it('is found again where its log ends, with what every command’s row says of the time', async () => {
    const { log } = sharedLog()
    const session = await openedShared(log)
    await session.dispatch('host', start())
    await session.dispatch('host', note('first'), 'a.1')
    const times: number[] = []
    const again = await openedShared(log, (_state, at) => times.push(at))
    expect(again.record()).toEqual(session.record())
    expect(again.events()).toEqual(session.events())
    expect(times).toEqual([1000, 2000])
    expect([again.knows('a.1'), again.knows('a.2')]).toEqual([true, false])
  })

  it('never forks, whoever is faster, and repeats nothing that is sent twice', async () => {
    let conflicts = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.boolean()), { minLength: 20, maxLength: 60 }),
        async (drawn) => {
          const { log, conflicts: met } = sharedLog()
          const sessions = [await openedShared(log), await openedShared(log)] as const
          await sessions[0].dispatch('host', start())
          for (const [n, [number, both, twice]] of drawn.entries()) {
            const { by, command } = moveOf(sessions[0].world, sessions[0].state(), number)
            const [one, other] = n % 2 === 0 ? sessions : [sessions[1], sessions[0]]
            await Promise.all([
              one.dispatch(by, command, `x.${n}`),
              both ? other.dispatch('host', note(`${n}`), `y.${n}`) : null,
              twice ? other.dispatch(by, command, `x.${n}`) : null,
            ])
          }
          await Promise.all(sessions.map((session) => session.catchUp()))
          const [one, other] = sessions.map((session) => session.record())
          expect(one).toEqual(other)
          expect(isProblem(replay(one!, scenario))).toBe(false)
          const ids = one!.commands.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          conflicts += met()
        },
      ),
      { numRuns: 10 },
    )
    expect(conflicts).toBeGreaterThan(50)
  })

  it('tells of what others have stored', async () => {
    const { log } = sharedLog()
    const [one, other] = [await openedShared(log), await openedShared(log)]
    const told: string[] = []
    other.subscribe((events) => told.push(...events.map(({ type }) => type)))
    await one.dispatch('host', start())
    expect(told).toEqual([])
    await other.catchUp()
    expect(told).toEqual(one.events().map(({ type }) => type))
    expect(other.mode()).toBe(one.mode())
  })

  it('shows nothing that was not stored, tells what is wrong, and goes on when it can', async () => {
    let broken = false
    const { log } = sharedLog(() => (broken ? 'fails' : 'well'))
    const session = await openedShared(log)
    await session.dispatch('host', start())
    broken = true
    const before = session.state()
    await expect(session.dispatch('host', note('lost'), 'a.1')).rejects.toThrow('the disk')
    expect([session.trouble(), session.count(), session.state()]).toEqual(['failed', 1, before])
    broken = false
    await session.goOn()
    expect(session.trouble()).toBeNull()
    expect((await session.dispatch('host', note('again'), 'a.1')).refusal).toBeNull()
    expect(session.count()).toBe(2)
  })

  it('finds its own command stored when the answer was lost', async () => {
    const { log } = sharedLog((n) => (n === 2 ? 'lost' : 'well'))
    const session = await openedShared(log)
    await session.dispatch('host', start())
    await expect(session.dispatch('host', note('once'), 'a.1')).rejects.toThrow('the line')
    expect(session.count()).toBe(1)
    expect((await session.dispatch('host', note('once'), 'a.1')).refusal).toBeNull()
    expect(session.record().commands.map(({ id }) => id)).toEqual(['c0', 'a.1'])
  })

  it('is not opened where the log is no game of this scenario, or does not fit its checks', async () => {
    const open = async (first: unknown, change?: (row: never) => void) => {
      const { log, rows } = sharedLog(undefined, first)
      if (change) {
        const session = await openedShared(log)
        await session.dispatch('host', start())
        change(rows[1]!.row as never)
      }
      const found = await openShared(scenario, 'g', log)
      return isProblem(found) ? found.code : 'opened'
    }
    expect(await open({})).toBe('not-record')
    expect(await open({ ...header, rulesVersion: '3' })).toBe('rules-earlier')
    expect(await open({ ...header, scenario: { ...header.scenario, id: 'x' } })).toBe(
      'scenario-unknown',
    )
    expect(
      await open(header, (row: { check: string }) => {
        row.check = '00000000'
      }),
    ).toBe('check-differs')
    expect(
      await open(header, (row: { envelope: { by: string } }) => {
        row.envelope.by = 'dsi'
      }),
    ).toBe('command-refused')
    expect(await open(header, () => undefined)).toBe('opened')
  })
})
