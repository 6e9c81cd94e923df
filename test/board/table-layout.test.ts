import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, type Box, overlap } from '../../src/board/layout/box'
import { pawnSpot } from '../../src/board/layout/pawn-places'
import { layOutTable, type TableLayout, type TableShape } from '../../src/board/layout/table-layout'
import { titlePlaces } from '../../src/board/layout/title-places'
import { runs } from '../support/property'
import { ROLES } from '../support/roles'
import { shipped } from '../support/shipped'

const SIZES = [
  [840, 660],
  [1114, 945],
  [1200, 1000],
  [390, 500],
  [1920, 1000],
  [390, 300],
  [700, 900],
  [1280, 660],
] as const

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01

/** Names of what lies upon each other or over an edge; empty for a good layout. */
function faults(layout: TableLayout): string[] {
  const { width, height, sheet, track, clock, deck, card, rack, things } = layout
  const table = { x: 0, y: 0, width, height }
  const found: string[] = []
  const within = (name: string, inner: Box, outer: Box) => {
    if (!inside(inner, outer)) found.push(`${name} sticks out`)
  }
  const apart = (boxes: readonly (readonly [name: string, box: Box])[]) => {
    for (const [index, [name, box]] of boxes.entries()) {
      for (const [other, second] of boxes.slice(index + 1)) {
        if (overlap(box, second)) found.push(`${name} lies on ${other}`)
      }
    }
  }
  const onSheet = inside(clock, sheet)
  const printed = [
    ...track.tiles.map(({ key, box }) => [key, box] as const),
    ...track.rests.map(({ after, box }) => [`rest after ${after}`, box] as const),
    ...track.leaves.map(({ day, box }) => [`day ${day}`, box] as const),
    ...(onSheet ? [['clock', clock] as const] : []),
    ...things.paper.map((box, n) => [`note ${n}`, box] as const),
  ]
  for (const [name, box] of printed) within(name, box, sheet)
  apart(printed)
  const lying = [
    ['sheet', sheet],
    ['deck', deck],
    ['card', card],
    ['rack', rack.box],
    ...(onSheet ? [] : [['clock', clock] as const]),
    ...things.wood.map((box, n) => [`thing ${n}`, box] as const),
  ] as const
  for (const [name, box] of lying) within(name, box, table)
  apart(lying)
  const fitted = [
    ...rack.units.map(({ id, box }) => [id, box] as const),
    ['channel', rack.channel] as const,
  ]
  for (const [name, box] of fitted) within(name, box, rack.box)
  apart(fitted)
  const titles = titlePlaces(layout)
  const written = (places: ReadonlyMap<string, Box>) =>
    [...places].map(([id, box]) => [`title of ${id}`, box] as const)
  for (const [name, box] of written(titles.rows)) within(name, box, sheet)
  apart([...printed, ...written(titles.rows)])
  for (const [name, box] of written(titles.services)) within(name, box, rack.box)
  apart([...fitted, ...written(titles.services)])
  for (const { from, to, points } of rack.cables) {
    for (const { x, y } of points) within(`${from} to ${to}`, around({ x, y }, 0), rack.channel)
  }
  return found
}

const pawnsOn = (layout: TableLayout, place: Parameters<typeof pawnSpot>[1]): Box[] =>
  ROLES.map((_role, seat) => {
    const spot = pawnSpot(layout, place, seat)!
    return around(spot, spot.size)
  })

