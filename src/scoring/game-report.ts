import type { Grade, Role } from '../scenario/roles'
import type { Answer } from '../simulation/command'
import { parsePromptId, subjectOf } from '../simulation/prompts'
import type { World } from '../simulation/world'
import type { DutiesReading } from './criteria'
import { type DeviationVerdict, judgeDeviation, upholdDeviations } from './deviation'
import type { Judgement } from './judgement'
import { type MilestoneReading, readMilestones } from './milestones'
import type { Reading } from './reading'
import { type Criterion, score } from './score'

/** A whole score with its reasons, as `pra score` prints it; texts are named by their keys. */
export interface GameReport {
  total: number
  conformity: number
  outcome: number
  criteria: Criterion[]
  phases: {
    id: string
    session: number
    workMinutes: number
    reference: readonly [number, number]
    par: number
    /** 0–1, two decimals. */
    timingCredit: number
    verdict: string
  }[]
  decisions: DecisionReport[]
  milestones: MilestoneReading[]
  duties: DutiesReading['duties']
  deviations: DeviationVerdict[]
  par: { elapsedMinutes: number; total: number }
}

export interface DecisionReport {
  id: string
  prompt: string
  kind: 'decision' | 'response'
  role: Role
  phase: string
  session: number
  option: string
  answer: Answer
  reference: Answer
  grade: Grade
  points: number
  max: number
  /** Text keys whose sentences, in this order, are the reason. */
  reasons: string[]
}

/** Reports on a record that has been read; deviations are judged by playing other fates. */
export function reportGame(reading: Reading, seed: string): GameReport {
  const { world, state, par, script } = reading
  const flagged = script.flatMap(({ command }) =>
    command.type === 'deviation.flag' ? [command.prompt] : [],
  )
  const deviations = reading.judgements
    .filter(({ prompt }) => flagged.includes(prompt))
    .map(({ prompt, answer }) => judgeDeviation(world, seed, prompt, answer))
  const judgements = upholdDeviations(reading.judgements, deviations)
  const result = score(world, state, judgements, par.state)
  const parScore = score(world, par.state, par.judgements, par.state)
  return {
    total: result.total,
    conformity: result.conformity,
    outcome: result.outcome,
    criteria: result.criteria,
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
      }
    }),
    decisions: judgements.map((one) => decisionReport(world, one)),
    milestones: readMilestones(world, state, par.state),
    duties: result.duties.duties,
    deviations,
    par: { elapsedMinutes: par.state.minute, total: parScore.total },
  }
}

function decisionReport(world: World, judgement: Judgement): DecisionReport {
  const { prompt, of, role, answer, reference, grade, points, max } = judgement
  const [phase = '', session = '1'] = parsePromptId(prompt).row.split('/')
  return {
    id: of,
    prompt,
    kind: judgement.kind === 'response' ? 'response' : 'decision',
    role,
    phase,
    session: Number(session),
    option: answerText(answer),
    answer,
    reference,
    grade,
    points: points / 100,
    max: max / 100,
    reasons: reasonKeys(judgement, subjectOf(world, judgement)),
  }
}

const answerText = (answer: Answer): string =>
  'choice' in answer
    ? answer.choice
    : ('ranking' in answer ? answer.ranking : answer.selection).join(',')

/** The rationale of what was chosen; of a selection, of what should not have been chosen or left. */
function reasonKeys(
  { kind, of, answer, reference }: Judgement,
  subject: ReturnType<typeof subjectOf>,
): string[] {
  if ('choice' in answer) {
    const group = kind === 'response' ? 'stimulus' : 'decision'
    return [`${group}.${of}.why.${answer.choice}`]
  }
  if ('ranking' in answer || !subject || !('kind' in subject) || subject.kind !== 'selection') {
    return [`decision.${of}.why`]
  }
  const wanted = 'selection' in reference ? reference.selection : []
  const differing = subject.items
    .map(({ id }) => id)
    .filter((id) => wanted.includes(id) !== answer.selection.includes(id))
  const told = differing.length > 0 ? differing : wanted
  return told.map((id) => `decision.${of}.why.${id}`)
}
