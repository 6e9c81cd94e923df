import type { Role } from '../scenario/roles'
import type { Event } from '../simulation/events'
import type { World } from '../simulation/world'
import { symptom } from './symptom'

/** An event as a role reads it in its main courante; null when it does not. */
export function readBy(world: World, event: Event, role: Role): Event | null {
  if (!isVisible(world, event, role)) return null
  if (role !== 'client' || event.type !== 'service.changed') return event
  const [from, to] = [symptom(event.from), symptom(event.to)]
  return from === to ? null : { ...event, from, to }
}

/** An event as several roles at one table read it together: as the one who sees most; null when none does. */
export function readAtTable(world: World, event: Event, roles: readonly Role[]): Event | null {
  const read = roles.map((role) => readBy(world, event, role))
  return read.includes(event) ? event : (read.find((one) => one !== null) ?? null)
}

/** Whether a role reads of this at all. Hidden truths, others' luck and what the facilitator has in store are nobody's. */
function isVisible(world: World, event: Event, role: Role): boolean {
  switch (event.type) {
    case 'fact.set':
    case 'order.set':
    case 'stamina.moved':
    case 'prompt.sealed':
    case 'stimulus.held':
    case 'stimulus.skipped':
    case 'stimulus.shifted':
      return false
    case 'chance.drawn':
      return (
        event.happened && (event.role === role || (role !== 'client' && event.role !== 'client'))
      )
    case 'document.revealed':
      return world.evidence.get(event.document)?.for.includes(role) ?? false
    case 'duty.met':
    case 'duty.neglected': {
      const owner = world.duties.get(event.duty)?.owner
      return (owner === 'client') === (role === 'client')
    }
    case 'reply.received':
      return event.role === role
    case 'prompt.revealed':
      // Who waits has done nothing to write down.
      if ('choice' in event.answer && event.answer.choice === 'wait') return false
      return role !== 'client' ? event.role !== 'client' : event.role === 'client'
    case 'actor.asked':
      return event.by === role
    case 'prompt.withdrawn':
    case 'task.started':
    case 'task.interrupted':
    case 'task.resumed':
    case 'task.finished':
    case 'initiative.started':
    case 'initiative.finished':
    case 'work.delayed':
      return event.role === role
    case 'stimulus.fired':
      return event.role === role || (role !== 'client' && event.role !== 'client')
    case 'backup.chosen':
    case 'backup.refused':
    case 'coordination.lacked':
    case 'restore.lengthened':
    case 'verification.failed':
    case 'verification.passed':
    case 'phase.reopened':
    case 'budget.spent':
    case 'countersign.asked':
    case 'countersign.given':
    case 'role.exhausted':
    case 'role.returned':
      return role !== 'client'
    case 'gauge.moved':
    case 'gauge.crossed':
      return event.gauge === 'trust' || role !== 'client'
    default:
      return true
  }
}
