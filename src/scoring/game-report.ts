import { cellKey } from '../scenario/cell-key'
import type { Grade, Role } from '../scenario/roles'
import { isPlayed } from '../simulation/cut'
import type { dutyStatus } from '../simulation/duties'
import { parsePromptId } from '../simulation/prompt-id'
import { subjectOf } from '../simulation/prompts'
import type { Answer } from '../simulation/state'
import type { ToldReasons } from '../simulation/told-reasons'
import type { World } from '../simulation/world'
import type { Followed } from '../simulation/worth'
import { type ConfidenceReading, confidenceOf } from './confidence'
import { type CoordinationCost, coordinationCost } from './coordination-cost'
import { isAsked, type RowTiming, type ServiceContinuity } from './criterion-shares'
import type { DebriefMessage, Reason } from './debrief-message'
import {
  type DeviationVerdict,
  judgeDeviation,
  type OtherGame,
  otherGames,
  upholdDeviations,
} from './deviation'
import type { Judgement } from './judgement'
import { type MilestoneResult, readMilestones } from './milestones'
import { type ObjectiveResult, readObjectives } from './objectives'
import { type OwnScore, ownScore } from './own-score'
import { totalOfPar } from './par'
import { continuityReason, dutyMessage, reasonsOf, timingReason } from './reasons'
import { sanitizeText } from './sanitize-text'
import { type Criterion, type Score, score } from './score'
import type { ScoredGame } from './scored-game'

/** A whole score with its reasons, as `pra score` prints it; texts are named by their keys. */
export interface GameReport {
  /** Of the roles that people held, where the program held others; null for a whole table. */
  own: OwnScore | null
  total: number
  conformity: number
  practice: number
  contested: Score['contested']
  outcome: number
  /** '' while the exercise lasts, then why it ended. */
  ended: string
  criteria: (Criterion & { reasons: Reason[] })[]
  phases: PhaseReport[]
  services: (ServiceContinuity & { reason: DebriefMessage })[]
  decisions: DecisionReport[]
  milestones: MilestoneResult[]
  /** Of each role its own; rated, not scored. */
  objectives: ObjectiveResult[]
  duties: DutyReport[]
  deviations: DeviationReport[]
  overrides: OverriddenRating[]
  /** What the choice of tools cost or saved; null where tools do not matter. */
  coordination: CoordinationCost | null
  /** How sure people were of right and wrong answers; null where too few were signed so. */
  confidence: ConfidenceReading | null
  par: { elapsedMinutes: number; total: number }
}

export interface PhaseReport {
  id: string
  session: number
  workMinutes: number
  reference: readonly [number, number]
  par: number
  /** 0–1, two decimals. */
  timingCredit: number
  verdict: RowTiming['verdict']
  reason: DebriefMessage
}

export interface DecisionReport {
  id: string
  prompt: string
  kind: 'decision' | 'response' | 'rework'
  /** False for what no criterion counts: a rework, a row that the facilitator skipped for everybody. */
  counts: boolean
  role: Role
  phase: string
  session: number
  minute: number
  option: string
  answer: Answer
  /** What the plan says. */
  reference: Answer
  practice: readonly Answer[]
  contested: boolean
  followed: Followed
  grade: Grade
  points: number
  max: number
  /** Rationales that, in this order, are the reason. */
  whys: Why[]
  /** Text key of the plan's words for this role; '' for a stimulus, of which the plan says nothing. */
  cell: string
  /** A deliberate deviation from the plan. */
  deviation: boolean
}

/** A rationale of the scenario and what it speaks about. */
export interface Why {
  /** Text key. */
  key: string
  sort: 'answer' | 'reference' | 'extra' | 'missing' | 'right'
  /** The option or item; '' for the whole. */
  item: string
}

export interface DutyReport {
  id: string
  status: ReturnType<typeof dutyStatus>
  owner: Role
  /** Minutes since DEBEX. */
  due: number
  reason: DebriefMessage
}

export interface DeviationReport extends DeviationVerdict {
  id: string
  role: Role
  row: string
  answer: Answer
  reference: Answer
  /** As it was typed. */
  said: string
}

/** A rating that the facilitator set beside the computed one. */
export interface OverriddenRating {
  target: string
  rating: string
  /** As it was typed. */
  said: string
  /** The computed one; '' for a target that the score does not know. */
  computed: Grade | ''
}

