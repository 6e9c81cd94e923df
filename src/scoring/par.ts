import type { Cast } from '../scenario/roles'
import { allHeldBy } from '../session/policy'
import type { PolicyName } from '../simulation/people'
import { initialState } from '../simulation/state'
import type { World } from '../simulation/world'
import { type CounterfactualRun, playScript } from './counterfactual-run'
import type { ScriptMove } from './decision-script'
import { score } from './score'

/** How par begins: every role by the reference policy. */
export const startOfPar = (cast: Cast): ScriptMove => ({
  n: 0,
  by: 'host',
  command: { type: 'exercise.start', holders: allHeldBy(cast, 'reference'), objectives: [] },
  row: '',
  offset: 0,
  parallel: false,
})

/**
 * Par: the reference policy on the same seed, under the same facilitator's interventions. It meets the same exogenous
 * stimuli; what only the team brought on itself never raises it, nor what a facilitator has come back.
 */
export const playPar = (world: World, script: readonly ScriptMove[] = []): CounterfactualRun =>
  playBeside(world, script, 'reference')

/** The game that a policy plays in every role where par follows the plan. */
export function playBeside(
  world: World,
  script: readonly ScriptMove[],
  policy: PolicyName,
): CounterfactualRun {
  const whole = [startOfPar(world.scenario), ...metByPar(script)]
  return playScript(world, initialState(world.scenario), whole, undefined, () => policy)
}

/** What a facilitator did to a team that its par meets too. */
export const metByPar = (script: readonly ScriptMove[]): ScriptMove[] =>
  script.filter(({ by, command }) => by === 'facilitator' && command.type !== 'thread.surface')

const totals = new WeakMap<CounterfactualRun, number>()

/** The score of par itself, 0–100: counted once for all games that share it. */
export function totalOfPar(world: World, par: CounterfactualRun): number {
  const total = totals.get(par) ?? score(world, par.state, par.judgements, par.state).total
  totals.set(par, total)
  return total
}
