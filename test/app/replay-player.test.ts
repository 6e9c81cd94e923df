import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replayDesk } from '../../src/app/records/replay-player'
import { isProblem } from '../../src/session/record-problem'
import { replayTimeline } from '../../src/session/replay-timeline'
import { keptRecord } from '../golden/records'
import { shipped } from '../support/shipped'

const record = keptRecord('mixed')
const timeline = replayTimeline(record, shipped('ransomware-pra'))
if (isProblem(timeline)) throw new Error(timeline.code)
const of = record.commands.length

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const open = () => {
  const changed = vi.fn()
  const desk = replayDesk(timeline, changed)
  return { desk, changed, at: () => desk.model().at }
}

describe('a replay', () => {
  it('stays within its ends wherever it is sent', () => {
    const { desk, at } = open()
    desk.move({ by: 'step', count: -1 })
    expect(at()).toBe(0)
    desk.move({ to: 9999 })
    expect(at()).toBe(of)
    desk.move({ by: 'step', count: 1 })
    expect(at()).toBe(of)
    desk.move({ to: -3 })
    expect(at()).toBe(0)
  })

  it('goes from phase to phase, forwards and back', () => {
    const { desk, at } = open()
    const seen: number[] = []
    for (;;) {
      desk.move({ by: 'phase', count: 1 })
      if (at() === of) break
      seen.push(at())
    }
    expect(seen).toEqual([...new Set(timeline.openings.map(({ after }) => after))])
    desk.move({ by: 'phase', count: -1 })
    expect(at()).toBe(seen.at(-1))
  })

  it('runs at its speed to the end and stops there', () => {
    const { desk, at } = open()
    desk.move({ playing: true })
    vi.advanceTimersByTime(1_600)
    expect(at()).toBe(1)
    desk.move({ speed: 16 })
    vi.advanceTimersByTime(1_600)
    expect(at()).toBe(17)
    vi.advanceTimersByTime(60_000)
    expect(desk.model()).toMatchObject({ at: of, playing: false })
    desk.move({ playing: true })
    expect(at()).toBe(0)
  })

  it('stops under a hand, and for good when it is closed', () => {
    const { desk, at, changed } = open()
    desk.move({ playing: true })
    desk.move({ to: 40 })
    vi.advanceTimersByTime(10_000)
    expect(desk.model()).toMatchObject({ at: 40, playing: false })
    desk.move({ playing: true })
    desk.close()
    changed.mockClear()
    vi.advanceTimersByTime(10_000)
    expect(at()).toBe(40)
    expect(changed).not.toHaveBeenCalled()
  })

  it('shows what everybody together saw, with what was answered to what', () => {
    const { desk } = open()
    const answer = record.commands.findIndex(({ command }) => command.type === 'prompt.answer')
    desk.move({ to: answer + 1 })
    const { step, play, check } = desk.model()
    expect(step?.asked?.of).toBeTruthy()
    expect(check).toBe(record.checks[answer])
    expect(play.views.dsi?.minute).toBe(timeline.minutes[answer + 1])
    desk.move({ to: of })
    expect(new Set(desk.model().play.journal.map(({ type }) => type))).toContain('prompt.revealed')
  })
})
