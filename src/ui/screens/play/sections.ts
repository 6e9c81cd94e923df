import type { IconName } from '../../components/icon'

/** Parts of the play screen: beside the table on a wide screen, one at a time on a narrow one. */
export const SECTIONS = [
  'decide',
  'documents',
  'initiatives',
  'follow',
  'tools',
  'journal',
  'table',
] as const
export type Section = (typeof SECTIONS)[number]

export const SECTION_ICONS: Record<Section, IconName> = {
  decide: 'pen-line',
  documents: 'file-text',
  initiatives: 'zap',
  follow: 'scale',
  tools: 'messages-square',
  journal: 'scroll-text',
  table: 'layout-grid',
}
