import { assign, setup } from 'xstate'
import type { CompiledScenario } from '../scenario/scenario'
import type { Command, CommandType } from '../simulation/commands/index'
import { COMMANDS_IN } from '../simulation/commands/index'
import type { Event } from '../simulation/events'
import { MODES, type Mode, waitsFor } from '../simulation/mode'
import type { By } from '../simulation/people'
import { type GameState, initialState } from '../simulation/state'
import { carryOut, refusal } from '../simulation/step'
import type { World } from '../simulation/world'

/** A command as the machine's event: who gives it, set by the host, and the world whose luck and options it meets. */
export interface GameEvent {
  type: CommandType
  command: Command
  by: By
  world: World
}

export interface GameContext {
  state: GameState
  /** What the last command made happen. */
  events: Event[]
}

/**
 * The flow of an exercise: one flat machine whose state is always `waitsFor(context.state)`. Its guards ask the same
 * `refusal` that gives the reasons. No clock, no luck and no service inside: time arrives as `clock.advance`, luck
 * with the event's world, so that all games of a scenario share one machine. There is no final state, since remarks
 * come after the end.
 */
export function createGameMachine(scenario: CompiledScenario) {
  return setup({
    types: { context: {} as GameContext, events: {} as GameEvent },
    guards: {
      legal: ({ context, event: { world, by, command } }) =>
        refusal(world, context.state, by, command) === null,
      lobby: ({ context }) => waitsFor(context.state) === 'lobby',
      situation: ({ context }) => waitsFor(context.state) === 'situation',
      deciding: ({ context }) => waitsFor(context.state) === 'deciding',
      running: ({ context }) => waitsFor(context.state) === 'running',
      resting: ({ context }) => waitsFor(context.state) === 'resting',
      paused: ({ context }) => waitsFor(context.state) === 'paused',
      debrief: ({ context }) => waitsFor(context.state) === 'debrief',
    },
    actions: {
      carryOut: assign(({ context, event: { world, by, command } }) =>
        carryOut(world, context.state, by, command),
      ),
    },
  }).createMachine({
    id: 'exercise',
    context: { state: initialState(scenario), events: [] },
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
      COMMANDS_IN[mode].map((type) => [
        type,
        { guard: 'legal' as const, actions: 'carryOut' as const },
      ]),
    ),
    always: MODES.filter((other) => other !== mode).map((other) => ({
      guard: other,
      target: other,
    })),
  }
}
