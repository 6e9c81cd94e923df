import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcome } from '../../src/scoring/outcome'
import { planTimeline, timeline } from '../../src/scoring/timeline'
import { recordGame } from '../../src/session/autoplay'
import { hashOf } from '../../src/session/hash'
import type { Event } from '../../src/simulation/events'
import { rowMinutes } from '../../src/simulation/tasks'
import { generatedGame, playGenerated, worldOf } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { shipped } from '../support/shipped'
import { altered, falling, lasting, Table } from '../support/table'

const scenario = shipped('ransomware-pra')

/** The most minutes that one role spends in these stretches. */
function longest(spans: readonly { role: string; from: number; to: number }[]): number {
  const own: Record<string, number> = {}
  for (const { role, from, to } of spans) own[role] = (own[role] ?? 0) + to - from
  return Math.max(0, ...Object.values(own))
}

describe('the timeline', () => {
  it('shows a row’s work as it was counted, whatever was done at the table', () => {
    let compared = 0
    holdsFor(
      25,
      fc.property(generatedGame({ min: 150, max: 350 }), (game) => {
        const world = worldOf(scenario, game)
        const events: Event[] = []
        const end = playGenerated(world, game.numbers, ({ result }) => {
          if (!result.refusal) events.push(...result.events)
        })
        const { work, rows, stimuli } = timeline(events)
        for (const { from, to } of work) expect(to).toBeGreaterThan(from)
        for (const { key } of scenario.rows) {
          const row = end.rows[key]!
          if (row.status !== 'closed') continue
          expect(longest(work.filter((span) => span.row === key)), key).toBe(rowMinutes(end, key))
          const shown = rows.find((one) => one.key === key)!
          expect([shown.from, shown.to]).toEqual([row.openedAt, row.closedAt])
          compared += 1
        }
        const fired = Object.values(end.stimuli).filter((how) => how === 'fired')
        expect(stimuli).toHaveLength(fired.length)
      }),
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('cuts a task where it was interrupted, and marks rests and stimuli', () => {
    const small = altered((s) => {
      lasting(s, 'order', 100)
      s.stimuli = [
        falling('call', 'repair/1', { effects: [{ type: 'delay', role: 'admin', minutes: 25 }] }),
      ]
    })
    const table = new Table(small, { 'stimulus/call/moment': 40.5 / 120 })
    const opened = table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    const closed = table.minute
    table.answerAll()
    table.advance(closed + 10_000)
    const shown = timeline(table.events)
    expect(
      shown.work
        .filter(({ role, row }) => role === 'admin' && row === 'repair/1')
        .map(({ kind, from, to }) => [kind, from - opened, to - opened]),
    ).toEqual([
      ['decision', 0, 40],
      ['delay', 40, 65],
      ['decision', 65, 125],
    ])
    expect(shown.stimuli).toEqual([{ id: 'call', role: 'admin', minute: opened + 40 }])
    expect(shown.rests).toEqual([
      { after: 'repair/1', kind: 'night', from: closed, to: closed + 780 },
    ])
    expect(shown.end).toBe(closed + 780)
  })

  it('of a game that is broken off shows the work done up to then', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playRow('alert/1')
    table.advance(30)
    table.say('host', { type: 'exercise.end', reason: '' })
    expect(timeline(table.events).work.map(({ role, from, to }) => [role, from, to])).toEqual([
      ['dsi', 0, 30],
      ['direction', 0, 30],
      ['admin', 0, 30],
    ])
  })

  it('of the plan puts every row at its longest, with the rests as written', () => {
    const plan = planTimeline(scenario)
    expect(plan[0]).toEqual({ key: 'incident-assessment/1', from: 0, toMin: 45, toMax: 90 })
    const byKey = Object.fromEntries(plan.map((row) => [row.key, row]))
    // 90 + 60 + 45 + 60, then a break of one hour.
    expect(byKey['degraded-mode/1']!.from).toBe(315)
    // Two phases of two hours, three hours of restoration, thirteen hours of night.
    expect(byKey['data-restore/2']!.from).toBe(315 + 240 + 180 + 780)
  })
})

describe('the outcome', () => {
  it('says what the state and the journal say, in numbers', () => {
    const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
    const { world, state, events, record } = recordGame(scenario, 'outcome', options, 'novice')
    const game = { world, state, events, commands: record.commands.length }
    const result = outcome(game, 'outcome', 'novice')
    expect(result).toMatchObject({
      scenario: 'ransomware-pra',
      seed: 'outcome',
      policy: 'novice',
      difficulty: 'normal',
      elapsedMinutes: state.minute,
      commands: record.commands.length,
      stateHash: hashOf(state),
    })
    expect(result.phases).toHaveLength(15)
    expect(result.workMinutes).toBe(
      events.reduce((sum, event) => sum + (event.type === 'phase.closed' ? event.minutes : 0), 0),
    )
    expect(result.stimuli.map(({ id }) => id).sort()).toEqual(Object.keys(state.stimuli).sort())
    for (const { outageMinutes, downtimeMinutes, maxOutageMinutes } of result.services) {
      expect(outageMinutes).toBeLessThanOrEqual(state.minute)
      expect(downtimeMinutes).toBeGreaterThanOrEqual(outageMinutes)
      expect(maxOutageMinutes).toBeGreaterThan(0)
    }
    expect(result.gauges).toMatchObject({
      levels: state.gauges,
      spentEuros: state.spent,
      budgetEuros: 40_000,
    })
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
})
