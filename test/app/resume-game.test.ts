import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { type ResumeFrom, resumeGame } from '../../src/app/hosting/resume-game'
import { lockGame } from '../../src/app/hosting/writer-lock'
import { inFreshBrowser, openWindow, refuse } from '../support/library-window'
import { nextMove, sessionOf, straight, windowOn } from '../support/resumed-game'
import { scenario } from '../support/small-game'

inFreshBrowser()

describe('resumeGame', () => {
  it('finds nothing where nothing is', async () => {
    expect(await resumeGame(windowOn().from, 'g')).toEqual({ outcome: 'nothing' })
  })

  it('says that storage is denied', async () => {
    const open = refuse(IDBFactory.prototype, 'open', 'SecurityError')
    expect(await resumeGame(windowOn().from, 'g')).toEqual({
      outcome: 'trouble',
      trouble: 'denied',
    })
    open.mockRestore()
  })

  it('leaves a save alone whose scenario cannot be fetched just now', async () => {
    const { library, from, locks } = windowOn()
    await straight(scenario, 'one', library)
    const offline = () => Promise.reject(new TypeError('Failed to fetch'))
    const resumed = await resumeGame({ ...from, scenario: offline }, 'g')
    expect(resumed).toEqual({ outcome: 'trouble', trouble: 'failed' })
    // It has let go of the game, which can be resumed.
    expect((await resumeGame(windowOn(scenario, locks).from, 'g')).outcome).toBe('resumed')
  })
})

describe('two windows', () => {
  it('the second is told before it can play, and may look', async () => {
    const { library, from } = windowOn()
    await straight(scenario, 'one', library)
    const first = sessionOf(await resumeGame(from, 'g'))
    const second = sessionOf(await resumeGame({ ...from, library: openWindow() }, 'g'))
    expect(first.trouble()).toBeNull()
    expect(second.trouble()).toBe('conflict')
    expect(second.state()).toEqual(first.state())
    const move = nextMove(second)!
    expect((await second.dispatch(move.by, move.command)).refusal?.code).toBe('conflict')
    expect((await first.dispatch(move.by, move.command)).refusal).toBeNull()
  })

  it('the second may take over: the first is told and stops', async () => {
    const { library, from } = windowOn()
    await straight(scenario, 'one', library)
    const first = sessionOf(await resumeGame(from, 'g'))
    let told = 0
    first.subscribe(() => (told += 1))
    const other = { ...from, library: openWindow() }
    const second = sessionOf(await resumeGame(other, 'g', { takeOver: true }))
    await expect.poll(() => first.trouble()).toBe('conflict')
    expect(told).toBe(1)
    expect(second.trouble()).toBeNull()
    const move = nextMove(second)!
    expect((await first.dispatch(move.by, move.command)).refusal?.code).toBe('conflict')
    expect((await second.dispatch(move.by, move.command)).refusal).toBeNull()
    // And back again.
    const third = sessionOf(await resumeGame(from, 'g', { takeOver: true }))
    await expect.poll(() => second.trouble()).toBe('conflict')
    expect(third.record()).toEqual(second.record())
  })

  it('without Web Locks the store arbitrates: who comes second is told and discards', async () => {
    const { library, from } = windowOn()
    await straight(scenario, 'one', library)
    const unlocked: ResumeFrom = { ...from, lock: (game) => lockGame(game) }
    const first = sessionOf(await resumeGame(unlocked, 'g'))
    const second = sessionOf(await resumeGame({ ...unlocked, library: openWindow() }, 'g'))
    expect([first.trouble(), second.trouble()]).toEqual([null, null])
    const move = nextMove(first)!
    const both = await Promise.all([
      first.dispatch(move.by, move.command),
      second.dispatch(move.by, move.command),
    ])
    expect(both.filter(({ refusal }) => refusal === null).length).toBe(1)
    expect([first.trouble(), second.trouble()].filter(Boolean)).toEqual(['conflict'])
    const winner = first.trouble() ? second : first
    const stored = await library.load('g')
    expect(stored?.commands.map((row) => (row as { envelope: unknown }).envelope)).toEqual(
      winner.record().commands,
    )
    // The loser takes over by reading again.
    const again = sessionOf(await resumeGame(unlocked, 'g', { takeOver: true }))
    expect(again.record()).toEqual(winner.record())
    const next = nextMove(again)!
    expect((await again.dispatch(next.by, next.command)).refusal).toBeNull()
  })
})
