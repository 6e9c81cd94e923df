// Everything that a debrief needs besides the game itself. Loaded by `load-debrief.ts`.
export { openSentences } from '../../i18n/sentences'
export { debriefFacts } from './debrief-facts'
export { openDebriefReader } from './debrief-reader'