describe('the layout of the table', () => {
  for (const id of ['ransomware-pra', 'tutorial'] as const) {
    for (const [width, height] of SIZES) {
      it(`lays nothing of ${id} upon anything else at ${width} by ${height}`, () => {
        const layout = layOutTable(shipped(id), width, height)
        expect(faults(layout)).toEqual([])
        expect(layout.track.tiles).toHaveLength(shipped(id).rows.length)
        expect(layout.rack.units).toHaveLength(shipped(id).services.length)
      })
    }
  }

  it('keeps every day on a line of its own where there is room', () => {
    const { track } = layOutTable(shipped('ransomware-pra'), 840, 660)
    expect(track.ribbons).toHaveLength(3)
    expect(track.tile).toBeGreaterThan(70)
  })

  it('has room for the titles of all tiles and units from a laptop on, and for none on a telephone', () => {
    for (const [width, height, tall] of [
      [740, 600, 21.5],
      [1114, 945, 32],
    ] as const) {
      const layout = layOutTable(shipped('ransomware-pra'), width, height)
      const { rows, services, left } = titlePlaces(layout)
      expect([rows.size, services.size, left.size]).toEqual([15, 10, 10])
      for (const box of rows.values()) expect(box.height).toBeGreaterThan(tall)
      expect(layout.things.wood).toHaveLength(3)
      expect(layout.things.paper.length).toBeGreaterThan(5)
    }
    const small = titlePlaces(layOutTable(shipped('ransomware-pra'), 390, 500))
    expect([small.rows.size, small.services.size]).toEqual([0, 0])
  })

  it('folds the longest day on a telephone, so that a tile is still a tile', () => {
    const { track } = layOutTable(shipped('ransomware-pra'), 390, 500)
    expect(track.ribbons.length).toBeGreaterThan(3)
    expect(track.tile).toBeGreaterThan(40)
  })

  it('holds for any plan and any services', () => {
    const shape = fc
      .record({
        days: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        rests: fc.array(fc.boolean(), { minLength: 45, maxLength: 45 }),
        needs: fc.array(fc.array(fc.nat(15), { maxLength: 3 }), { minLength: 1, maxLength: 16 }),
      })
      .map(({ days, rests, needs }): TableShape => {
        const rows = days.flatMap((count, day) =>
          Array.from({ length: count }, (_, n) => ({ key: `${day}/${n}`, day: day + 1 })),
        )
        const services = needs.map((others, index) => ({
          id: `s${index}`,
          dependsOn: [...new Set(others.filter((other) => other < index))].map((n) => `s${n}`),
        }))
        return {
          rows,
          rests: rows.filter((_, n) => rests[n]).map(({ key }) => ({ after: key })),
          services,
        }
      })
    fc.assert(
      fc.property(shape, fc.constantFrom(...SIZES), (plan, [width, height]) => {
        expect(faults(layOutTable(plan, width, height))).toEqual([])
      }),
      runs(60),
    )
  })
})

describe('the places of the pawns', () => {
  const layout = layOutTable(shipped('ransomware-pra'), 840, 660)
  const { track } = layout

  it('let five stand on a tile without touching each other or the tile\u2019s edge', () => {
    const [tile] = track.tiles
    const pawns = pawnsOn(layout, { kind: 'row', id: tile!.key })
    for (const [index, pawn] of pawns.entries()) {
      expect(inside(pawn, tile!.box)).toBe(true)
      for (const other of pawns.slice(index + 1)) expect(overlap(pawn, other)).toBe(false)
    }
  })

  it('let five stand at a rest and at the start beside the tiles', () => {
    const places = [
      { kind: 'start' as const, id: '' },
      ...track.rests.map(({ after }) => ({ kind: 'rest' as const, id: after })),
    ]
    for (const place of places) {
      const pawns = pawnsOn(layout, place)
      for (const [index, pawn] of pawns.entries()) {
        for (const { box } of track.tiles) expect(overlap(pawn, box)).toBe(false)
        for (const other of pawns.slice(index + 1)) expect(overlap(pawn, other)).toBe(false)
      }
    }
  })

  it('know nothing of a row that the plan does not have', () => {
    expect(pawnSpot(layout, { kind: 'row', id: 'nowhere/1' }, 0)).toBeNull()
  })
})

describe('the cables', () => {
  it('are one for each dependency, and no two plugs share a socket', () => {
    const scenario = shipped('ransomware-pra')
    const { rack } = layOutTable(scenario, 840, 660)
    const wanted = scenario.services.flatMap(({ id, dependsOn }) =>
      dependsOn.map((from) => `${from} ${id}`),
    )
    expect(rack.cables.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(wanted.sort())
    const sockets = rack.cables.flatMap(({ from, to, points }) => [
      [`${from} out`, points[0]] as const,
      [`${to} from ${from}`, points[3]] as const,
    ])
    const taken = new Map<string, string>()
    for (const [plug, { x, y }] of sockets) {
      const at = `${Math.round(x * 10)} ${Math.round(y * 10)}`
      expect(taken.get(at) ?? plug).toBe(plug)
      taken.set(at, plug)
    }
  })
})
