/** What a table shows and sounds, for those who draw and play it and know no rules. */
export type { Cue } from '../simulation/events'
