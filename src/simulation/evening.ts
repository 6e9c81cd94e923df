import { forEachRole } from '../scenario/roles'
import { firstRule } from './condition'
import { isTired, staminaNow } from './stamina'
import { log, type StateDraft } from './state-draft'
import type { World } from './world'

const nightsOf = ({ scenario }: World) => scenario.rests.filter(({ kind }) => kind === 'night')

/** The night after a row is come, slept through or not: the day is written down as the local paper and the client see it. */
export function endDay(draft: StateDraft, after: string): void {
  const index = nightsOf(draft.world).findIndex((night) => night.after === after)
  if (index >= 0) tell(draft, index)
}

/** The exercise is at its end, and the paper writes of it once more. */
export function endLastDay(draft: StateDraft): void {
  if (draft.world.scenario.paper) tell(draft, nightsOf(draft.world).length)
}

function tell(draft: StateDraft, index: number): void {
  const { world, state } = draft
  const said = world.scenario.paper?.evenings[index]
  log(draft, {
    type: 'evening.came',
    evening: index + 1,
    front: said ? firstRule(world, state, said.fronts).id : '',
    voice: said ? firstRule(world, state, said.voices).id : '',
    stamina: forEachRole(world.scenario, (role) => staminaNow(world, state, role)),
    worn: world.roles.filter((role) => isTired(world, state, role)),
  })
}
