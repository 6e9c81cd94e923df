// Everything that a debrief needs besides the game itself. Loaded by `debrief-loader.ts`.
export { openDebriefTexts } from '../../i18n/debrief-texts'
export { summaryModel } from './debrief-facts'
export { openDesk } from './debrief-reader'
