import type { Role } from '../scenario/roles'
import type { Effect } from '../scenario/scenario'
import type { Occasion, StateDraft } from './state-draft'
import type { World } from './world'

export type EffectType = Effect['type']
type EffectOf<Type extends EffectType> = Extract<Effect, { type: Type }>

/** What an effect of one type does. There is one file for each in `effects/`. */
export interface EffectRule<Type extends EffectType> {
  /** `at-once`: from the moment the decision is made, since it says how the work is to be done. */
  readonly acts: 'at-once' | 'when-done'
  readonly apply: (draft: StateDraft, effect: EffectOf<Type>, occasion: Occasion) => void
  /** Euros that it spends whatever happens; missing where it spends none. */
  readonly certainSpending?: (effect: EffectOf<Type>) => number
}

/** The roles that an effect is about. */
export const rolesOf = (world: World, role: Role | 'all'): readonly Role[] =>
  role === 'all' ? world.roles : [role]

/** The services that an effect is about, of all in the order in which they depend on each other. */
export const servicesOf = (world: World, services: 'all' | readonly string[]): readonly string[] =>
  services === 'all' ? world.serviceOrder : services
