// Everything that a debrief needs besides the game itself. Loaded by `debrief-loader.ts`.
export { openSentences } from '../../i18n/sentences'
export { summaryModel } from './debrief-facts'
export { openDesk } from './debrief-reader'
