import type { Role } from '../scenario/roles'
import type { Entry } from '../simulation/entry'
import type { World } from '../simulation/world'
import { symptom } from './symptom'

/** An entry as a role reads it in its main courante; null when it does not. */
export function readBy(world: World, entry: Entry, role: Role): Entry | null {
  if (!isVisible(world, entry, role)) return null
  if (role !== 'client' || entry.type !== 'service.changed') return entry
  const [from, to] = [symptom(entry.from), symptom(entry.to)]
  return from === to ? null : { ...entry, from, to }
}

/** An entry as several roles at one table read it together: as the one who sees most; null when none does. */
export function readAtTable(world: World, entry: Entry, roles: readonly Role[]): Entry | null {
  const read = roles.map((role) => readBy(world, entry, role))
  return read.includes(entry) ? entry : (read.find((one) => one !== null) ?? null)
}

/** Whether a role reads of this at all. Hidden truths, others' luck and what the facilitator has in store are nobody's. */
function isVisible(world: World, entry: Entry, role: Role): boolean {
  switch (entry.type) {
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
    case 'gauge.crossed':
      return entry.gauge === 'trust' || role !== 'client'
    default:
      return true
  }
}
