import { planQuote } from '../../i18n/decision-wording'
import { roleName } from '../../i18n/event-wording'
import { actionText, dueText, originText, rankedText, reviewTexts } from '../../i18n/lesson-wording'
import { type DebriefWords, givenText, questionText, remarkText } from '../../i18n/remark-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { CompiledScenario } from '../../scenario/scenario'
import { type Debrief, debriefOf } from '../../scoring/debrief'
import { judgeDeviations, reportGame } from '../../scoring/game-report'
import { readRecord } from '../../scoring/reading'
import { allRegrets } from '../../scoring/regret'
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
  const reading = readRecord(record, scenario)
  if (isProblem(reading)) throw new Error(`${reading.code} ${reading.field} ${reading.detail}`)
  const words = { scenario, voice }
  const deviations = judgeDeviations(reading)
  const report = reportGame(reading, deviations)
  const regrets = allRegrets(reading, deviations)
  const debrief = debriefOf(reading, regrets, report)
  return [
    scoreText(words, report, null),
    regretText(words, regrets),
    part(words, 'review', reviewLines(words, debrief)),
    part(
      words,
      'questions',
      debrief.questions.map((one, index) => `${index + 1}. ${remarkText(words, one)}`),
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
    ...awareness.topics.map(({ topic }) => `· ${remarkText(words, topic)}`),
    ...(order === '' ? [] : [order]),
  ]
}
