import type { Event } from '../simulation/events'
import type { GameState } from '../simulation/state'
import { step } from '../simulation/step'
import type { World } from '../simulation/world'
import type { Written } from './canonical'
import { checkOf, nextHash } from './chain'
import type { RecordProblem } from './record-problem'
import type { StoredCommand } from './store'

/** What a command is called whose sender gave it no name. */
export const ownId = (n: number): string => `c${n}`

/**
 * Carries out again, by the rules alone, a command that was stored.
 * @param before the check of the command before it
 * @param written as in `nextHash`
 * @returns where it leads, or why it does not fit what came before
 */
export function rerunRow(
  world: World,
  state: GameState,
  { envelope, check }: StoredCommand,
  before: string,
  written?: Written,
): { state: GameState; events: readonly Event[] } | RecordProblem {
  const field = `commands[${envelope.n}]`
  const { type } = envelope.command
  try {
    const done = step(world, state, envelope.by, envelope.command)
    if (done.refusal) {
      return { code: 'command-refused', field, detail: `${type}: ${done.refusal.code}` }
    }
    if (checkOf(nextHash(before, envelope, done.state, written)) !== check) {
      return { code: 'check-differs', field, detail: type }
    }
    return { state: done.state, events: done.events }
  } catch (error) {
    return { code: 'command-refused', field, detail: `${type}: ${String(error)}` }
  }
}
