// What there is to see and hear, for those who draw and play it and know no rules.
export { isBlow } from '../simulation/blow'
export { type Cue, cuesOf } from '../simulation/events'
