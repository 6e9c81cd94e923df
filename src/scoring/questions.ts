import { byRole, type DebriefMessage, inRow, type MessageParam, message } from './debrief-message'
import { type Finding, lessonOf } from './finding'
import { costliest, mostWorthwhile, type Regret } from './regret'

const FROM_FINDINGS = 5

/** Questions that start the talk after the game: what cost most, what went wrong, what went well; then the plan. */
export function discussionQuestions(
  findings: readonly Finding[],
  regrets: readonly Regret[],
): DebriefMessage[] {
  const [dear] = costliest(regrets, 1)
  const [good] = mostWorthwhile(regrets, 1)
  return [
    ...(dear ? [about('question.costliest', dear)] : []),
    ...findings.slice(0, FROM_FINDINGS).map((one) => lessonOf(one, 'question')),
    ...(good ? [about('question.best', good)] : []),
    message('question.knowledge'),
    message('question.plan'),
  ]
}

/** A list of items is too long for a sentence: the question that was asked stands for it. */
const about = (key: string, regret: Regret): DebriefMessage =>
  message('choice' in regret.played ? key : `${key}-list`, paramsOf(regret))

function paramsOf({ kind, of, role, row, played, best }: Regret): Record<string, MessageParam> {
  return {
    role: byRole(role),
    row: inRow(row),
    question: { as: 'question', kind, of },
    answer: { as: 'answer', kind, of, value: played },
    best: { as: 'answer', kind, of, value: best },
  }
}
