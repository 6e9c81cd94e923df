import { and, assign, enqueueActions, or, setup, stateIn } from 'xstate'
import type { CompiledScenario } from '../scenario/scenario'
import type { Command, CommandType } from '../simulation/commands/index'
import { COMMANDS_IN } from '../simulation/commands/index'
import { type EntryCriterion, entryCriteria } from '../simulation/entry-criteria'
import type { Event, EventType } from '../simulation/events'
import { FLOW, type Flow, MODES, type Mode, waitsFor } from '../simulation/mode'
import type { By } from '../simulation/people'
import {
  LIFE_EVENTS,
  type LifeEdge,
  type LifeEvent,
  ROW_LIFE,
  type RowEvent,
  type RowLife,
} from '../simulation/row-life'
import { type GameState, initialState, type RowStatus } from '../simulation/state'
import { carryOut, refusal } from '../simulation/step'
import type { World } from '../simulation/world'

/** A command as the machine's event: who gives it, set by the host, and the world whose luck and options it meets. */
export interface GameEvent {
  type: CommandType
  command: Command
  by: By
  world: World
}

/** What a command made happen, as the machine tells it to itself: the flow hears the kind, a row its own name too. */
type Raised = { type: EventType } | { type: `${LifeEvent} ${string}` } | { type: 'carried-out' }

export interface GameContext {
  state: GameState
  /** What the last command made happen. */
  events: Event[]
}

/** Where the machine is: what the game waits for, and the status of every row. */
export interface MachineValue {
  flow: Mode
  plan: Record<string, RowStatus>
}

/** The two tables of edges. */
export interface Edges {
  flow: Flow
  life: RowLife
}

/** Where the machine is in a state: for whoever begins in the middle of a game. */
export const machineValue = (state: GameState): MachineValue => ({
  flow: waitsFor(state),
  plan: Object.fromEntries(
    Object.entries(state.rows).map(([key, { status }]) => [regionOf(key), status]),
  ),
})

