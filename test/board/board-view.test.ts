import { describe, expect, it } from 'vitest'
import { boardView } from '../../src/board/board-view'
import type { Event } from '../../src/simulation/events'
import { rowOutcome } from '../../src/view/row-outcome'
import { type BoardMoment, moments } from '../support/board-moments'
import { ROLES } from '../support/roles'

/** The worst policy opens in parallel, exhausts people and never rests; the reference rests. */
const played = [...moments('ransomware-pra', 'reference'), ...moments('ransomware-pra', 'worst')]
const tutorial = moments('tutorial', 'reference')

const find = (wanted: (moment: BoardMoment) => boolean): BoardMoment => {
  const found = played.find(wanted)
  if (!found) throw new Error('The game has no such moment')
  return found
}

describe('what lies on the table', () => {
  it('is plain JSON of ids, numbers and flags', () => {
    for (const { table } of [...played, ...tutorial]) {
      expect(JSON.parse(JSON.stringify(table))).toEqual(table)
    }
    const words = JSON.stringify(played.map(({ table }) => table)).match(/"[^"]* [^"]*"/)
    expect(words).toBeNull()
  })

  it('has every row, rest and service of the view, in its order', () => {
    for (const { table, view } of [...played, ...tutorial]) {
      expect(table.rows.map(({ key }) => key)).toEqual(view.rows.map(({ key }) => key))
      expect(table.rests.map(({ after }) => after)).toEqual(view.rests.map(({ after }) => after))
      expect(table.services.map(({ id }) => id)).toEqual(view.services.map(({ id }) => id))
      expect(table.pawns.map(({ role }) => role)).toEqual(ROLES)
    }
  })

  it('calls parallel each open row but the one opened first', () => {
    const { table, view } = find(({ table }) => table.rows.some((row) => row.status === 'parallel'))
    const open = view.rows.filter(({ status }) => status === 'open')
    const first = Math.min(...open.map(({ openedAt }) => openedAt))
    expect(open.length).toBeGreaterThan(1)
    expect(table.rows.filter(({ status }) => status === 'open')).toHaveLength(1)
    for (const { status, key } of table.rows) {
      if (status !== 'open') continue
      expect(open.find((row) => row.key === key)?.openedAt).toBe(first)
    }
  })

  it('puts a pawn on the row of its task, all others on the rest, the open row or the last one', () => {
    for (const { table, view } of played) {
      for (const { role, place } of table.pawns) {
        const { row } = view.work[role]!
        if (row) expect(place).toEqual({ kind: 'row', id: row })
        else if (place.kind === 'row') {
          const { status } = view.rows.find(({ key }) => key === place.id)!
          expect(status).not.toBe('locked')
        } else if (place.kind === 'rest') {
          const rest = view.rests.find(({ after }) => after === place.id)
          expect(rest?.status).toBe('running')
        } else expect(view.rows.every(({ status }) => status === 'locked')).toBe(true)
      }
    }
    const atRest = find(({ table }) => table.rests.some(({ status }) => status === 'running'))
    expect(atRest.table.pawns.every(({ place }) => place.kind === 'rest')).toBe(true)
  })

  it('gathers everybody at the start before the first row opens', () => {
    const { view } = played[0]!
    const rows = view.rows.map((row) => ({ ...row, status: 'locked' as const, closedAt: -1 }))
    const work = Object.fromEntries(
      ROLES.map((role) => [role, { ...view.work[role], row: '' }]),
    ) as typeof view.work
    const { pawns } = boardView({ ...view, rows, work })
    expect(pawns.every(({ place }) => place.kind === 'start')).toBe(true)
  })

  it('tells who owes an answer, who has sealed all of his, and who is asked nothing', () => {
    const answers = Object.fromEntries(
      ROLES.map((role, index) => [role, { owed: index, given: index < 3 ? index : 1 }]),
    ) as (typeof played)[0]['view']['answers']
    const { pawns } = boardView({ ...played[0]!.view, answers })
    expect(pawns.map(({ answer }) => answer)).toEqual(['none', 'sealed', 'sealed', 'owed', 'owed'])
  })

  it('lets roles be tired and away as the game has them', () => {
    for (const { table, view } of played) {
      for (const { role, state, tired } of table.pawns) {
        expect(state).toBe(view.work[role]!.state)
        expect(tired).toBe(view.work[role]!.tired)
      }
    }
    const states = new Set(played.flatMap(({ table }) => table.pawns.map(({ state }) => state)))
    expect([...states].sort()).toEqual(expect.arrayContaining(['away', 'busy', 'idle', 'resting']))
  })

  it('shows the last stimulus the role knows of, and how many there were', () => {
    const { table, view } = played.at(-1)!
    const last = view.stimuli.at(-1)!
    expect(table.card).toMatchObject({ id: last.id, channel: last.channel, asks: last.asks })
    expect(table.card?.count).toBe(view.stimuli.length)
    expect(boardView({ ...view, stimuli: [] }).card).toBeNull()
  })

  it('gives the DMIA clock and its limit in minutes: no rounding hides the minute that is one too many', () => {
    const { view } = played.at(-1)!
    for (const [index, { outage, limit }] of boardView(view).services.entries()) {
      const { outageMinutes, maxOutageMinutes } = view.services[index]!
      expect([outage, limit]).toEqual([outageMinutes, maxOutageMinutes])
    }
  })

  it('stamps what went wrong as such: green is what hardly any phase of the worst game is', () => {
    const stamps = (policy: 'reference' | 'worst'): string[] => {
      const { rows } = moments('ransomware-pra', policy).at(-1)!.table
      return rows.map(({ outcome }) => outcome)
    }
    const [plan, worst] = [stamps('reference'), stamps('worst')]
    const count = (all: string[], wanted: string) => all.filter((one) => one === wanted).length
    expect(count(plan, 'clean')).toBeGreaterThan(count(worst, 'clean') + 3)
    expect(count(worst, 'clean')).toBeLessThan(3)
    expect(count(worst, 'reserved')).toBeGreaterThan(count(plan, 'reserved'))
  })

  it('stamps a phase with the worst of what happened in it, and nothing of what happened beside it', () => {
    const { view } = played.at(-1)!
    const row = { openedAt: 60, closedAt: 120, minutes: [30, 60], worked: 60 } as const
    const lost = (minute: number, by: number) =>
      ({ ...view.journal.find(({ type }) => type === 'gauge.moved')!, minute, by }) as Event
    const missed = (minute: number): Event => ({
      minute,
      type: 'outage.crossed',
      service: 'x',
      limit: 60,
    })
    expect(rowOutcome(row, [])).toBe('clean')
    expect(rowOutcome({ ...row, closedAt: -1 }, [missed(80)])).toBe('')
    expect(rowOutcome({ ...row, worked: 61 }, [])).toBe('strained')
    expect(rowOutcome(row, [lost(80, -4), lost(130, -20), missed(59)])).toBe('clean')
    expect(rowOutcome(row, [lost(80, -5)])).toBe('strained')
    expect(rowOutcome(row, [lost(80, -5), missed(120)])).toBe('reserved')
  })

  it('lays slips and a bag about for the gauges, notes for the duties, and a banknote for every tenth spent', () => {
    const { view } = played.at(-1)!
    const { things, duties, bills } = boardView({
      ...view,
      gauges: { trust: 29, evidence: 40 },
      spending: { spent: 4001, budget: 40_000 },
    })
    expect(things).toEqual([
      { gauge: 'trust', thing: 'slips', value: 29, broken: true },
      { gauge: 'evidence', thing: 'bag', value: 40, broken: false },
    ])
    expect(bills).toBe(2)
    const open = view.duties.filter(({ status }) => status === 'on-track' || status === 'neglected')
    expect(duties.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort())
  })

  it('says which session of a phase a row is', () => {
    const sessions = played[0]!.table.rows
      .filter(({ phase }) => phase === 'data-restore')
      .map(({ session, sessions }) => [session, sessions])
    expect(sessions).toEqual([
      [1, 2],
      [2, 2],
    ])
  })
})
