import * as z from 'zod/mini'
import { COUNTDOWNS, CUTS, DIFFICULTIES } from '../scenario/roles'
import { id } from '../simulation/fields'
import { EARLIER_RULES, RECORD_FORMAT, type RecordHeader, RULES_VERSION } from './record'
import { problem, type RecordProblem } from './record-problem'
import { wrongField } from './wrong-field'

/** What it has to say beside its format and rules; whatever else stands there is left out. */
const headerSchema = z.object({
  scenario: z.object({ id, version: id, sha256: id }),
  seed: id,
  difficulty: z.enum(DIFFICULTIES),
  options: z.object({
    stimuli: z.boolean(),
    countdown: z.enum(COUNTDOWNS),
    cut: z.optional(z.enum(CUTS)),
  }),
  origin: z.optional(
    z.object({
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      commands: z.int().check(z.nonnegative()),
    }),
  ),
})

const claims = z.object({ format: z.string(), rulesVersion: z.optional(z.unknown()) })

/** What is wrong with a header, other formats and other rules before all; null when it is sound. */
export function headerProblem(value: unknown): RecordProblem | null {
  const claimed = claims.safeParse(value)
  if (!claimed.success) return problem('not-record')
  const { format, rulesVersion } = claimed.data
  if (format !== RECORD_FORMAT) return problem('format', 'format', format)
  if (rulesVersion !== RULES_VERSION) {
    const rules = String(rulesVersion)
    const playedBy = Object.hasOwn(EARLIER_RULES, rules) ? EARLIER_RULES[rules] : undefined
    return playedBy === undefined
      ? problem('rules-version', 'rulesVersion', rules)
      : problem('rules-earlier', 'rulesVersion', playedBy)
  }
  const wrong = wrongField(headerSchema, value, 2)
  return wrong === null ? null : problem('field', wrong)
}

/** The fields of a header that `headerProblem` has found sound, and no others. */
export function headerOf(value: unknown): RecordHeader {
  const { format, rulesVersion, scenario, seed, difficulty, options, origin } =
    value as RecordHeader
  const header = { format, rulesVersion, scenario, seed, difficulty, options }
  if (!origin) return header
  return { ...header, origin: { sha256: origin.sha256, commands: origin.commands } }
}
