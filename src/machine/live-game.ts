import { createActor } from 'xstate'
import type { CompiledScenario } from '../scenario/scenario'
import type { Command } from '../simulation/commands/index'
import { COMMANDS_IN } from '../simulation/commands/index'
import type { Event } from '../simulation/events'
import type { Mode } from '../simulation/mode'
import type { By } from '../simulation/people'
import type { Refusal } from '../simulation/refusal'
import { type GameState, initialState } from '../simulation/state'
import { refusal } from '../simulation/step'
import type { World } from '../simulation/world'
import { createGameMachine, type MachineValue, machineValue } from './game-machine'

/** A game being played: commands in, the state and what happened out. */
export interface LiveGame {
  readonly world: World
  state(): GameState
  mode(): Mode
  /** Where the machine is: its flow, and every row of the plan. */
  value(): MachineValue
  /**
   * Refused commands change nothing. What happened is returned in order.
   *
   * @throws what the rules throw, and where something happened for which there is no edge; then `restore`
   */
  send(by: By, command: Command): { refusal: Refusal } | { refusal: null; events: Event[] }
  /** Back to an earlier state, when the store did not take a command. */
  restore(state: GameState): void
}

const machines = new WeakMap<CompiledScenario, ReturnType<typeof createGameMachine>>()

/** The machine of a scenario, made once: that costs as much as several games. */
export function machineOf(scenario: CompiledScenario): ReturnType<typeof createGameMachine> {
  let machine = machines.get(scenario)
  if (!machine) {
    machine = createGameMachine(scenario)
    machines.set(scenario, machine)
  }
  return machine
}

/**
 * Starts the machine for a world; a live actor is faster than pure transitions.
 *
 * @param from where the game already is: what led there is not run again
 * @param machine that of the scenario, unless a test has another
 */
export function startGame(
  world: World,
  from?: GameState,
  machine = machineOf(world.scenario),
): LiveGame {
  const start = (state: GameState) => {
    const value = { ...machineValue(state) }
    const snapshot = machine.resolveState({ value, context: { state, events: [] } })
    const actor = createActor(machine, { snapshot })
    // `send` tells what is thrown; with nobody listening it would be thrown again, out of reach.
    actor.subscribe({ error: () => {} })
    actor.start()
    return actor
  }
  /** Started with the first command: most games of a room that was just opened are only looked at. */
  let actor: ReturnType<typeof start> | null = null
  let begin = from ?? initialState(world.scenario)
  const state = () => actor?.getSnapshot().context.state ?? begin
  const value = () =>
    (actor?.getSnapshot().value as MachineValue | undefined) ?? machineValue(begin)
  const mode = () => value().flow
  return {
    world,
    state,
    mode,
    value,
    send(by, command) {
      const before = state()
      // Only listed types reach the machine: some others, from a file, would stop it.
      const { type } = command
      actor ??= start(begin)
      if (COMMANDS_IN[mode()].includes(type)) actor.send({ type, command, by, world })
      const snapshot = actor.getSnapshot()
      // A throw inside the machine stops an actor without a word: say it here.
      if (snapshot.status === 'error') throw snapshot.error
      if (snapshot.context.state !== before) {
        return { refusal: null, events: snapshot.context.events }
      }
      // The machine refuses without a word: its guard has asked the same question, whose answer is told here.
      return { refusal: refusal(world, before, by, command)! }
    },
    restore(earlier) {
      actor?.stop()
      actor = null
      begin = earlier
    },
  }
}
