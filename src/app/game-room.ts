// Everything that a game needs once it is opened: rules, sessions, records. Loaded by `game-loader.ts`.
export { hostGame, startGame } from './hosted-game'
export { openGameSound } from './play/game-sound'
export { layTable } from './play/game-table'
export { readRecordFile } from './record-file'
export { openRecordGame, playRecord } from './record-game'
export { resumeGame } from './resume'
export { salvageText, salvageTexts } from './salvage'
