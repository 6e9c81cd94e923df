import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ClockPlayer, clockPlayer } from '../../src/app/play/clock-player'
import { clockRun } from '../../src/app/play/clock-run'
import type { SeatView } from '../../src/protocol/seat-view'
import type { Event } from '../../src/protocol/terms'
import type { RoleView } from '../../src/view/view'
import { moments } from '../support/board-moments'

const told = (minute: number): Event => ({ type: 'rest.skipped', minute, after: 'x' })
const fine = (minute: number): Event => ({ type: 'task.resumed', minute, task: 'x', role: 'dsi' })
const taken = ({ legs, stop }: ReturnType<typeof clockRun>): number =>
  legs.reduce((sum, { ms }) => sum + ms, 0) + (legs.length - 1) * stop

describe('the pace at which time is shown passing', () => {
  it('is about a second an hour, and stops where something is told', () => {
    const run = clockRun(0, 180, [told(60), fine(90), told(60), told(120)], false)
    expect(run.legs.map(({ to }) => to)).toEqual([60, 120, 180])
    expect(run.legs.map(({ ms }) => ms)).toEqual([1000, 1000, 1000])
    expect(run.stop).toBe(400)
  })

  it('is never hurried and never dull: 1.2 to 6 seconds for a run, 3 for a night', () => {
    expect(taken(clockRun(0, 3, [], false))).toBe(1200)
    expect(taken(clockRun(0, 1400, [], false))).toBe(6000)
    expect(taken(clockRun(0, 780, [], true))).toBe(3000)
    const many = Array.from({ length: 40 }, (_, index) => told(index * 10))
    expect(taken(clockRun(0, 500, many, false))).toBeCloseTo(6000)
  })
})

const seatOf = (view: RoleView): SeatView => ({
  n: view.minute,
  game: 'g',
  roles: ['dsi'],
  mode: view.mode,
  trouble: null,
  countdown: null,
  views: { dsi: view },
  overrulable: [],
  journal: view.journal,
})

/** A stretch of a bad game in which a lot is told. */
const [before, after] = (() => {
  const views = moments('ransomware-pra', 'worst').map(({ view }) => view)
  const rich = (index: number) =>
    views[index]!.mode !== 'debrief' &&
    new Set(views[index]!.journal.slice(views[index - 1]!.journal.length).map((one) => one.minute))
      .size > 3
  const at = views.findIndex((_, index) => index > 0 && rich(index))
  return [seatOf(views[at - 1]!), seatOf(views[at]!)] as const
})()

let now: SeatView
let plays: boolean
let drawn: number
let player: ClockPlayer
beforeEach(() => {
  vi.useFakeTimers()
  now = before
  plays = true
  drawn = 0
  player = clockPlayer({
    now: () => now,
    plays: () => plays,
    onChange() {
      drawn += 1
    },
  })
})
afterEach(() => {
  player.close()
  vi.useRealTimers()
})

const minute = (): number => player.view().views.dsi!.minute

describe('time that is shown passing', () => {
  it('tells line by line what happened, with its cues, and ends where the game stands', () => {
    now = after
    player.follow([])
    const lines = [player.view().journal.length]
    const cues = [...player.takeCues()]
    expect(player.hand()?.to).toBeGreaterThan(before.views.dsi!.minute)
    expect(minute()).toBe(before.views.dsi!.minute)
    while (player.hand()) {
      vi.advanceTimersToNextTimer()
      cues.push(...player.takeCues())
      lines.push(player.view().journal.length)
    }
    expect(player.view()).toBe(after)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    expect(new Set(lines).size).toBeGreaterThan(3)
    expect(cues.length).toBeGreaterThan(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is cut by whoever skips it: all that was still to be told is there, and heard', () => {
    now = after
    player.follow([])
    player.skip()
    expect(player.view()).toBe(after)
    expect(player.hand()).toBeNull()
    expect(player.takeCues().length).toBeGreaterThan(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is cut where nothing should move, and while a countdown runs', () => {
    plays = false
    now = after
    player.follow([])
    expect([player.view(), drawn]).toEqual([after, 1])

    plays = true
    const countdown = { runs: true } as SeatView['countdown']
    const later = { ...after.views.dsi!, minute: after.views.dsi!.minute + 10 }
    now = { ...seatOf(later), countdown }
    player.follow([{ type: 'alarm', about: 'x' }])
    expect(player.view()).toBe(now)
    expect(player.takeCues()).toEqual([{ type: 'alarm', about: 'x' }])
  })

  it('takes in what is told meanwhile, and goes on from where it is when time goes on', () => {
    now = after
    player.follow([])
    const { to } = player.hand()!
    now = { ...after, n: after.n + 1 }
    player.follow([{ type: 'card', about: 'dsi' }])
    expect(player.hand()!.to).toBe(to)
    vi.advanceTimersToNextTimer()
    const reached = minute()
    const last = after.views.dsi!
    now = seatOf({ ...last, minute: last.minute + 30, minuteOfDay: last.minuteOfDay + 30 })
    player.follow([])
    expect(minute()).toBe(reached)
    while (player.hand()) vi.advanceTimersToNextTimer()
    expect(player.view()).toBe(now)
    expect(player.takeCues()).toContainEqual({ type: 'card', about: 'dsi' })
  })
})
