import { forEachRole, isRole } from '../../scenario/roles'
import { defineCommand } from '../command'
import { dealtFacts } from '../dealt-facts'
import { setFact } from '../effects/fact'
import { holders, ids } from '../fields'
import { HOSTS } from '../people'
import { refuse } from '../refusal'
import { log } from '../state-draft'
import { openDealtThreads } from '../threads'

/** DEBEX: people take their roles, and the seed deals what is true before the first minute. */
export const exerciseStart = defineCommand({
  type: 'exercise.start',
  fields: { holders, objectives: ids },
  modes: ['lobby'],
  givenBy: HOSTS,

  refusal(world, _state, _by, { holders: seated, objectives }) {
    const { scenario } = world
    const stranger = Object.keys(seated).find((role) => !isRole(scenario, role))
    if (stranger !== undefined) return refuse('unknown', stranger)
    const unseated = world.roles.find((role) => !Object.hasOwn(seated, role))
    if (unseated !== undefined) return refuse('unknown', unseated)
    const unknown = objectives.find((id) => !scenario.exerciseObjectives.includes(id))
    return unknown === undefined ? null : refuse('unknown', unknown)
  },

  carryOut(draft, _by, { holders: seated, objectives }) {
    const { world, state } = draft
    state.started = true
    const own = forEachRole(world.scenario, (role) => seated[role]!)
    state.holders = own
    state.objectives = [...objectives]
    log(draft, { type: 'exercise.started', holders: own })
    for (const id of dealtFacts(world)) setFact(draft, id, { kind: 'luck', id, role: null })
    openDealtThreads(draft)
  },
})
