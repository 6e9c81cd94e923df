import { type DebriefLocale, givenText, pointsText, questionText } from '../i18n/debrief-wording'
import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import { avoidedText } from '../i18n/thread-life-wording'
import { costliest, mostWorthwhile, type Regret, withoutEffect } from '../scoring/regret'
import type { CliI18n } from './cli-i18n'

/** The answers that cost and earned most, to be read. */
export const regretText = (
  locale: DebriefLocale & { i18n: CliI18n },
  regrets: readonly Regret[],
): string => {
  const { debrief, cli } = locale.i18n
  const { prompts, of } = withoutEffect(regrets)
  const dear = costliest(regrets)
  const good = mostWorthwhile(regrets)
  return [
    debrief('regret.hint'),
    '',
    debrief('heading.costliest'),
    ...(dear.length === 0 ? [`  ${debrief('regret.no-cost')}`] : []),
    ...dear.flatMap((one) => costLines(locale, one)),
    '',
    debrief('heading.best'),
    ...(good.length === 0 ? [`  ${debrief('regret.no-merit')}`] : []),
    ...good.flatMap((one) => meritLines(locale, one)),
    '',
    cli('regret.without-effect', { count: prompts.length, of }),
  ].join('\n')
}

const headLine = (locale: DebriefLocale, regret: Regret): string => {
  const { i18n, scenario } = locale
  return i18n.debrief('regret.line', {
    row: numberedRow(i18n, scenario.rows, regret.row),
    role: roleName(i18n, regret.role),
    question: questionText(locale, regret),
  })
}

const costLines = (locale: DebriefLocale, regret: Regret): string[] => {
  const { debrief, format } = locale.i18n
  const { played, best, cost, minutes, replaced } = regret
  const sign = minutes < 0 ? '−' : '+'
  const change = `${sign}${format.duration(Math.abs(minutes))}`
  return [
    '',
    `  ${headLine(locale, regret)}`,
    `    ${debrief('regret.played', { answer: givenText(locale, regret, played) })}`,
    `    ${debrief('regret.best', { answer: givenText(locale, regret, best) })}`,
    `    ${[
      debrief('regret.cost', { points: pointsText(locale.i18n, cost) }),
      ...(minutes === 0 ? [] : [debrief('regret.minutes', { minutes: change })]),
      ...(replaced === 0 ? [] : [debrief('regret.replaced', { count: replaced })]),
    ].join(', ')}`,
    ...(regret.avoids.length === 0 ? [] : [`    ${avoidedText(locale, regret.avoids)}`]),
  ]
}

const meritLines = (locale: DebriefLocale, regret: Regret): string[] => {
  const { debrief } = locale.i18n
  return [
    '',
    `  ${headLine(locale, regret)}`,
    `    ${debrief('regret.played', { answer: givenText(locale, regret, regret.played) })}`,
    `    ${debrief('regret.merit', { points: pointsText(locale.i18n, regret.merit) })}`,
  ]
}
