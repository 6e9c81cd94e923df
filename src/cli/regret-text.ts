import { type DebriefWords, givenText, pointsText, questionText } from '../i18n/debrief-wording'
import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import { avoidedText } from '../i18n/thread-life-wording'
import { costliest, mostWorthwhile, type Regret, withoutEffect } from '../scoring/regret'
import type { Voice } from './voice'

/** The answers that cost and earned most, to be read. */
export const regretText = (
  words: DebriefWords & { voice: Voice },
  regrets: readonly Regret[],
): string => {
  const { debrief, cli } = words.voice
  const { prompts, of } = withoutEffect(regrets)
  const dear = costliest(regrets)
  const good = mostWorthwhile(regrets)
  return [
    debrief('regret.hint'),
    '',
    debrief('heading.costliest'),
    ...(dear.length === 0 ? [`  ${debrief('regret.no-cost')}`] : []),
    ...dear.flatMap((one) => costLines(words, one)),
    '',
    debrief('heading.best'),
    ...(good.length === 0 ? [`  ${debrief('regret.no-merit')}`] : []),
    ...good.flatMap((one) => meritLines(words, one)),
    '',
    cli('regret.without-effect', { count: prompts.length, of }),
  ].join('\n')
}

const headLine = (words: DebriefWords, regret: Regret): string => {
  const { voice, scenario } = words
  return voice.debrief('regret.line', {
    row: numberedRow(voice, scenario.rows, regret.row),
    role: roleName(voice, regret.role),
    question: questionText(words, regret),
  })
}

const costLines = (words: DebriefWords, regret: Regret): string[] => {
  const { debrief, format } = words.voice
  const { played, best, cost, minutes, replaced } = regret
  const sign = minutes < 0 ? '−' : '+'
  const change = `${sign}${format.duration(Math.abs(minutes))}`
  return [
    '',
    `  ${headLine(words, regret)}`,
    `    ${debrief('regret.played', { answer: givenText(words, regret, played) })}`,
    `    ${debrief('regret.best', { answer: givenText(words, regret, best) })}`,
    `    ${[
      debrief('regret.cost', { points: pointsText(words.voice, cost) }),
      ...(minutes === 0 ? [] : [debrief('regret.minutes', { minutes: change })]),
      ...(replaced === 0 ? [] : [debrief('regret.replaced', { count: replaced })]),
    ].join(', ')}`,
    ...(regret.avoids.length === 0 ? [] : [`    ${avoidedText(words, regret.avoids)}`]),
  ]
}

const meritLines = (words: DebriefWords, regret: Regret): string[] => {
  const { debrief } = words.voice
  return [
    '',
    `  ${headLine(words, regret)}`,
    `    ${debrief('regret.played', { answer: givenText(words, regret, regret.played) })}`,
    `    ${debrief('regret.merit', { points: pointsText(words.voice, regret.merit) })}`,
  ]
}
