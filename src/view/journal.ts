import type { Role } from '../scenario/roles'
import type { Entry } from '../simulation/entry'
import type { World } from '../simulation/world'

/** Whether a role reads this entry in its main courante. Hidden truths and others' luck are nobody's. */
export function isVisible(world: World, entry: Entry, role: Role): boolean {
  switch (entry.type) {
    case 'fact.set':
    case 'order.set':
    case 'stamina.moved':
    case 'prompt.sealed':
    case 'stimulus.held':
      return false
    case 'chance.drawn':
      return (
        entry.happened && (entry.role === role || (role !== 'client' && entry.role !== 'client'))
      )
    case 'document.revealed':
      return world.evidence.get(entry.document)?.for.includes(role) ?? false
    case 'duty.met':
    case 'duty.neglected': {
      const owner = world.duties.get(entry.duty)?.owner
      return (owner === 'client') === (role === 'client')
    }
    case 'reply.received':
      return entry.role === role
    case 'prompt.revealed':
      // Who waits has done nothing to write down.
      if ('choice' in entry.answer && entry.answer.choice === 'wait') return false
      return role !== 'client' ? entry.role !== 'client' : entry.role === 'client'
    case 'actor.asked':
      return entry.by === role
    case 'prompt.withdrawn':
    case 'task.started':
    case 'task.interrupted':
    case 'task.resumed':
    case 'task.finished':
    case 'initiative.started':
    case 'initiative.finished':
    case 'work.delayed':
      return entry.role === role
    case 'stimulus.fired':
      return entry.role === role || (role !== 'client' && entry.role !== 'client')
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
      return entry.gauge === 'trust' || role !== 'client'
    default:
      return true
  }
}
