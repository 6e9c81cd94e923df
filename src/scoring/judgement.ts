import type { Grade, Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Event } from '../simulation/events'
import { parsePromptId } from '../simulation/prompt-id'
import { subjectOf } from '../simulation/prompts'
import { isContested, isGraded, rightAnswers } from '../simulation/reference'
import type { Answer, GameState, PromptKind } from '../simulation/state'
import { type ToldReasons, toldReasons } from '../simulation/told-reasons'
import type { World } from '../simulation/world'
import { type Followed, followed, gradeOfWorth, practiceWorth, worth } from '../simulation/worth'

/** One answer beside what plan and practice say, with the points it is worth. */
export interface Judgement {
  prompt: string
  kind: PromptKind
  /** Id of the decision or stimulus. */
  of: string
  role: Role
  /** Who answered in the role's place; missing where it answered itself. */
  overruledBy?: Role
  row: string
  minute: number
  answer: Answer
  /** What the plan says. */
  reference: Answer
  /** What good practice backs, where it says something; the plan's answer may be among it. */
  practice: readonly Answer[]
  /** Good practice answers otherwise than the plan here, and does not accept the plan's answer too. */
  contested: boolean
  followed: Followed
  grade: Grade
  /** Hundredths of a point, out of `max`. */
  points: number
  /** The same with good practice as the only measure. */
  practicePoints: number
  max: number
  /** How its reasons are told in this game. */
  told: ToldReasons
}

/** Adds what was judged: an answer that is given again takes the place of the first. */
export function addJudged(judged: Judgement[], added: readonly Judgement[]): void {
  for (const one of added) {
    const before = judged.findIndex(({ prompt }) => prompt === one.prompt)
    if (before >= 0) judged.splice(before, 1)
    judged.push(one)
  }
}

/** Whose answer it was: of the role that was asked, or of who overruled it. */
export const answeredBy = ({ role, overruledBy }: Pick<Judgement, 'role' | 'overruledBy'>): Role =>
  overruledBy ?? role

/**
 * Judges what one command revealed, against the state in which it was answered: what the team could know then,
 * never what came of it.
 */
export function judge(world: World, before: GameState, events: readonly Event[]): Judgement[] {
  return events.flatMap((event) => {
    if (event.type !== 'prompt.revealed') return []
    const { prompt: id, role, kind, of, answer, minute } = event
    const { row } = parsePromptId(id)
    const subject = subjectOf(world, { kind, of })
    if (!subject || !isGraded(subject)) return []
    const hundredths = worth(world, before, subject, answer)
    const right = rightAnswers(world, before, subject)
    const weight = weightOf(world.scenario, subject)
    const by = followed(right, answer)
    const overruledBy = before.prompts[id]?.overruledBy
    return [
      {
        prompt: id,
        kind,
        of,
        role,
        ...(overruledBy && { overruledBy }),
        row,
        minute,
        answer,
        reference: right.plan,
        practice: right.practice,
        contested: isContested(right),
        followed: by,
        grade: gradeOfWorth(world, hundredths),
        points: hundredths * weight,
        practicePoints: practiceWorth(world, before, subject, answer, by) * weight,
        max: 100 * weight,
        told: toldReasons(world, before, subject),
      },
    ]
  })
}

function weightOf(scenario: CompiledScenario, subject: object): number {
  const { heavy, light } = scenario.settings.decisions
  return 'weight' in subject && subject.weight === 'heavy' ? heavy : light
}
