import { createGameMachine } from '../machine/game-machine'
import { playOut } from '../session/autoplay'
import type { Command, CommandType } from '../simulation/commands/index'
import { MODES, type Mode, waitsFor } from '../simulation/mode'
import { type GameState, initialState } from '../simulation/state'
import { step } from '../simulation/step'
import type { World } from '../simulation/world'

/** A step of the machine from one of its states to another, and the commands that were seen to make it. */
interface MachineEdge {
  readonly from: Mode
  readonly to: Mode
  readonly by: readonly CommandType[]
}

export interface MachineShape {
  readonly initial: Mode
  /** The commands that each state takes. */
  readonly states: readonly { readonly mode: Mode; readonly takes: readonly string[] }[]
  readonly edges: readonly MachineEdge[]
}

/** What the host can always say; tried in every state that a game comes through. */
const SAID_BY_HOST: readonly Command[] = [
  { type: 'exercise.pause' },
  { type: 'exercise.resume' },
  { type: 'exercise.end', reason: 'stopped' },
]

/**
 * The machine as it is made for this world. Every state may lead to every other one, whichever the game waits for; of
 * these edges those are kept that whole games take.
 */
export function machineShape(world: World): MachineShape {
  const { config } = createGameMachine(world.scenario)
  const nodes = MODES.flatMap((mode) => {
    const node = config.states?.[mode]
    return node ? [{ mode, node }] : []
  })
  const walked = walkedEdges(world)
  return {
    initial: MODES.find((mode) => mode === config.initial) ?? 'lobby',
    states: nodes.map(({ mode, node }) => ({ mode, takes: Object.keys(node.on ?? {}) })),
    edges: nodes.flatMap(({ mode, node }) =>
      targetsOf(node.always).flatMap((to): MachineEdge[] => {
        const by = walked.get(`${mode} ${to}`)
        return by ? [{ from: mode, to, by: [...by].sort() }] : []
      }),
    ),
  }
}

const targetsOf = (always: unknown): Mode[] =>
  (Array.isArray(always) ? always : []).flatMap(({ target }: { target?: unknown }) =>
    MODES.filter((mode) => mode === target),
  )

/** The commands that led from one mode to another, by `from to`. */
function walkedEdges(world: World): Map<string, Set<CommandType>> {
  const edges = new Map<string, Set<CommandType>>()
  const note = (before: GameState, type: CommandType, after: GameState) => {
    const edge = `${waitsFor(before)} ${waitsFor(after)}`
    const by = edges.get(edge) ?? new Set()
    edges.set(edge, by.add(type))
  }
  const tried = new Set<Mode>()
  const tryHost = (state: GameState) => {
    if (tried.has(waitsFor(state))) return
    tried.add(waitsFor(state))
    for (const command of SAID_BY_HOST) {
      const done = step(world, state, 'host', command)
      if (done.refusal) continue
      note(state, command.type, done.state)
      // A pause leads back to where it began, whatever that was.
      const resumed = step(world, done.state, 'host', { type: 'exercise.resume' })
      if (!resumed.refusal) note(done.state, 'exercise.resume', resumed.state)
    }
  }
  for (const policy of ['reference', 'random'] as const) {
    let before = initialState(world.scenario)
    playOut(world, policy, ({ command }, after) => {
      note(before, command.type, after)
      tryHost(after)
      before = after
    })
  }
  return edges
}
