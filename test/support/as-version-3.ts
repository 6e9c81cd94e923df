import type { GameState } from '../../src/simulation/state'

/**
 * A state as version 3 of the rules wrote it. Whoever gives the state another shape maps it back here: the games of
 * version 3 then show that nothing in them is computed otherwise.
 */
export function asVersion3(state: GameState): unknown {
  const { handed: _handed, gauges, crossed, ...kept } = state
  const { trust, evidence } = gauges
  const { notice = false, refusal = false } = crossed
  return { ...kept, trust, evidence, crossed: { notice, refusal } }
}
