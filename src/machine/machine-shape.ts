import { COMMAND_TYPES } from '../simulation/commands/index'
import type { EntryCriterion } from '../simulation/entry-criteria'
import type { createGameMachine } from './game-machine'

/** A step from one state to another, and what takes it. */
export interface ShapeEdge {
  readonly from: string
  readonly to: string
  readonly on: string
  /** What makes that happen, for the life of a row. */
  readonly by: readonly string[]
}

/** A part of the machine that is in exactly one of its states. */
export interface Region {
  readonly initial: string
  readonly states: readonly string[]
  readonly edges: readonly ShapeEdge[]
}

/** The machine as it can be read: its flow with the commands that each mode takes, and a region for each row. */
export interface MachineShape {
  readonly flow: Region & { readonly takes: Readonly<Record<string, readonly string[]>> }
  readonly plan: readonly (Region & {
    readonly row: string
    readonly criteria: readonly EntryCriterion[]
  })[]
}

type Machine = ReturnType<typeof createGameMachine>
type Node = Machine['root']

/** Reads the definition of a machine; nothing is played. */
export function shapeOf({ root }: Machine): MachineShape {
  const { flow, plan } = root.states as Record<'flow' | 'plan', Node>
  const takes = Object.entries(flow.states).map(([mode, node]) => [
    mode,
    COMMAND_TYPES.filter((type) => type in node.on),
  ])
  return {
    flow: { ...regionAt(flow), takes: Object.fromEntries(takes) },
    plan: Object.values(plan.states).map((node) => ({
      ...regionAt(node),
      ...(node.meta as { row: string; criteria: readonly EntryCriterion[] }),
    })),
  }
}

function regionAt(node: Node): Region {
  const states = Object.keys(node.states)
  return {
    initial: node.initial.target[0]!.key,
    states,
    edges: states.flatMap((from) =>
      Object.entries(node.states[from]!.on).flatMap(([event, transitions]) =>
        transitions.flatMap(({ target, meta }): ShapeEdge[] =>
          (target ?? []).map(({ key }) => ({
            from,
            to: key,
            // A row hears its own name with what happens.
            on: event.split(' ')[0]!,
            by: (meta as { by: readonly string[] } | undefined)?.by ?? [],
          })),
        ),
      ),
    ),
  }
}
