// Replay, comparison and sharing of records. Loaded by `record-control.ts`.
export { openRecordsDesk } from './records-desk'
