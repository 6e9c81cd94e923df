/** What is wrong with a file that should be a record; `field` is a path such as `commands[12].command.to`. */
export interface RecordProblem {
  code:
    | 'not-json'
    | 'not-record'
    | 'format'
    | 'rules-version'
    | 'rules-earlier'
    | 'field'
    | 'truncated'
    | 'too-large'
    | 'too-many-commands'
    | 'scenario-unknown'
    | 'scenario-version'
    | 'scenario-changed'
    | 'command-refused'
    | 'check-differs'
    | 'end-differs'
  field: string
  detail: string
}

/** What is wrong with a record, and with which of its fields. */
export const problem = (code: RecordProblem['code'], field = '', detail = ''): RecordProblem => ({
  code,
  field,
  detail,
})

/** Bytes of a record's file: a whole game takes some 100 kB. */
export const RECORD_BYTES = 20_000_000

/** A file that nobody needs to read to know that it is no record. */
export const recordTooLarge = problem('too-large', '', String(RECORD_BYTES / 1_000_000))

/** Whether reading or replaying a record came to nothing. */
export const isProblem = (value: object): value is RecordProblem => 'code' in value
