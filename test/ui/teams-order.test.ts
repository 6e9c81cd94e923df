import { describe, expect, it } from 'vitest'
import type { TeamLine } from '../../src/protocol/team-line'
import {
  CROWD,
  currentRow,
  estimatedEnd,
  isShown,
  ofCrowd,
  SHOWN_OF_CROWD,
  teamRows,
  teamsByRow,
} from '../../src/ui/screens/console/teams-order'

const MINUTE = 60_000
const ROWS = 8

const line = (done: number, part: Partial<TeamLine> = {}): TeamLine =>
  ({
    mode: 'deciding',
    rows: Array.from({ length: ROWS }, (_, place) =>
      place < done ? 'closed' : place === done ? 'open' : 'locked',
    ),
    owing: [],
    away: [],
    seats: 5,
    here: 5,
    waits: null,
    begun: 0,
    ...part,
  }) as TeamLine

const team = (name: string) => ({ team: name, name, code: `C${name}` })
const since = (minutes: number) => ({ since: -minutes * MINUTE, stood: 0 })
const table = (lines: Record<string, TeamLine>) => teamRows(Object.keys(lines).map(team), lines, 0)

describe('the table of all teams', () => {
  it('begins with who waits longest, then with who is least far; what is over comes last', () => {
    const rows = table({
      done: line(ROWS, { mode: 'debrief' }),
      far: line(5),
      near: line(2),
      short: line(3, { waits: since(1) }),
      long: line(3, { waits: since(4) }),
    })
    expect(rows.map(({ name }) => name)).toEqual(['long', 'short', 'near', 'far', 'done'])
  })

  it('takes a team for stuck after five minutes, after one where who is waited for is away, never in a pause', () => {
    const dsi = [{ role: 'dsi', owes: 1 }]
    const rows = table({
      five: line(3, { waits: since(5), owing: dsi }),
      four: line(3, { waits: since(4), owing: dsi }),
      away: line(3, { waits: since(2), owing: dsi, away: ['dsi'], here: 4 }),
      elsewhere: line(3, { waits: since(2), owing: dsi, away: ['client'], here: 4 }),
      paused: line(3, { waits: { since: null, stood: 9 * MINUTE }, mode: 'paused' }),
    })
    const named = (filter: 'stuck' | 'absent') =>
      rows.filter((row) => isShown(filter, row)).map(({ name }) => name)
    expect(named('stuck').sort()).toEqual(['away', 'five'])
    expect(named('absent').sort()).toEqual(['away', 'elsewhere'])
  })

  it('knows who is ahead of the middle of the field, and how many are at each row', () => {
    const lines = { a: line(2), b: line(2), c: line(3), d: line(5), e: line(ROWS) }
    const ahead = table(lines).filter((row) => isShown('ahead', row))
    expect(ahead.map(({ name }) => name)).toEqual(['d', 'e'])
    expect(teamsByRow(Object.values(lines), ROWS)).toEqual([0, 0, 2, 1, 0, 1, 0, 0, 1])
    expect(currentRow(line(ROWS))).toBeNull()
  })

  it('shows twenty of a crowd, and finds others by name and code', () => {
    const lines = Object.fromEntries(
      Array.from({ length: CROWD }, (_, n) => [`n${n}`, line(1, { waits: since(n) })]),
    )
    const rows = table(lines)
    expect(ofCrowd(rows, '').length).toBe(SHOWN_OF_CROWD)
    expect(ofCrowd(rows, '')[0]!.name).toBe(`n${CROWD - 1}`)
    expect(ofCrowd(rows, ' cN17 ').map(({ name }) => name)).toContain('n17')
  })

  it('tells the end by the pace so far once there is a pace', () => {
    expect(estimatedEnd([line(0), line(1)], 10 * MINUTE)).toBeNull()
    expect(estimatedEnd([line(4), line(4), line(4)], 45 * MINUTE)).toBe(80 * MINUTE)
  })
})
