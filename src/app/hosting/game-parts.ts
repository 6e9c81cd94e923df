// Everything that a game needs once it is opened: rules, sessions, records. Loaded by `lazy-game.ts`.

export { readRecordFile } from '../records/read-record-file'
export { recoveryTexts } from '../storage/recovery-file'
export { gameController } from './game-controller'
