import { isDeepStrictEqual } from 'node:util'
import { createActor } from 'xstate'
import { createGameMachine, type Edges, machineValue } from '../../src/machine/game-machine'
import type { CompiledScenario } from '../../src/scenario/scenario'
import type { Move } from '../../src/session/policy'
import { FLOW } from '../../src/simulation/mode'
import { ROW_LIFE } from '../../src/simulation/row-life'
import type { World } from '../../src/simulation/world'

/** Moves that are all legal, one after the other. */
export interface Played {
  world: World
  moves: readonly Move[]
}

export const TABLES: Edges = { flow: FLOW, life: ROW_LIFE }

/** Every edge of the two tables, by name. */
export const edgesOf = ({ flow, life }: Edges): string[] => [
  ...Object.entries(flow).flatMap(([from, causes]) =>
    Object.entries(causes).flatMap(([on, modes]) => modes.map((to) => `${from} ${on} ${to}`)),
  ),
  ...Object.entries(life).flatMap(([from, edges]) =>
    edges.map(({ on, of, to }) => `${from} ${on} of ${of} ${to}`),
  ),
]

type Seen = { _transitions: { source: Part; eventType: string; target?: Part[] }[] }
interface Part {
  key: string
  parent?: Part
}

/** Plays a game through a machine of its own and returns the edges that were taken, as XState tells them. */
export function edgesTaken(
  { world, moves }: Played,
  machine = createGameMachine(world.scenario),
): Set<string> {
  const taken = new Set<string>()
  const actor = createActor(machine, {
    inspect: (seen) => {
      if (seen.type !== '@xstate.microstep') return
      for (const { source, eventType, target } of (seen as unknown as Seen)._transitions) {
        const to = target?.[0]?.key
        if (to) taken.add(nameOf(source, eventType, to))
      }
    },
  })
  actor.subscribe({ error: () => {} })
  actor.start()
  for (const { by, command } of moves) {
    actor.send({ type: command.type, command, by, world })
    const snapshot = actor.getSnapshot()
    if (snapshot.status === 'error') throw snapshot.error
    const { value, context } = snapshot
    if (!isDeepStrictEqual(value, machineValue(context.state))) {
      throw new Error(`the machine is elsewhere than the rules after ${command.type}`)
    }
  }
  return taken
}

function nameOf({ key: from, parent }: Part, event: string, to: string): string {
  const [on, region] = event.split(' ')
  if (!region) return `${from} ${on} ${to}`
  return `${from} ${on} of ${region === parent?.key ? 'itself' : 'verification'} ${to}`
}

/** The tables without the ways from one mode to another, or without one edge of the life of a row. */
export function without(edge: string): Edges {
  const [from, on, ...rest] = edge.split(' ')
  const to = rest.at(-1)
  return {
    flow: Object.fromEntries(
      Object.entries(FLOW).map(([mode, causes]) => [
        mode,
        mode !== from
          ? causes
          : Object.fromEntries(
              Object.entries(causes).map(([cause, modes]) => [
                cause,
                modes.filter((other) => other !== to),
              ]),
            ),
      ]),
    ) as Edges['flow'],
    life: Object.fromEntries(
      Object.entries(ROW_LIFE).map(([status, edges]) => [
        status,
        edges.filter((one) => status !== from || one.on !== on || one.to !== to),
      ]),
    ) as unknown as Edges['life'],
  }
}

/** The small scenario's first row over and over, each asking for the one before. */
export function manyRows(
  small: CompiledScenario,
  count: number,
  keyOf = (n: number) => `row/${n}`,
): CompiledScenario {
  const [first] = small.rows
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const again = <T extends { id: string; row: string }>(things: readonly T[]): T[] =>
    numbers.flatMap((n) =>
      things
        .filter(({ row }) => row === first!.key)
        .map((one) => ({ ...one, id: `${one.id}-${n}`, row: keyOf(n) })),
    )
  return {
    ...small,
    rows: numbers.map((n) => ({
      ...first!,
      key: keyOf(n),
      number: n,
      requires: n > 1 ? [keyOf(n - 1)] : [],
    })),
    decisions: again(small.decisions),
    levers: again(small.levers),
    evidence: [],
    rework: null,
    rests: [],
    stimuli: [],
  }
}
