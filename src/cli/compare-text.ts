import { type DebriefWords, givenText, questionText } from '../i18n/debrief-wording'
import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import type { ComparedDecision, ComparedTeam, Comparison } from '../scoring/compare'
import type { CriterionId } from '../scoring/score'
import { criterionName } from './score-text'

/** Teams beside each other, to be read. */
export const compareText = (
  words: DebriefWords,
  { sameFate, teams, decisions }: Comparison,
): string => {
  const { debrief, text, format } = words.voice
  return [
    `${text('scenario.title')} · ${debrief('compare.title')}`,
    debrief(sameFate ? 'compare.same-fate' : 'compare.other-fate'),
    '',
    ...teams.flatMap((team) => teamLines(words, team)),
    ...(sameFate
      ? ['', debrief('compare.decisions', { count: format.number(decisions.length) })]
      : []),
    ...decisions.flatMap((one) => decisionLines(words, one, teams)),
  ].join('\n')
}

const teamLines = (words: DebriefWords, team: ComparedTeam): string[] => {
  const { debrief, format, ui } = words.voice
  const { name, seed, total, parTotal, gap, conformity, outcome, elapsedMinutes } = team
  const criteria = (Object.keys(team.criteria) as CriterionId[]).map(
    (id) => `${criterionName(words, id)} ${format.points(team.criteria[id])}`,
  )
  return [
    debrief('compare.team', {
      name,
      total: format.points(total),
      par: format.points(parTotal),
      gap: format.change(gap),
      conformity: format.points(conformity),
      outcome: format.points(outcome),
      elapsed: format.duration(elapsedMinutes),
    }),
    `  ${debrief('compare.game', {
      name,
      seed,
      difficulty: ui(`difficulty.${team.difficulty as 'easy' | 'normal' | 'hard'}`),
    })}`,
    `  ${criteria.join(' · ')}`,
  ]
}

const decisionLines = (
  words: DebriefWords,
  decision: ComparedDecision,
  teams: readonly ComparedTeam[],
): string[] => {
  const { voice, scenario } = words
  const { debrief, format } = voice
  const subject = { kind: decision.kind, of: decision.id }
  const name = (index: number): string => teams[index]?.name ?? ''
  return [
    '',
    `  ${debrief('regret.line', {
      row: numberedRow(voice, scenario.rows, decision.row),
      role: roleName(voice, decision.role),
      question: questionText(words, subject),
    })}`,
    ...decision.answers.map(({ answer, points, max }, index) => {
      const params = { name: name(index), points: format.points(points), max: format.number(max) }
      return answer
        ? `    ${debrief('compare.answer', { ...params, answer: givenText(words, subject, answer) })}`
        : `    ${debrief('compare.no-answer', params)}`
    }),
    ...decision.totals.flatMap((totals, index) =>
      totals.flatMap((total, other) =>
        total === null || other === index || !decision.answers[index]?.answer
          ? []
          : [
              `      ${debrief('compare.swap', {
                name: name(index),
                other: name(other),
                total: format.points(total),
              })}`,
            ],
      ),
    ),
  ]
}
