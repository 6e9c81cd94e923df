import type { Check } from '../check'
import { problem } from '../problem'
import { effectSites, everyEffect } from '../walk'

/** Only the work of a row gives these back. */
const EARNED = new Set(['up', 'restored', 'verified'])

/** Effects stand where they mean something. */
export const effectPlaces: Check = function* (draft, at) {
  for (const site of effectSites(draft)) {
    const ranking =
      site.of === 'decision' &&
      site.decision.kind === 'ranking' &&
      site.decision.of === 'services' &&
      site.effects === site.decision.effects
    for (const effect of everyEffect(site.effects)) {
      if (effect.type === 'service' && EARNED.has(effect.to)) {
        yield problem('service-status', at(effect, 'to'), { status: effect.to })
      }
      if (effect.type === 'restore-order' && !(ranking && site.effects.includes(effect))) {
        yield problem('restore-order-place', at(effect))
      }
    }
  }
}
