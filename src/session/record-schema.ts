import * as z from 'zod/mini'
import { commandSchema, type Envelope } from '../simulation/commands/index'
import { id, role } from '../simulation/fields'
import type { GameRecord, LearningAnswers } from './record'
import { headerOf, headerProblem } from './record-header'
import { isProblem, problem, type RecordProblem } from './record-problem'
import { wrongField } from './wrong-field'

/** Whether a value is an object with names, no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const envelopeSchema = z.object({ id, by: role, command: commandSchema })
const checkSchema = z.string().check(z.regex(/^[0-9a-f]{8}$/))
const checksSchema = z.array(checkSchema)
const sideSchema = z.optional(z.record(id, id))
const learningSchema = z.optional(z.object({ before: sideSchema, after: sideSchema }))
const endSchema = z.object({ sha256: z.string() })

/** The first field of an envelope that is not as it must be at place `n`, or null. */
export function envelopeProblem(envelope: unknown, n: number): string | null {
  if (isObject(envelope) && envelope.n !== n) return 'n'
  return wrongField(envelopeSchema, envelope, 2)
}

/** Whether a value has the form of a check; whether it is right is the chain's business. */
export const isCheck = (value: unknown): boolean => wrongField(checkSchema, value) === null

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
  const bad = wrongField(checksSchema, checks)
  if (bad !== null) return problem('field', bad ? `checks[${bad}]` : 'checks')
  const { commands, end, learning, ...header } = unchecked
  const { length } = checks as string[]
  if (length !== commands.length) {
    return problem('truncated', 'checks', `${commands.length} ≠ ${length}`)
  }
  const record = { ...header, commands, checks: checks as string[], end }
  return learning ? { ...record, learning } : record
}

/** The two sides that it may have, and nothing else that stood there. */
const sidesOf = ({ before, after }: LearningAnswers): LearningAnswers => ({
  ...(before && { before }),
  ...(after && { after }),
})

/** A record without the checks after each command, as a link carries it. */
export type UncheckedRecord = Omit<GameRecord, 'checks'>

/** A game of many evenings takes a thousand: what has more was not played, and would be carried out for minutes. */
const MOST_COMMANDS = 20_000

/** Reads everything of a record but its checks; refuses one of more than `most` commands before it looks at them. */
export function parseUnchecked(
  value: unknown,
  most = MOST_COMMANDS,
): UncheckedRecord | RecordProblem {
  const wrong = headerProblem(value)
  if (wrong) return wrong
  const { commands, end, learning } = value as Record<string, unknown>
  if (!Array.isArray(commands)) return problem('field', 'commands')
  if (commands.length > most) {
    return problem('too-many-commands', 'commands', `${commands.length} > ${most}`)
  }
  for (const [n, envelope] of commands.entries()) {
    const field = envelopeProblem(envelope, n)
    if (field !== null) {
      return problem('field', field ? `commands[${n}].${field}` : `commands[${n}]`)
    }
  }
  const { data } = endSchema.safeParse(end)
  if (!data) return problem('field', 'end.sha256')
  const aside = wrongField(learningSchema, learning)
  if (aside !== null) return problem('field', aside ? `learning.${aside}` : 'learning')
  return {
    ...headerOf(value),
    commands: commands as Envelope[],
    end: data,
    ...(learning !== undefined && { learning: sidesOf(learning as LearningAnswers) }),
  }
}
