import type { Event } from '../../../protocol/terms'
import { isBlow } from '../../../view/cue'
import type { IconName } from '../../components/icon'

type EventType = Event['type']

const ICONS: Partial<Record<EventType, IconName>> = {
  'exercise.started': 'flag',
  'exercise.ended': 'flag',
  'phase.opened': 'folder-open',
  'phase.closed': 'clipboard-check',
  'phase.reopened': 'refresh-cw',
  'prompt.revealed': 'check',
  'countersign.asked': 'pen-line',
  'countersign.given': 'pen-line',
  'work.delayed': 'hourglass',
  'restore.lengthened': 'hourglass',
  'coordination.lacked': 'hourglass',
  'budget.spent': 'coins',
  'gauge.crossed': 'triangle-alert',
  'outage.near': 'timer',
  'outage.crossed': 'timer-off',
  'role.exhausted': 'triangle-alert',
  'role.woken': 'bell-ring',
  'service.changed': 'server',
  'backup.refused': 'archive-restore',
  'backup.chosen': 'archive-restore',
  'stimulus.fired': 'bell-ring',
  'actor.asked': 'phone',
  'effect.held': 'hourglass',
  'reply.received': 'reply',
  'document.revealed': 'file-text',
  'document.handed': 'file-text',
  'message.sent': 'mail',
  'initiative.started': 'zap',
  'initiative.finished': 'zap',
  'rest.started': 'coffee',
  'rest.relieved': 'moon',
  'rest.deferred': 'sun',
  'rest.ended': 'coffee',
  'rest.skipped': 'coffee',
  'verification.failed': 'triangle-alert',
  'verification.passed': 'check-check',
  'verification.withheld': 'triangle-alert',
  'evening.came': 'newspaper',
  'duty.met': 'scale',
  'duty.neglected': 'scale',
  'deviation.flagged': 'split',
  'note.added': 'pen-line',
}

/** The picture of what happened. */
export function eventIcon(event: Event): IconName {
  if (event.type === 'rest.started' && event.kind === 'night') return 'moon'
  if (event.type === 'gauge.moved' || event.type === 'stamina.moved') {
    return event.by < 0 ? 'trending-down' : 'trending-up'
  }
  return ICONS[event.type] ?? 'info'
}

const ALARMS: ReadonlySet<EventType> = new Set([
  'duty.neglected',
  'gauge.crossed',
  'outage.crossed',
  'outage.near',
  'phase.reopened',
  'role.exhausted',
  'services.relapsed',
  'stimulus.fired',
  'verification.failed',
])

/** What deserves red ink in the main courante. */
export const isAlarm = (event: Event): boolean =>
  ALARMS.has(event.type) ||
  isBlow(event) ||
  (event.type === 'service.changed' && event.to === 'down')