/** Reports on a record that has been read; deviations are judged by playing other draws. */
export function reportGame(
  scored: ScoredGame,
  deviations: readonly DeviationReport[] = judgeDeviations(scored),
): GameReport {
  const { world, state, par, events } = scored
  const judgements = upholdDeviations(scored.judgements, deviations)
  const result = score(world, state, judgements, par.state)
  const reasons = reasonsOf(world, state, par.state, judgements, result)
  const decisions = judgements.map((one) => decisionReport(scored, one))
  const overridden = events.flatMap((event) =>
    event.type === 'rating.overridden'
      ? [
          {
            target: sanitizeText(event.target),
            rating: event.rating,
            said: sanitizeText(event.reason),
          },
        ]
      : [],
  )
  const held = world.roles.filter((role) => state.holders[role] === 'player')
  const isPart = held.length > 0 && held.length < world.roles.length
  return {
    own: isPart ? ownScore(scored, held, judgements) : null,
    total: result.total,
    conformity: result.conformity,
    practice: result.practice,
    contested: result.contested,
    outcome: result.outcome,
    ended: state.ended,
    criteria: result.criteria.map((one) => ({ ...one, reasons: reasons[one.id] })),
    phases: world.scenario.rows.map(({ key, phase, session, minutes }) => {
      const row = result.rows.find((one) => one.key === key)!
      return {
        id: phase,
        session,
        workMinutes: row.worked,
        reference: minutes,
        par: row.parWorked,
        timingCredit: Math.floor(row.credit / 100) / 100,
        verdict: row.verdict,
        reason: timingReason(world, row).message,
      }
    }),
    services: result.services.map((one) => ({
      ...one,
      reason: continuityReason(world, one).message,
    })),
    decisions,
    milestones: readMilestones(world, scored, par.state),
    objectives: readObjectives(world, state),
    duties: result.duties.duties.map(({ id, status }) => {
      const { owner, due } = world.duties.get(id)!
      return { id, status, owner, due, reason: dutyMessage(world, id, status) }
    }),
    deviations: [...deviations],
    overrides: overridden.map((one) => ({
      ...one,
      computed:
        result.criteria.find(({ id }) => id === one.target)?.rating ??
        decisions.find(({ prompt }) => prompt === one.target)?.grade ??
        '',
    })),
    coordination: coordinationCost(world, events, par.lacks, result.rows),
    confidence: confidenceOf(judgements, events),
    par: { elapsedMinutes: par.state.minute, total: totalOfPar(world, par) },
  }
}

/** Every answer that was marked as a deliberate deviation, tried on other fates where neither plan nor practice backs it. */
export function judgeDeviations({
  world,
  seed,
  judgements,
  events,
}: ScoredGame): DeviationReport[] {
  let games: OtherGame[] | undefined
  const others = (): OtherGame[] => {
    games ??= otherGames(world, seed)
    return games
  }
  return events.flatMap((event) => {
    if (event.type !== 'deviation.flagged') return []
    const judged = judgements.find(({ prompt }) => prompt === event.prompt)
    if (!judged) return []
    const { of: id, role, row, answer, reference } = judged
    return [
      {
        ...judgeDeviation(judged, others),
        id,
        role,
        row,
        answer,
        reference,
        said: sanitizeText(event.reason),
      },
    ]
  })
}

function decisionReport({ world, par, state }: ScoredGame, judgement: Judgement): DecisionReport {
  const { prompt, of, role, answer, reference, grade, points, max, minute, kind } = judgement
  const { row } = parsePromptId(prompt)
  const [phase = '', session = '1'] = row.split('/')
  const sort = kind === 'response' || kind === 'rework' ? kind : 'decision'
  return {
    id: of,
    prompt,
    kind: sort,
    counts:
      sort === 'response'
        ? isPlayed(world, row)
        : sort === 'decision' && isAsked(world, par.state, row),
    role,
    phase,
    session: Number(session),
    minute,
    option: answerIds(answer),
    answer,
    reference,
    practice: judgement.practice,
    contested: judgement.contested,
    followed: judgement.followed,
    grade,
    points: points / 100,
    max: max / 100,
    whys: whysOf(world, judgement),
    cell: sort === 'response' ? '' : cellKey(row, role),
    deviation: state.deviations.includes(prompt),
  }
}

/** The ids of an answer, in its order, with commas between them. */
export const answerIds = (answer: Answer): string =>
  'choice' in answer
    ? answer.choice
    : ('ranking' in answer ? answer.ranking : answer.selection).join(',')

/** The text key of the reason of an option or item, '' for that of a ranking. */
export const reasonKey = (
  { kind, of }: Pick<Judgement, 'kind' | 'of'>,
  item: string,
  told: ToldReasons,
): string =>
  [kind === 'response' ? 'stimulus' : 'decision', of, 'why', item, told[item] ?? '']
    .filter((part) => part !== '')
    .join('.')

/**
 * The rationales that make up a reason: of what was chosen and, where it differs, of the reference; of a selection, of
 * what should not have been chosen or left.
 */
export function whysOf(
  world: World,
  {
    kind,
    of,
    answer,
    reference,
    told,
  }: Pick<Judgement, 'kind' | 'of' | 'answer' | 'reference' | 'told'>,
): Why[] {
  const keyOf = (item: string): string => reasonKey({ kind, of }, item, told)
  if ('choice' in answer) {
    const why = (choice: string, sort: Why['sort']): Why => ({
      key: keyOf(choice),
      sort,
      item: choice,
    })
    const other = 'choice' in reference && reference.choice !== answer.choice
    return [why(answer.choice, 'answer'), ...(other ? [why(reference.choice, 'reference')] : [])]
  }
  const subject = subjectOf(world, { kind, of })
  if ('ranking' in answer || !subject || !('kind' in subject) || subject.kind !== 'selection') {
    return [{ key: keyOf(''), sort: 'answer', item: '' }]
  }
  const wanted = 'selection' in reference ? reference.selection : []
  const whys = subject.items.map(({ id }): Why => {
    const [chosen, right] = [answer.selection.includes(id), wanted.includes(id)]
    const sort = chosen && right ? 'right' : chosen ? 'extra' : right ? 'missing' : 'answer'
    return { key: keyOf(id), sort, item: id }
  })
  const differing = whys.filter(({ sort }) => sort === 'extra' || sort === 'missing')
  return differing.length > 0 ? differing : whys.filter(({ sort }) => sort === 'right')
}
