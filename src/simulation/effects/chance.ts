import { ratiosOf } from '../condition'
import type { EffectRule } from '../effect'
import { atDifficulty, comesTrue } from '../fate'
import { tiredness } from '../stamina'
import { applyEffects, log } from '../turn'
import { drawName } from '../world'

/** Something happens or does not, by a draw of its own; then come its own effects. What it spends is not certain. */
export const chance: EffectRule<'chance'> = {
  acts: 'when-done',
  apply(turn, { id, base, factors, happens, otherwise }, occasion) {
    const { world, state } = turn
    const { row, attempt, role, slot, cause } = occasion
    const happened = comesTrue(
      world.fate.draw(drawName(row, attempt, role, slot, id)),
      atDifficulty(base, world.options.difficulty),
      ratiosOf(world, state, factors ?? []),
      tiredness(world, state, role),
    )
    log(turn, { type: 'chance.drawn', chance: id, role, happened, cause })
    applyEffects(turn, happened ? happens : (otherwise ?? []), occasion)
  },
}
