import type { Effect } from '../../scenario/scenario'
import type { EffectRule, EffectType } from '../effect'
import type { ApplyEffect } from '../state-draft'
import { ask } from './ask'
import { chance } from './chance'
import { clean } from './clean'
import { contact } from './contact'
import { delay } from './delay'
import { fact } from './fact'
import { gauge } from './gauge'
import { restoreFrom } from './restore-from'
import { restoreLonger } from './restore-longer'
import { restoreOrder } from './restore-order'
import { reveal } from './reveal'
import { service } from './service'
import { spend } from './spend'
import { stamina } from './stamina'
import { thread } from './thread'
import { wake } from './wake'

/** Every effect that a scenario can name; one that is missing here does not compile. */
export const EFFECTS: { readonly [Type in EffectType]: EffectRule<Type> } = {
  ask,
  chance,
  clean,
  contact,
  delay,
  fact,
  gauge,
  'restore-from': restoreFrom,
  'restore-longer': restoreLonger,
  'restore-order': restoreOrder,
  reveal,
  service,
  spend,
  stamina,
  thread,
  wake,
}

const ruleOf = ({ type }: Effect) => EFFECTS[type] as EffectRule<EffectType>

/** Makes one effect happen now. */
export const applyEffect: ApplyEffect = (draft, effect, occasion) =>
  ruleOf(effect).apply(draft, effect, occasion)

/** Those that count from the moment a decision is made. */
export const effectsAtOnce = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter((effect) => ruleOf(effect).acts === 'at-once')

/** Those that come with the end of the work. */
export const effectsWhenDone = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter((effect) => ruleOf(effect).acts === 'when-done')

/** Euros that effects spend for certain. */
export function spendingOf(effects: readonly Effect[]): number {
  let euros = 0
  for (const effect of effects) euros += ruleOf(effect).certainSpending?.(effect) ?? 0
  return euros
}
