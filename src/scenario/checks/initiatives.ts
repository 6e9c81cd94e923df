import type { Check } from '../check'
import { problem } from '../problem'
import { everyEffect } from '../walk'

/** An initiative reveals something, prepares one fact, moves one gauge a little, or wakes somebody; what it costs is free. */
export const initiatives: Check = function* (draft, at) {
  const limit = draft.settings.initiatives.gaugeLimit
  for (const initiative of draft.initiatives) {
    const effects = [...everyEffect(initiative.effects)]
    for (const effect of effects) {
      const moves = effect.type === 'gauge' || (effect.type === 'stamina' && effect.by > 0)
      if (moves && Math.abs(effect.by) > limit) {
        yield problem('initiative-gauge', at(effect, 'by'), { by: effect.by, limit })
      }
    }
    const reveals = effects.filter(({ type }) => type === 'reveal' || type === 'ask').length
    const wakes = effects.filter(({ type }) => type === 'wake').length
    const facts = new Set(effects.flatMap((effect) => (effect.type === 'fact' ? [effect.set] : [])))
      .size
    const gauges = new Set(
      effects.flatMap((effect) => {
        if (effect.type === 'gauge' && effect.by > 0) return [effect.gauge]
        return effect.type === 'stamina' && effect.by > 0 ? ['stamina'] : []
      }),
    ).size
    if (reveals + facts + gauges + wakes === 0 || facts > 1 || gauges > 1) {
      yield problem('initiative-shape', at(initiative, 'effects'), {
        id: initiative.id,
        reveals,
        facts,
        gauges,
      })
    }
  }
}