/** The region of a row; in a name of XState's, `.` and `#` would mean something. */
export const regionOf = (key: string): string =>
  key.replace(/[%.#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

/**
 * The machine of an exercise: its flow, and beside it the plan with a region for each row. A command is carried out
 * once, in the flow, where the same `refusal` that gives the reasons allows it. What it made happen is raised and takes
 * the edges of the two tables; there are no others, and what has none throws. No clock, no luck and no service inside:
 * time arrives as `clock.advance`, luck with the event's world, so that all games of a scenario share one machine.
 * There is no final state, since remarks come after the end.
 *
 * @param edges the tables of the rules, unless a test has others
 */
export function createGameMachine(
  scenario: CompiledScenario,
  { flow, life }: Edges = { flow: FLOW, life: ROW_LIFE },
) {
  const { rows } = scenario
  const verifications = rows.filter(({ work }) => work === 'verify').map(({ key }) => key)
  return setup({
    types: { context: {} as GameContext, events: {} as GameEvent | Raised },
    guards: {
      legal: ({ context, event }) => {
        const { world, by, command } = event as GameEvent
        return refusal(world, context.state, by, command) === null
      },
      lobby: ({ context }) => waitsFor(context.state) === 'lobby',
      situation: ({ context }) => waitsFor(context.state) === 'situation',
      deciding: ({ context }) => waitsFor(context.state) === 'deciding',
      running: ({ context }) => waitsFor(context.state) === 'running',
      resting: ({ context }) => waitsFor(context.state) === 'resting',
      paused: ({ context }) => waitsFor(context.state) === 'paused',
      debrief: ({ context }) => waitsFor(context.state) === 'debrief',
    },
    actions: {
      carryOut: enqueueActions(({ context, event, enqueue }) => {
        const { world, by, command } = event as GameEvent
        const { state, events } = carryOut(world, context.state, by, command)
        enqueue.assign({ state, events })
        const ofRows = events.filter(isOfRow)
        for (const { type, row } of ofRows) enqueue.raise({ type: rowEvent(type, row) })
        const [before, after] = [waitsFor(context.state), waitsFor(state)]
        if (after !== before) {
          // The latest that leads where the game now stands is the cause.
          const cause = [...events]
            .reverse()
            .find(({ type }) => flow[before][type]?.includes(after))
          if (!cause) throw noEdge(command.type, { state, events })
          enqueue.raise({ type: cause.type })
        }
        // A row that is not where its state is by now has an edge too few.
        if (ofRows.length > 0) enqueue.raise({ type: 'carried-out' })
      }),
      noEdge: assign(({ context, event }) => {
        throw noEdge(event.type, context)
      }),
    },
  }).createMachine({
    id: 'exercise',
    context: { state: initialState(scenario), events: [] },
    type: 'parallel',
    states: {
      flow: {
        initial: 'lobby',
        states: Object.fromEntries(MODES.map((mode) => [mode, modeNode(mode, flow)])),
      },
      plan: {
        type: 'parallel',
        states: Object.fromEntries(
          rows.map(({ key }) => [
            regionOf(key),
            rowRegion(key, life, verifications, entryCriteria(scenario, key)),
          ]),
        ),
      },
    },
  })
}

const noEdge = (event: string, { state, events }: GameContext): Error => {
  const happened = events.map(({ type }) => type).join(', ')
  return new Error(`no edge for ${event} on the way to ${waitsFor(state)}: ${happened}`)
}

const isOfRow = (event: Event): event is Event & RowEvent =>
  (LIFE_EVENTS as readonly string[]).includes(event.type)

/** What happens to one row, as its region hears it. */
const rowEvent = (event: LifeEvent, key: string) => `${event} ${regionOf(key)}` as const

/** In one mode: its commands where they are legal, then the edges that what they made happen takes. */
const modeNode = (mode: Mode, flow: Flow) => ({
  on: {
    ...Object.fromEntries(
      COMMANDS_IN[mode].map((type) => [
        type,
        { guard: 'legal' as const, actions: 'carryOut' as const },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(flow[mode]).map(([on, modes]) => [
        on,
        modes.map((to) => ({ guard: to, target: to })),
      ]),
    ),
  },
})

/** A row from locked to closed, and reopened; what its life has no edge for throws. */
const rowRegion = (
  key: string,
  life: RowLife,
  verifications: readonly string[],
  criteria: readonly EntryCriterion[],
) => ({
  initial: 'locked',
  meta: { row: key, criteria },
  states: Object.fromEntries(
    (Object.keys(life) as RowStatus[]).map((status) => [
      status,
      {
        on: {
          'carried-out': {
            guard: ({ context }: { context: GameContext }) =>
              context.state.rows[key]!.status !== status,
            actions: 'noEdge' as const,
          },
          ...Object.fromEntries(
            LIFE_EVENTS.map((event) => [rowEvent(event, key), { actions: 'noEdge' as const }]),
          ),
          ...Object.fromEntries(
            life[status].flatMap((edge) =>
              (edge.of === 'itself' ? [key] : verifications).map((subject) => [
                rowEvent(edge.on, subject),
                edgeOf(edge, criteria),
              ]),
            ),
          ),
        },
      },
    ]),
  ),
})

/** Opening is guarded by the entry criteria; where they are not met, it throws as any other event without an edge. */
function edgeOf({ on, to, by }: LifeEdge, criteria: readonly EntryCriterion[]) {
  const edge = { target: to, meta: { by } }
  if (on !== 'phase.opened') return edge
  const guard = and(criteria.flatMap((one) => guardsOf(one, criteria)))
  return [{ ...edge, guard }, { actions: 'noEdge' as const }]
}

/** A criterion as guards that look at the regions of its rows. */
function guardsOf({ rows, are, but }: EntryCriterion, all: readonly EntryCriterion[]) {
  const isSo = (row: string) =>
    or(are.map((status) => stateIn({ plan: { [regionOf(row)]: status } })))
  if (but === 0) return rows.map(isSo)
  // Of those that no other criterion holds to the same already, no two may be otherwise.
  const free = rows.filter(
    (row) => !all.some((one) => one.but === 0 && one.are === are && one.rows.includes(row)),
  )
  return free.flatMap((row, index) =>
    free.slice(index + 1).map((other) => or([isSo(row), isSo(other)])),
  )
}
