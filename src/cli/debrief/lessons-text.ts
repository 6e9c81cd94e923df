import { type DebriefWords, givenText, messageText, questionText } from '../../i18n/debrief-wording'
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
import { regretText } from '../regret-text'
import { scoreText } from '../score-text'
import type { Voice } from '../voice'

/** What a game just played teaches: score with reasons, costliest and best answers, plan, questions, actions, topics. */
export const lessonsText = (
  scenario: CompiledScenario,
  record: GameRecord,
  voice: Voice,
): string => {
  const scored = scoreRecord(record, scenario)
  if (isProblem(scored)) throw new Error(`${scored.code} ${scored.field} ${scored.detail}`)
  const words = { scenario, voice }
  const deviations = judgeDeviations(scored)
  const report = reportGame(scored, deviations)
  const regrets = allRegrets(scored, deviations)
  const debrief = debriefOf(scored, regrets, report)
  return [
    scoreText(words, report, null),
    regretText(words, regrets),
    part(words, 'review', reviewLines(words, debrief)),
    part(
      words,
      'questions',
      debrief.questions.map((one, index) => `${index + 1}. ${messageText(words, one)}`),
    ),
    part(words, 'improvements', improvementLines(words, debrief)),
    part(words, 'awareness', awarenessLines(words, debrief)),
    voice.debrief('report.starts'),
  ].join('\n\n')
}

const part = ({ voice }: DebriefWords, name: string, lines: readonly string[]): string =>
  [voice.debrief(`heading.${name}`), ...lines.map((line) => `  ${line}`)].join('\n')

const reviewLines = (words: DebriefWords, { review }: Debrief): string[] => {
  const { voice, scenario } = words
  if (review.length === 0) return [voice.debrief('review.none')]
  return review.flatMap((item) => {
    const title = voice.debrief('regret.line', {
      row: numberedRow(voice, scenario.rows, item.row),
      role: roleName(voice, item.role),
      question: questionText(words, item),
    })
    return [
      title,
      ...[
        ...planQuote(words, item),
        voice.debrief('review.answer', { answer: givenText(words, item, item.answer) }),
        ...reviewTexts(words, item),
        ...(item.said === '' ? [] : [voice.debrief('review.said', { said: item.said })]),
      ].map((line) => `  ${line}`),
    ]
  })
}

const improvementLines = (words: DebriefWords, { improvements }: Debrief): string[] =>
  improvements.length === 0
    ? [words.voice.debrief('improvement.none')]
    : improvements.map((one) =>
        words.voice.debrief('improvement.line', {
          action: actionText(words, one),
          owner: roleName(words.voice, one.owner),
          due: dueText(words, one),
          origin: originText(words, one),
        }),
      )

const awarenessLines = (words: DebriefWords, { awareness }: Debrief): string[] => {
  const order = rankedText(words, awareness)
  return [
    ...awareness.topics.map(({ topic }) => `· ${messageText(words, topic)}`),
    ...(order === '' ? [] : [order]),
  ]
}
