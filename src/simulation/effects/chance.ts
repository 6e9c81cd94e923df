import { ratiosOf } from '../condition'
import { atDifficulty, comesTrue } from '../draws'
import type { EffectRule } from '../effect'
import { tiredness } from '../stamina'
import { applyEffects, log } from '../state-draft'
import { drawName } from '../world'

/** Something happens or does not, by a draw of its own; then come its own effects. What it spends is not certain. */
export const chance: EffectRule<'chance'> = {
  acts: 'when-done',
  apply(draft, { id, base, factors, happens, otherwise }, occasion) {
    const { world, state } = draft
    const { row, attempt, role, slot, cause } = occasion
    const happened = comesTrue(
      world.draws.draw(drawName(row, attempt, role, slot, id)),
      atDifficulty(base, world.options.difficulty),
      ratiosOf(world, state, factors ?? []),
      tiredness(world, state, role),
    )
    log(draft, { type: 'chance.drawn', chance: id, role, happened, cause })
    applyEffects(draft, happened ? happens : (otherwise ?? []), occasion)
  },
}
