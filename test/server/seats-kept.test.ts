import { describe, expect, it } from 'vitest'
import {
  isNamed,
  type SeatKept,
  type SeatsKept,
  seatNamed,
  seatsChanged,
  seatsOf,
  takenRoles,
  withoutSeat,
  withSeat,
} from '../../src/server/exercise/seats-kept'

const seat = (team: string, name: string, roles: readonly string[] = []): SeatKept => ({
  seat: name,
  team,
  roles,
  token: `token of ${name}`,
  since: 1,
})

const two: SeatsKept = withSeat(
  withSeat(new Map(), seat('t1', 's1', ['dsi']), 'k1'),
  seat('t2', 's2', ['admin']),
  'k2',
)

describe('the seats of an exercise', () => {
  it('of other teams stay the very same when somebody sits down or leaves', () => {
    const more = withSeat(two, seat('t1', 's3'), 'k3')
    expect(more.get('t2')).toBe(two.get('t2'))
    expect(seatsChanged(two, more)).toEqual([
      { team: 't1', before: two.get('t1')!.kept, after: more.get('t1')!.kept },
    ])
    expect(seatsChanged(more, withoutSeat(more, 's2')).map(({ team }) => team)).toEqual(['t2'])
    expect(withoutSeat(two, 'nobody')).toBe(two)
  })

  it('keep their order, the place and the roles of one that is held by another device', () => {
    const more = withSeat(two, seat('t1', 's3', ['client']), 'k3')
    const given = withSeat(more, { ...seat('t1', 's1', ['dsi']), token: 'another' }, 'k4')
    expect([...seatsOf(given, 't1').kept.keys()]).toEqual(['s1', 's3'])
    expect(seatNamed(given, 's1')).toMatchObject({ token: 'another', roles: ['dsi'] })
    expect([...takenRoles(given, 't1')]).toEqual(['dsi', 'client'])
    expect([...takenRoles(given, 't3')]).toEqual([])
  })

  it('that are given up leave their name and their ticket behind', () => {
    const left = withoutSeat(two, 's1')
    expect(seatNamed(left, 's1')).toBeNull()
    expect(isNamed(left, 's1')).toBe(true)
    expect(seatsOf(left, 't1').tickets.get('k1')).toBe('s1')
  })
})
