/** The pictures that a scenario can give to its phases, by their names in Lucide. */
export const PHASE_ICONS = [
  'archive-restore',
  'book-open-check',
  'clipboard-list',
  'flask-conical',
  'graduation-cap',
  'life-buoy',
  'lightbulb',
  'list-ordered',
  'megaphone',
  'mic',
  'radio',
  'scan-search',
  'server-cog',
  'sun',
  'users',
] as const
export type PhaseIcon = (typeof PHASE_ICONS)[number]

/** The same for its services. */
export const SERVICE_ICONS = [
  'app-window',
  'archive',
  'book-open',
  'database',
  'globe',
  'hard-drive',
  'headset',
  'id-card',
  'layers',
  'layout-dashboard',
  'mail',
  'network',
  'server',
  'signpost',
] as const
export type ServiceIcon = (typeof SERVICE_ICONS)[number]

/** The pictures of a scenario's rows, by key, and of its services, by id. */
export interface SceneIcons {
  readonly rows: Readonly<Record<string, PhaseIcon>>
  readonly services: Readonly<Record<string, ServiceIcon>>
}
