/** The parts of a debrief, in the order in which they are offered; the first tells all that matters on one screen. */
export const DEBRIEF_TABS = [
  'essential',
  'why',
  'timeline',
  'decisions',
  'discuss',
  'journal',
] as const
export type DebriefTab = (typeof DEBRIEF_TABS)[number]
