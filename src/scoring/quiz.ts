import { gradeRank, type Role } from '../scenario/roles'
import { optionsOf, subjectOf } from '../simulation/prompts'
import { sameAnswer } from '../simulation/same-answer'
import type { World } from '../simulation/world'
import type { DecisionReport, GameReport } from './game-report'

/** One question of the quiz, from this game: its texts are the scenario's own. */
export type QuizItem =
  | {
      sort: 'choice'
      kind: 'decision' | 'response'
      of: string
      role: Role
      row: string
      /** In an order that tells nothing. */
      options: string[]
      right: string
      /** Text keys of the explanation. */
      why: string[]
      /** Text key of the plan's words; '' where it says nothing. */
      cell: string
    }
  | {
      sort: 'duty'
      of: string
      role: Role
      /** Minutes since DEBEX. */
      options: number[]
      right: number
      why: string[]
    }

const CHOICES = 5
const DUTIES = 2

/** Whether one answer alone is right: what plan and practice answer each in its own way is no question for a quiz. */
const hasOneAnswer = ({ practice, reference }: DecisionReport): boolean =>
  practice.every((one) => sameAnswer(one, reference))

/** A short quiz drawn from the game: what was answered worst, then what weighs most, and the clocks of duties. */
export function quizOf(world: World, report: GameReport): QuizItem[] {
  const choices = report.decisions
    .filter(({ kind, answer, counts }) => counts && kind !== 'rework' && 'choice' in answer)
    .filter(hasOneAnswer)
    .map((decision, index) => ({ decision, index }))
    .sort(
      (a, b) =>
        gradeRank(a.decision.grade) - gradeRank(b.decision.grade) ||
        b.decision.max - a.decision.max ||
        a.index - b.index,
    )
    .slice(0, CHOICES)
    .sort((a, b) => a.index - b.index)
  return [...choices.flatMap(({ decision }) => choiceItem(world, decision)), ...dutyItems(report)]
}

function choiceItem(world: World, decision: DecisionReport): QuizItem[] {
  const { id, kind, role, phase, session, reference, cell, whys } = decision
  const subject = subjectOf(world, { kind, of: id })
  if (!subject || !('choice' in reference) || kind === 'rework') return []
  const { choice } = reference
  return [
    {
      sort: 'choice',
      kind,
      of: id,
      role,
      row: `${phase}/${session}`,
      options: optionsOf(world, subject).sort(),
      right: choice,
      why: whys.flatMap(({ item, key }) => (item === choice ? [key] : [])),
      cell,
    },
  ]
}

function dutyItems({ duties }: GameReport): QuizItem[] {
  return duties
    .filter(({ status }) => status !== 'not-owed')
    .sort(
      (a, b) =>
        Number(b.status === 'neglected') - Number(a.status === 'neglected') || a.due - b.due,
    )
    .slice(0, DUTIES)
    .map(({ id, owner, due }) => ({
      sort: 'duty' as const,
      of: id,
      role: owner,
      options: [Math.floor(due / 2), due, due * 2],
      right: due,
      why: [`duty.${id}.basis`],
    }))
}
