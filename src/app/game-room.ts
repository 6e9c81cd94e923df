// Everything that a game needs once it is opened: rules, sessions, records. Loaded by `game-loader.ts`.
export { openGame, startGame } from './open-game'
export { readRecordFile } from './record-file'
export { resumeGame } from './resume'
export { salvageText, salvageTexts } from './salvage'
export { summaryModel } from './summary-model'
