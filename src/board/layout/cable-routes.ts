import type { Point } from './box'

/** A service and what it depends on. */
export interface RackShape {
  id: string
  dependsOn: readonly string[]
}

/** A cable from a service to one that depends on it: along its source's lane, with square corners. */
export interface Cable {
  from: string
  to: string
  points: readonly [Point, Point, Point, Point]
}

interface Wiring {
  services: readonly RackShape[]
  /** Where a unit begins along its bank, and which bank it stands in. */
  seats: ReadonlyMap<string, { a: number; bank: number }>
  /** Of a unit, along its bank. */
  length: number
  /** Edges of the channel. */
  near: number
  far: number
  lanes: ReadonlyMap<string, number>
  point(along: number, across: number): Point
}

/** One cable for each dependency; every plug has a socket of its own, so that no two lie upon each other. */
export function layCables(wiring: Wiring): Cable[] {
  const { services, lanes, point } = wiring
  return services.flatMap(({ id: to, dependsOn }) =>
    dependsOn.flatMap((from) => {
      const lane = lanes.get(from)
      if (lane === undefined) return []
      const out = socket(wiring, from, 'out')
      const into = socket(wiring, to, from)
      const points = [
        point(out, edge(wiring, from)),
        point(out, lane),
        point(into, lane),
        point(into, edge(wiring, to)),
      ] as const
      return [{ from, to, points }]
    }),
  )
}

const edge = ({ seats, near, far }: Wiring, id: string): number =>
  seats.get(id)!.bank === 0 ? near : far

/** Sockets stand side by side on the channel's edge: what comes in by lane, what goes out in the middle of them. */
function socket({ services, seats, length, lanes }: Wiring, id: string, plug: string): number {
  const order = [...lanes.keys()]
  const incoming = [...(services.find((one) => one.id === id)?.dependsOn ?? [])]
    .filter((from) => lanes.has(from))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const plugs = lanes.has(id) ? [...incoming, 'out'] : incoming
  return seats.get(id)!.a + (length * (plugs.indexOf(plug) + 1)) / (plugs.length + 1)
}
