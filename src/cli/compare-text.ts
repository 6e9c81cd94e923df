import { type DebriefLocale, givenText, questionText } from '../i18n/debrief-wording'
import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import type { ComparedDecision, ComparedTeam, Comparison } from '../scoring/compare'
import type { CriterionId } from '../scoring/score'
import { criterionName } from './score-text'

/** Teams beside each other, to be read. */
export const compareText = (
  locale: DebriefLocale,
  { sameFate, teams, decisions }: Comparison,
): string => {
  const { debrief, text, format } = locale.i18n
  return [
    `${text('scenario.title')} · ${debrief('compare.title')}`,
    debrief(sameFate ? 'compare.same-fate' : 'compare.other-fate'),
    '',
    ...teams.flatMap((team) => teamLines(locale, team)),
    ...(sameFate
      ? ['', debrief('compare.decisions', { count: format.number(decisions.length) })]
      : []),
    ...decisions.flatMap((one) => decisionLines(locale, one, teams)),
  ].join('\n')
}

const teamLines = (locale: DebriefLocale, team: ComparedTeam): string[] => {
  const { debrief, format, ui } = locale.i18n
  const { name, seed, total, parTotal, gap, conformity, outcome, elapsedMinutes } = team
  const criteria = (Object.keys(team.criteria) as CriterionId[]).map(
    (id) => `${criterionName(locale, id)} ${format.points(team.criteria[id])}`,
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
  locale: DebriefLocale,
  decision: ComparedDecision,
  teams: readonly ComparedTeam[],
): string[] => {
  const { i18n, scenario } = locale
  const { debrief, format } = i18n
  const subject = { kind: decision.kind, of: decision.id }
  const name = (index: number): string => teams[index]?.name ?? ''
  return [
    '',
    `  ${debrief('regret.line', {
      row: numberedRow(i18n, scenario.rows, decision.row),
      role: roleName(i18n, decision.role),
      question: questionText(locale, subject),
    })}`,
    ...decision.answers.map(({ answer, points, max }, index) => {
      const params = { name: name(index), points: format.points(points), max: format.number(max) }
      return answer
        ? `    ${debrief('compare.answer', { ...params, answer: givenText(locale, subject, answer) })}`
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
