import { isDifficulty, isRole, ROLES } from '../scenario/roles'
import { type Command, type Envelope, POLICIES } from '../simulation/command'
import { type GameRecord, RECORD_FORMAT, type RecordHeader, RULES_VERSION } from './record'

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

const problem = (code: RecordProblem['code'], field = '', detail = ''): RecordProblem => ({
  code,
  field,
  detail,
})

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string' && value.length <= 10_000
const isId: Test = (value) => typeof value === 'string' && value.length <= 200
const isWhole: Test = (value) => Number.isSafeInteger(value)
const isHolder: Test = (value) =>
  value === 'player' || (POLICIES as readonly unknown[]).includes(value)
const isIds: Test = (value) => Array.isArray(value) && value.length <= 100 && value.every(isId)
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isHolders: Test = (value) =>
  isObject(value) &&
  Object.keys(value).length === ROLES.length &&
  ROLES.every((role) => isHolder(value[role]))

const isAnswer: Test = (value) => {
  if (!isObject(value) || Object.keys(value).length !== 1) return false
  return isId(value.choice) || isIds(value.ranking) || isIds(value.selection)
}

/** The fields of every command; a type that is not listed never reaches the machine. */
const FIELDS: { [T in Command['type']]: Record<string, Test> } = {
  'exercise.start': { holders: isHolders, objectives: isIds },
  'role.assign': { role: isRole, holder: isHolder },
  'exercise.pause': {},
  'exercise.resume': {},
  'exercise.end': { reason: isText },
  'phase.open': { phase: isId },
  'phase.skip': { phase: isId, reason: isText },
  'prompt.answer': { prompt: isId, answer: isAnswer, seconds: isWhole },
  'prompt.withdraw': { prompt: isId },
  'initiative.start': { initiative: isId },
  'clock.advance': { to: isWhole },
  'stimulus.fire': { stimulus: isId },
  'stimulus.skip': { stimulus: isId },
  'stimulus.shift': { stimulus: isId, minutes: isWhole },
  'deviation.flag': { prompt: isId, reason: isText },
  'rating.override': {
    target: isId,
    rating: (value) => ['P', 'S', 'M', 'U'].includes(value as string),
    reason: isText,
  },
  'note.add': { text: isText, about: isId },
  'improvement.set': { id: isId, action: isText, owner: isRole, due: isId },
}

/** The first field of a command that is not as it must be, or null. */
function commandProblem(command: unknown): string | null {
  if (!isObject(command)) return ''
  if (typeof command.type !== 'string' || !Object.hasOwn(FIELDS, command.type)) return 'type'
  const fields = FIELDS[command.type as Command['type']]
  for (const name in fields) if (!fields[name]!(command[name])) return name
  return (
    Object.keys(command).find((name) => name !== 'type' && !Object.hasOwn(fields, name)) ?? null
  )
}

const isBy: Test = (value) => isRole(value) || value === 'facilitator' || value === 'host'

/** The first field of an envelope that is not as it must be at place `n`, or null. */
export function envelopeProblem(envelope: unknown, n: number): string | null {
  if (!isObject(envelope)) return ''
  if (envelope.n !== n) return 'n'
  if (!isId(envelope.id)) return 'id'
  if (!isBy(envelope.by)) return 'by'
  const inside = commandProblem(envelope.command)
  return inside === null ? null : inside ? `command.${inside}` : 'command'
}

/** Reads a header, refusing other formats and other rules. */
export function headerProblem(value: unknown): RecordProblem | null {
  if (!isObject(value)) return problem('not-record')
  if (typeof value.format !== 'string') return problem('not-record')
  if (value.format !== RECORD_FORMAT) return problem('format', 'format', String(value.format))
  if (value.rulesVersion !== RULES_VERSION) {
    return problem('rules-version', 'rulesVersion', String(value.rulesVersion))
  }
  const { scenario, options } = value
  if (!isObject(scenario)) return problem('field', 'scenario')
  for (const name of ['id', 'version', 'sha256']) {
    if (!isId(scenario[name])) return problem('field', `scenario.${name}`)
  }
  if (!isId(value.seed)) return problem('field', 'seed')
  if (!isDifficulty(value.difficulty)) return problem('field', 'difficulty')
  if (!isObject(options)) return problem('field', 'options')
  if (typeof options.stimuli !== 'boolean') return problem('field', 'options.stimuli')
  if (!['off', 'relaxed', 'pressing'].includes(options.countdown as string)) {
    return problem('field', 'options.countdown')
  }
  const wrong = value.origin === undefined ? null : originProblem(value.origin)
  return wrong === null ? null : problem('field', wrong)
}

/** The first field of an origin that is not as it must be, or null. */
function originProblem(origin: unknown): string | null {
  if (!isObject(origin)) return 'origin'
  const { sha256, commands } = origin
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return 'origin.sha256'
  return isWhole(commands) && (commands as number) >= 0 ? null : 'origin.commands'
}

export const isCheck: Test = (value) => typeof value === 'string' && /^[0-9a-f]{8}$/.test(value)

/** The fields of a header that `headerProblem` has found sound, and no others. */
export function headerOf(value: unknown): RecordHeader {
  const { format, rulesVersion, scenario, seed, difficulty, options, origin } =
    value as RecordHeader
  const header = { format, rulesVersion, scenario, seed, difficulty, options }
  if (!origin) return header
  return { ...header, origin: { sha256: origin.sha256, commands: origin.commands } }
}

/** Reads a record from text. Nothing in it is believed but its commands; what it claims besides is checked in replay. */
export function parseRecord(text: string): GameRecord | RecordProblem {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return problem('not-json', '', error instanceof Error ? error.message : '')
  }
  const unchecked = parseUnchecked(value)
  if (isProblem(unchecked)) return unchecked
  const { checks } = value as Record<string, unknown>
  if (!Array.isArray(checks)) return problem('field', 'checks')
  const badCheck = checks.findIndex((check) => !isCheck(check))
  if (badCheck >= 0) return problem('field', `checks[${badCheck}]`)
  const { commands, end, ...header } = unchecked
  if (checks.length !== commands.length) {
    return problem('truncated', 'checks', `${commands.length} ≠ ${checks.length}`)
  }
  return { ...header, commands, checks: checks as string[], end }
}

/** A record without the checks after each command, as a link carries it. */
export type UncheckedRecord = Omit<GameRecord, 'checks'>

/** Reads everything of a record but its checks. */
export function parseUnchecked(value: unknown): UncheckedRecord | RecordProblem {
  const wrong = headerProblem(value)
  if (wrong) return wrong
  const { commands, end } = value as Record<string, unknown>
  if (!Array.isArray(commands)) return problem('field', 'commands')
  for (const [n, envelope] of commands.entries()) {
    const field = envelopeProblem(envelope, n)
    if (field !== null)
      return problem('field', field ? `commands[${n}].${field}` : `commands[${n}]`)
  }
  if (!isObject(end) || typeof end.sha256 !== 'string') return problem('field', 'end.sha256')
  return { ...headerOf(value), commands: commands as Envelope[], end: { sha256: end.sha256 } }
}

export const isProblem = (value: object): value is RecordProblem => 'code' in value
