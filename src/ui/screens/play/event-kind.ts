import type { Event } from '../../../protocol/terms'
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
  'gauge.crossed': 'triangle-alert',
  'role.exhausted': 'triangle-alert',
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
  'duty.met': 'scale',
  'duty.neglected': 'scale',
  'deviation.flagged': 'split',
  'note.added': 'pen-line',
}

/** The picture of what happened. */
export const eventIcon = (event: Event): IconName =>
  event.type === 'rest.started' && event.kind === 'night' ? 'moon' : (ICONS[event.type] ?? 'info')

/** What deserves red ink in the main courante. */
export const isAlarm = ({ type }: Event): boolean =>
  type === 'stimulus.fired' ||
  type === 'gauge.crossed' ||
  type === 'role.exhausted' ||
  type === 'verification.failed' ||
  type === 'duty.neglected'
