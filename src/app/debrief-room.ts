// Everything that a debrief needs besides the game itself. Loaded by `debrief-loader.ts`.
export { openDebriefTexts } from '../i18n/debrief-texts'
export { openDesk } from './debrief-desk'
export { summaryModel } from './summary-model'
