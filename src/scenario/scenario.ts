import type { z } from 'zod'
import type { CastRole, Difficulty } from './roles'
import type { Condition } from './schema/condition'
import type { decision, lever, response } from './schema/decision'
import type { Effect } from './schema/effect'
import type { gauge } from './schema/gauge'
import type { paper } from './schema/paper'
import type { evidence, fact, milestone, rest, row, service } from './schema/plan'
import type { settings } from './schema/settings'
import type { thread } from './schema/thread'
import type {
  actor,
  backup,
  duty,
  initiative,
  reply,
  roleObjective,
  stimulus,
  tool,
} from './schema/world'

export type { Condition, Effect }
export type Settings = z.infer<typeof settings>
export type CompiledGauge = z.infer<typeof gauge>
export type Row = z.infer<typeof row> & { key: string }
export type Rest = z.infer<typeof rest>
export type Milestone = z.infer<typeof milestone>
export type Service = z.infer<typeof service>
export type Backup = z.infer<typeof backup>
export type Fact = z.infer<typeof fact>
export type Evidence = z.infer<typeof evidence> & { row: string }
export type Actor = z.infer<typeof actor>
export type Reply = z.infer<typeof reply>
export type Duty = z.infer<typeof duty>
export type Stimulus = z.infer<typeof stimulus>
export type Thread = z.infer<typeof thread>
export type Surfacing = Thread['surfacings'][number]
export type Tool = z.infer<typeof tool>
export type Initiative = z.infer<typeof initiative>
export type Paper = z.infer<typeof paper>
export type RoleObjective = z.infer<typeof roleObjective>
export type Response = z.infer<typeof response>
export type Decision = z.infer<typeof decision> & { row: string }
export type Choice = Extract<Decision, { kind: 'choice' }>
export type Ranking = Extract<Decision, { kind: 'ranking' }>
export type Selection = Extract<Decision, { kind: 'selection' }>
export type Lever = z.infer<typeof lever> & { row: string }
/** An exact fraction, [numerator, denominator]. */
export type Ratio = readonly [number, number]
export type Probability = Ratio | { readonly [D in Difficulty]: Ratio }

/** The shipped scenario that is proposed first, and that the command line takes where none is named. */
export const MAIN_SCENARIO = 'ransomware-pra'

/** Words that the interface shows are never here: they are in `locales/<language>/<scenario id>/`. */
export interface CompiledScenario {
  readonly id: string
  readonly version: string
  /** It teaches the game: somebody shows the way through its first phase. */
  readonly teaches?: true | undefined
  /** SHA-256 of the canonical JSON of everything but this field. */
  readonly sha256: string
  readonly settings: Settings
  /** In the plan's order: answers are applied in this order. */
  readonly roles: readonly CastRole[]
  /** In the order in which they are shown. */
  readonly gauges: readonly CompiledGauge[]
  /** In the plan's order. */
  readonly rows: readonly Row[]
  readonly rests: readonly Rest[]
  readonly milestones: readonly Milestone[]
  readonly services: readonly Service[]
  readonly backups: readonly Backup[]
  readonly facts: readonly Fact[]
  readonly evidence: readonly Evidence[]
  readonly actors: readonly Actor[]
  readonly replies: readonly Reply[]
  readonly duties: readonly Duty[]
  readonly tools: readonly Tool[]
  readonly stimuli: readonly Stimulus[]
  readonly threads: readonly Thread[]
  readonly initiatives: readonly Initiative[]
  readonly roleObjectives: readonly RoleObjective[]
  readonly exerciseObjectives: readonly string[]
  readonly decisions: readonly Decision[]
  readonly levers: readonly Lever[]
  /** The decision of a restoration reopened by a failed verification. */
  readonly rework: Decision | null
  /** What is read in the evenings; left out where nobody writes of it. */
  readonly paper?: Paper | undefined
}
