import { opener } from '../scenario/roles'
import type { CommandRule, Fields } from './command'
import { type Command, ruleOf } from './commands/index'
import { applyEffect } from './effects/index'
import type { Event } from './events'
import { waitsFor } from './mode'
import { type By, isSender } from './people'
import { type Refusal, refuse } from './refusal'
import type { GameState } from './state'
import { startDraft } from './state-draft'
import type { World } from './world'

export type StepResult = { refusal: Refusal } | { refusal: null; state: GameState; events: Event[] }

/** One command: refused with a reason, or the next state and what happened. The given state is never changed. */
export function step(world: World, state: GameState, by: By, command: Command): StepResult {
  const refused = refusal(world, state, by, command)
  return refused ? { refusal: refused } : { refusal: null, ...carryOut(world, state, by, command) }
}

/** Null when the command is legal now; a refused command changes nothing. */
export function refusal(world: World, state: GameState, by: By, command: Command): Refusal | null {
  const rule = ruleOf(command.type)
  if (!rule?.modes.includes(waitsFor(state))) return refuse('not-now', command.type)
  if (!isSender(world.scenario, by)) return refuse('unknown', by)
  if (!mayGive(rule.givenBy, by, world)) return refuse('not-yours')
  return rule.refusal(world, state, by, command)
}

function mayGive(givenBy: CommandRule<string, Fields>['givenBy'], by: By, world: World): boolean {
  switch (givenBy) {
    case 'anybody':
    case 'owner':
      return true
    case 'opener':
      return by === opener(world.scenario)
    default:
      return givenBy.includes(by)
  }
}

/** As `step`, for a command that is known to be legal. */
export function carryOut(
  world: World,
  before: GameState,
  by: By,
  command: Command,
): { state: GameState; events: Event[] } {
  const draft = startDraft(world, before, applyEffect)
  ruleOf(command.type)!.carryOut(draft, by, command)
  return { state: draft.state, events: draft.events }
}
