import type { IconName } from '../base/icon'

const ICONS: Record<string, IconName> = {
  'incident-assessment': 'scan-search',
  'crisis-communication': 'megaphone',
  'plan-activation': 'users',
  'service-priorities': 'list-ordered',
  'degraded-mode': 'life-buoy',
  'new-environment': 'server-cog',
  'data-restore': 'archive-restore',
  verification: 'flask-conical',
  'recovery-communication': 'radio',
  'return-to-normal': 'sun',
  'external-communication': 'mic',
  'post-incident-review': 'lightbulb',
  'plan-update': 'book-open-check',
  'training-awareness': 'graduation-cap',
}

/** A picture for a phase; scenarios of others' making get a plain card. */
export const phaseIcon = (phase: string): IconName => ICONS[phase] ?? 'clipboard-list'
