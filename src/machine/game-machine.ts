import { assign, setup } from 'xstate'
import type { By, Command } from '../simulation/command'
import type { Entry } from '../simulation/entry'
import { COMMANDS_IN, type Mode, MODES, waitsFor } from '../simulation/mode'
import { refusal } from '../simulation/refusal'
import { type GameState, initialState } from '../simulation/state'
import { carryOut } from '../simulation/step'
import type { World } from '../simulation/world'

/** A command as the machine's event; `by` is set by the host. */
export type GameEvent = Command & { by: By }

export interface GameContext {
  state: GameState
  /** What the last command made happen. */
  entries: Entry[]
}

/**
 * The flow of an exercise: one flat machine whose state is always `waitsFor(context.state)`. Its guards ask the same
 * `refusal` that gives the reasons. No clock, no luck and no service inside: time arrives as `clock.advance`, luck
 * as the world's fate. There is no final state, since remarks come after the end.
 */
export function createGameMachine(world: World) {
  return setup({
    types: { context: {} as GameContext, events: {} as GameEvent },
    guards: {
      legal: ({ context, event }) => refusal(world, context.state, event.by, event) === null,
      lobby: ({ context }) => waitsFor(context.state) === 'lobby',
      situation: ({ context }) => waitsFor(context.state) === 'situation',
      deciding: ({ context }) => waitsFor(context.state) === 'deciding',
      running: ({ context }) => waitsFor(context.state) === 'running',
      resting: ({ context }) => waitsFor(context.state) === 'resting',
      paused: ({ context }) => waitsFor(context.state) === 'paused',
      debrief: ({ context }) => waitsFor(context.state) === 'debrief',
    },
    actions: {
      carryOut: assign(({ context, event }) => carryOut(world, context.state, event.by, event)),
    },
  }).createMachine({
    id: 'exercise',
    context: { state: initialState(world.scenario), entries: [] },
    initial: 'lobby',
    states: Object.fromEntries(MODES.map((mode) => [mode, modeNode(mode)])) as Record<
      Mode,
      ReturnType<typeof modeNode>
    >,
  })
}

/** In one mode: its commands where they are legal, then on to whatever the game waits for. */
function modeNode(mode: Mode) {
  return {
    on: Object.fromEntries(
      COMMANDS_IN[mode].map((type) => [type, { guard: 'legal' as const, actions: 'carryOut' as const }]),
    ),
    always: MODES.filter((other) => other !== mode).map((other) => ({
      guard: other,
      target: other,
    })),
  }
}
