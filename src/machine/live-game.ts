import { createActor } from 'xstate'
import type { By, Command } from '../simulation/command'
import type { Entry } from '../simulation/entry'
import { type Mode, waitsFor } from '../simulation/mode'
import { type Refusal, refusal } from '../simulation/refusal'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'
import { createGameMachine } from './game-machine'

/** A game being played: commands in, the state and what happened out. */
export interface LiveGame {
  readonly world: World
  state(): GameState
  mode(): Mode
  /** Refused commands change nothing. What happened is returned in order. */
  send(by: By, command: Command): { refusal: Refusal } | { refusal: null; entries: Entry[] }
  /** Back to an earlier state, when the store did not take a command. */
  restore(state: GameState): void
}

/** Starts the machine of a world; a live actor is faster than pure transitions. */
export function startGame(world: World, from?: GameState): LiveGame {
  const machine = createGameMachine(world)
  const start = (state?: GameState) => {
    const snapshot = state && machine.resolveState({ value: waitsFor(state), context: { state, entries: [] } })
    const actor = createActor(machine, snapshot ? { snapshot } : {})
    actor.start()
    return actor
  }
  let actor = start(from)
  const state = () => actor.getSnapshot().context.state
  return {
    world,
    state,
    mode: () => actor.getSnapshot().value as Mode,
    send(by, command) {
      const refused = refusal(world, state(), by, command)
      if (refused) return { refusal: refused }
      actor.send({ ...command, by })
      // A throw inside the machine stops an actor without a word: say it here.
      const snapshot = actor.getSnapshot()
      if (snapshot.status === 'error') throw snapshot.error
      return { refusal: null, entries: snapshot.context.entries }
    },
    restore(earlier) {
      actor.stop()
      actor = start(earlier)
    },
  }
}
