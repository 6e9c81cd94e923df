/** What is wrong with a file that should be a record; `field` is a path such as `commands[12].command.to`. */
export interface RecordProblem {
  code:
    | 'not-json'
    | 'not-record'
    | 'format'
    | 'rules-version'
    | 'field'
    | 'truncated'
    | 'scenario-unknown'
    | 'scenario-version'
    | 'scenario-changed'
    | 'command-refused'
    | 'check-differs'
    | 'end-differs'
  field: string
  detail: string
}

export const problem = (code: RecordProblem['code'], field = '', detail = ''): RecordProblem => ({
  code,
  field,
  detail,
})

export const isProblem = (value: object): value is RecordProblem => 'code' in value
