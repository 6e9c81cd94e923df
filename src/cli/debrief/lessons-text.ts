import {
  type DebriefLocale,
  givenText,
  messageText,
  questionText,
} from '../../i18n/debrief-wording'
import { planQuote } from '../../i18n/decision-wording'
import { roleName } from '../../i18n/event-wording'
import { actionText, dueText, originText, rankedText, reviewTexts } from '../../i18n/lesson-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { CompiledScenario } from '../../scenario/scenario'
import { type Debrief, debriefOf } from '../../scoring/debrief'
import { judgeDeviations, reportGame } from '../../scoring/game-report'
import { allRegrets } from '../../scoring/regret'
import { scoreRecord } from '../../scoring/scored-game'
import type { GameRecord } from '../../session/record'
import { isProblem } from '../../session/record-problem'
import type { CliI18n } from '../cli-i18n'
import { regretText } from '../regret-text'
import { scoreText } from '../score-text'

/** What a game just played teaches: score with reasons, costliest and best answers, plan, questions, actions, topics. */
export const lessonsText = (
  scenario: CompiledScenario,
  record: GameRecord,
  i18n: CliI18n,
): string => {
  const scored = scoreRecord(record, scenario)
  if (isProblem(scored)) throw new Error(`${scored.code} ${scored.field} ${scored.detail}`)
  const locale = { scenario, i18n }
  const deviations = judgeDeviations(scored)
  const report = reportGame(scored, deviations)
  const regrets = allRegrets(scored, deviations)
  const debrief = debriefOf(scored, regrets, report)
  return [
    scoreText(locale, report, null),
    regretText(locale, regrets),
    part(locale, 'review', reviewLines(locale, debrief)),
    part(
      locale,
      'questions',
      debrief.questions.map((one, index) => `${index + 1}. ${messageText(locale, one)}`),
    ),
    part(locale, 'improvements', improvementLines(locale, debrief)),
    part(locale, 'awareness', awarenessLines(locale, debrief)),
    i18n.debrief('report.starts'),
  ].join('\n\n')
}

const part = ({ i18n }: DebriefLocale, name: string, lines: readonly string[]): string =>
  [i18n.debrief(`heading.${name}`), ...lines.map((line) => `  ${line}`)].join('\n')

const reviewLines = (locale: DebriefLocale, { review }: Debrief): string[] => {
  const { i18n, scenario } = locale
  if (review.length === 0) return [i18n.debrief('review.none')]
  return review.flatMap((item) => {
    const title = i18n.debrief('regret.line', {
      row: numberedRow(i18n, scenario.rows, item.row),
      role: roleName(i18n, item.role),
      question: questionText(locale, item),
    })
    return [
      title,
      ...[
        ...planQuote(locale, item),
        i18n.debrief('review.answer', { answer: givenText(locale, item, item.answer) }),
        ...reviewTexts(locale, item),
        ...(item.said === '' ? [] : [i18n.debrief('review.said', { said: item.said })]),
      ].map((line) => `  ${line}`),
    ]
  })
}

const improvementLines = (locale: DebriefLocale, { improvements }: Debrief): string[] =>
  improvements.length === 0
    ? [locale.i18n.debrief('improvement.none')]
    : improvements.map((one) =>
        locale.i18n.debrief('improvement.line', {
          action: actionText(locale, one),
          owner: roleName(locale.i18n, one.owner),
          due: dueText(locale, one),
          origin: originText(locale, one),
        }),
      )

const awarenessLines = (locale: DebriefLocale, { awareness }: Debrief): string[] => {
  const order = rankedText(locale, awareness)
  return [
    ...awareness.topics.map(({ topic }) => `· ${messageText(locale, topic)}`),
    ...(order === '' ? [] : [order]),
  ]
}
