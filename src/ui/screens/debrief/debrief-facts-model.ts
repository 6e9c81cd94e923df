import type { Event } from '../../../protocol/terms'
import type { CompiledScenario } from '../../../scenario/scenario'
import type { Why } from '../../../scoring/game-report'
import type { Judgement } from '../../../scoring/judgement'
import type { LearningQuestions } from '../../../scoring/learning'
import type { Outcome } from '../../../scoring/outcome'
import type { Timeline } from '../../../scoring/timeline'
import type { Origin } from '../../../session/record'
import type { RoleView } from '../../../view/view'

/** A graded answer with what explains it. */
export interface JudgedAnswer extends Judgement {
  readonly whys: Why[]
  /** Text key of the plan's words; '' for a stimulus. */
  readonly cell: string
}

/** What a game came to, as its replay shows it. */
export interface DebriefFacts {
  /** Where it says that it branched off. */
  readonly origin: Origin | null
  readonly scenario: CompiledScenario
  readonly outcome: Outcome
  readonly timeline: Timeline
  readonly plan: readonly { key: string; from: number; toMin: number; toMax: number }[]
  readonly judgements: readonly JudgedAnswer[]
  readonly deviations: readonly { prompt: string; reason: string }[]
  readonly journal: readonly Event[]
  /** The company's view and the client's, for what each knows of its duties. */
  readonly company: RoleView
  readonly client: RoleView
  /** What is asked on either side of it. */
  readonly learning: LearningQuestions
  /** Whether notes and the improvement plan can be added to: kept with the game, in this window alone, or not at all. */
  readonly editing: 'kept' | 'in-window' | 'no'
}
