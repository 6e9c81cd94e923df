// Everything that a game needs once it is opened: rules, sessions, records. Loaded by `game-loader.ts`.

export { openGameBoard } from '../play/game-board'
export { openGameSound } from '../play/game-sound'
export { readRecordFile } from '../records/read-record-file'
export { recoveryText, recoveryTexts } from '../storage/recovery-file'
export { hostGame, startGame } from './hosted-game'
export { openRecordGame, playRecord } from './record-game'
export { resumeGame } from './resume-game'
