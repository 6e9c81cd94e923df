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

/** What lies on the table for a gauge: slips that pile up as it falls, or a bag that holds as much as it is worth. */
export const GAUGE_THINGS = ['slips', 'bag'] as const
export type GaugeThing = (typeof GAUGE_THINGS)[number]

/** The pictures of a scenario's rows, by key, of its services and of those of its gauges that have one, by id. */
export interface SceneIcons {
  readonly rows: Readonly<Record<string, PhaseIcon>>
  readonly services: Readonly<Record<string, ServiceIcon>>
  readonly gauges: Readonly<Record<string, GaugeThing>>
}
