// Everything that a game needs once it is opened: rules, sessions, records. Loaded by `game-loader.ts`.
export { openGameSound } from './game-sound'
export { layTable } from './game-table'
export { openGame, startGame } from './open-game'
export { readRecordFile } from './record-file'
export { openRecordGame, playRecord } from './record-game'
export { resumeGame } from './resume'
export { salvageText, salvageTexts } from './salvage'
