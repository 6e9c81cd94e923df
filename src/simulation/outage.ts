import { isDead, signer } from '../scenario/roles'
import type { Cause } from './cause'
import { ledger } from './services'
import type { GameState } from './state'
import { applyEffects, log, type StateDraft, serviceToChange } from './state-draft'
import type { World } from './world'

/** Minutes without any service at which the next warning of a service comes; -1 when none does any more. */
function nextLimit({ scenario, services }: World, state: GameState, id: string): number {
  const { warned } = state.services[id]!
  const { maxOutage } = services.get(id)!
  const rule = scenario.settings.outage
  if (!rule || warned === 'crossed') return -1
  return warned === 'near' ? maxOutage : Math.ceil((maxOutage * rule.near[0]) / rule.near[1])
}

/** Minute at which the next service comes near its longest outage (DMIA) or crosses it, as things stand; or -1. */
export function nextOutage(world: World, state: GameState): number {
  let next = -1
  for (const id of world.serviceOrder) {
    const { status, since, outage } = state.services[id]!
    const limit = isDead(status) ? nextLimit(world, state, id) : -1
    if (limit < 0) continue
    const minute = Math.max(state.minute, since + limit - outage)
    if (next < 0 || minute < next) next = minute
  }
  return next
}

/** Warns of the services that come near their longest outage now, and of those that cross it: that has its effects. */
export function passOutages(draft: StateDraft): boolean {
  const { world, state } = draft
  const rule = world.scenario.settings.outage
  let moved = false
  for (const id of world.serviceOrder) {
    const limit = isDead(state.services[id]!.status) ? nextLimit(world, state, id) : -1
    const minutes = ledger(state, id).outage
    if (!rule || limit < 0 || minutes < limit) continue
    moved = true
    const { maxOutage } = world.services.get(id)!
    const service = serviceToChange(draft, id)
    if (service.warned === '') {
      service.warned = 'near'
      log(draft, { type: 'outage.near', service: id, minutes, limit: maxOutage })
      continue
    }
    service.warned = 'crossed'
    log(draft, { type: 'outage.crossed', service: id, limit: maxOutage })
    const role = signer(world.scenario)
    const cause: Cause = { kind: 'deadline', id, role }
    applyEffects(draft, rule.crossed, { row: '-', attempt: 1, role, slot: `outage-${id}`, cause })
  }
  return moved
}
