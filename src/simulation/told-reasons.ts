import type { Decision, Response } from '../scenario/scenario'
import { firstRule } from './condition'
import type { GameState } from './state'
import type { World } from './world'

/** By option or item, '' for a ranking as a whole: the way in which its reason is told, where there are several. */
export type ToldReasons = Readonly<Record<string, string>>

/** How the reasons of a question are told in a game that stands like this. */
export function toldReasons(
  world: World,
  state: GameState,
  subject: Decision | Response,
): ToldReasons {
  const told: Record<string, string> = {}
  if (subject.kind === 'ranking') {
    if (subject.why) told[''] = firstRule(world, state, subject.why).id
    return told
  }
  for (const { id, why } of subject.kind === 'choice' ? subject.options : subject.items) {
    if (why) told[id] = firstRule(world, state, why).id
  }
  return told
}
