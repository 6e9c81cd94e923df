import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replayPlayer } from '../../src/app/records/replay-player'
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
  const player = replayPlayer(timeline, changed)
  return { player, changed, at: () => player.model().at }
}

describe('a replay', () => {
  it('stays within its ends wherever it is sent', () => {
    const { player, at } = open()
    player.move({ by: 'step', count: -1 })
    expect(at()).toBe(0)
    player.move({ to: 9999 })
    expect(at()).toBe(of)
    player.move({ by: 'step', count: 1 })
    expect(at()).toBe(of)
    player.move({ to: -3 })
    expect(at()).toBe(0)
  })

  it('goes from phase to phase, forwards and back', () => {
    const { player, at } = open()
    const seen: number[] = []
    for (;;) {
      player.move({ by: 'phase', count: 1 })
      if (at() === of) break
      seen.push(at())
    }
    expect(seen).toEqual([...new Set(timeline.openings.map(({ after }) => after))])
    player.move({ by: 'phase', count: -1 })
    expect(at()).toBe(seen.at(-1))
  })

  it('runs at its speed to the end and stops there', () => {
    const { player, at } = open()
    player.move({ playing: true })
    vi.advanceTimersByTime(1_600)
    expect(at()).toBe(1)
    player.move({ speed: 16 })
    vi.advanceTimersByTime(1_600)
    expect(at()).toBe(17)
    vi.advanceTimersByTime(60_000)
    expect(player.model()).toMatchObject({ at: of, playing: false })
    player.move({ playing: true })
    expect(at()).toBe(0)
  })

  it('stops under a hand, and for good when it is closed', () => {
    const { player, at, changed } = open()
    player.move({ playing: true })
    player.move({ to: 40 })
    vi.advanceTimersByTime(10_000)
    expect(player.model()).toMatchObject({ at: 40, playing: false })
    player.move({ playing: true })
    player.close()
    changed.mockClear()
    vi.advanceTimersByTime(10_000)
    expect(at()).toBe(40)
    expect(changed).not.toHaveBeenCalled()
  })

  it('shows what everybody together saw, with what was answered to what', () => {
    const { player } = open()
    const answer = record.commands.findIndex(({ command }) => command.type === 'prompt.answer')
    player.move({ to: answer + 1 })
    const { step, play, check } = player.model()
    expect(step?.asked?.of).toBeTruthy()
    expect(check).toBe(record.checks[answer])
    expect(play.views.dsi?.minute).toBe(timeline.minutes[answer + 1])
    player.move({ to: of })
    expect(new Set(player.model().play.journal.map(({ type }) => type))).toContain(
      'prompt.revealed',
    )
  })
})
