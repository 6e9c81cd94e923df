import type { Entry } from '../../simulation/entry'
import type { IconName } from '../base/icon'

type EntryType = Entry['type']

const ICONS: Partial<Record<EntryType, IconName>> = {
  'exercise.started': 'flag',
  'exercise.ended': 'flag',
  'phase.opened': 'folder-open',
  'phase.closed': 'clipboard-check',
  'phase.reopened': 'refresh-cw',
  'prompt.revealed': 'check',
  'point.flagged': 'flag',
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
  'reply.received': 'reply',
  'document.revealed': 'file-text',
  'initiative.started': 'zap',
  'initiative.finished': 'zap',
  'rest.started': 'coffee',
  'rest.ended': 'coffee',
  'rest.skipped': 'coffee',
  'verification.failed': 'triangle-alert',
  'verification.passed': 'check-check',
  'duty.met': 'scale',
  'duty.neglected': 'scale',
  'deviation.flagged': 'split',
  'note.added': 'pen-line',
}

export const entryIcon = (entry: Entry): IconName =>
  entry.type === 'rest.started' && entry.kind === 'night' ? 'moon' : (ICONS[entry.type] ?? 'info')

/** What deserves red ink in the main courante. */
export const isAlarm = ({ type }: Entry): boolean =>
  type === 'stimulus.fired' ||
  type === 'gauge.crossed' ||
  type === 'role.exhausted' ||
  type === 'verification.failed' ||
  type === 'duty.neglected'
