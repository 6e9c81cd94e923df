const ICONS = {
  assessment: 'scan-search',
  'incident-assessment': 'scan-search',
  'crisis-communication': 'megaphone',
  'plan-activation': 'users',
  'service-priorities': 'list-ordered',
  'degraded-mode': 'life-buoy',
  'new-environment': 'server-cog',
  restore: 'archive-restore',
  'data-restore': 'archive-restore',
  verification: 'flask-conical',
  'recovery-communication': 'radio',
  'return-to-normal': 'sun',
  'external-communication': 'mic',
  'post-incident-review': 'lightbulb',
  'plan-update': 'book-open-check',
  'training-awareness': 'graduation-cap',
} as const

const PLAIN = 'clipboard-list'

export type PhaseIcon = (typeof ICONS)[keyof typeof ICONS] | typeof PLAIN

/** The picture of a phase, on the drawn table and on the plain one; phases of others' making get a plain clipboard. */
export const phaseIcon = (phase: string): PhaseIcon =>
  Object.hasOwn(ICONS, phase) ? ICONS[phase as keyof typeof ICONS] : PLAIN
