import type { Condition, Decision, Response } from '../../scenario/scenario'
import { subjectOf } from '../../simulation/prompts'
import type { AnswerCard } from '../../view/answer-cards'
import { html, type Markup, nothing } from '../report/markup'
import { rowName } from '../report/words'
import { cellText, conditional } from './frame'
import type { Kit } from './kit'
import { letterOf, optionOf } from './question'
import { openRules } from './settled'

/** What a card asks that plan and good practice answer; null where the plan waits. */
const asks = ({ world }: Kit, card: AnswerCard): Decision | Response | null => {
  const subject = subjectOf(world, card)
  return subject && 'kind' in subject ? subject : null
}

/** What plan and good practice answer to a card on this seed, each with where it is written. */
export const referenceLines = (kit: Kit, card: AnswerCard): Markup => {
  const subject = asks(kit, card)
  if (!subject) return nothing
  return html`${openRules<AnyRule>(kit.facts, subject.reference).map(
    ({ rule, when }, place, all) => {
      const text = whenText(kit, when, place, all.length)
      return html`<div class="keep"><dt>${kit.i18n.kit('sheet.plan')}${text}</dt><dd>${answerLine(kit, card, rule.plan)}${planQuoted(kit, card)}</dd>
${
  rule.practice.length === 0
    ? nothing
    : html`<dt>${kit.i18n.kit('sheet.practice')}${text}</dt>${rule.practice.map(
        (one) => html`<dd>${answerLine(kit, card, one)}${sourceOf(subject, one)}</dd>`,
      )}`
}</div>`
    },
  )}`
}

type AnyAnswer = string | readonly string[] | readonly (readonly string[])[]
interface AnyRule {
  readonly when?: Condition | undefined
  readonly plan: AnyAnswer
  readonly practice: readonly AnyAnswer[]
}

const whenText = (kit: Kit, when: Condition | undefined, place: number, count: number): string => {
  if (when) return conditional(kit, 'sheet', when)
  return place > 0 && count > 1 ? kit.i18n.kit('sheet.else') : ''
}

/** An answer by its letters and in words; groups of a ranking stand side by side where their order is free. */
const answerLine = (kit: Kit, card: AnswerCard, answer: AnyAnswer): Markup => {
  if (typeof answer === 'string') return withLetter(card, answer, optionOf(kit, card, answer))
  if (answer.length === 0) return html`${kit.i18n.ui('answer.nothing')}`
  const groups = answer.map((one) => (typeof one === 'string' ? [one] : one))
  const named = (option: string): Markup => withLetter(card, option, shortName(kit, card, option))
  const sides = groups.map((group) => between(group.map(named), ' = '))
  return between(sides, card.form === 'ranking' ? ' → ' : ' · ')
}

const withLetter = (card: AnswerCard, option: string, name: string): Markup =>
  html`<span class="letter">${letterOf(card, option)}</span>\u00a0${name}`

const between = (parts: readonly Markup[], sign: string): Markup =>
  html`${parts.map((part, place) => (place === 0 ? part : html`${sign}${part}`))}`

const shortName = (kit: Kit, card: AnswerCard, option: string): string => {
  const short = `service.${option}.short`
  return kit.i18n.hasText(short) ? kit.i18n.text(short) : optionOf(kit, card, option)
}

/** The plan's own words for who is asked. */
const planQuoted = (kit: Kit, { kind, row, role }: AnswerCard): Markup => {
  const asked = kit.world.rows.get(row)
  const cell = kind === 'decision' && asked ? cellText(kit, asked, role) : ''
  if (cell === '') return nothing
  const quote = { row: rowName(kit, row), cell }
  return html` <span class="small">${kit.i18n.kit('sheet.plan-quote', quote)}</span>`
}

/** Where good practice is written. */
const sourceOf = (subject: Decision | Response, answer: AnyAnswer): Markup => {
  const source =
    subject.kind === 'choice'
      ? subject.options.find(({ id }) => id === answer)?.source
      : subject.source
  return source === undefined ? nothing : html` <span class="small">(${source})</span>`
}

/**
 * Why an answer is worth what it is, as the debrief will say it: what to answer to whoever contests it.
 * @param option '' for the one reason that a ranking has
 */
export const reasonsOf = (kit: Kit, card: AnswerCard, option: string): string[] => {
  const { i18n } = kit
  const subject = asks(kit, card)
  if (!subject) return []
  const root = `${card.kind === 'response' ? 'stimulus' : 'decision'}.${card.of}.why`
  const key = option === '' ? root : `${root}.${option}`
  const why =
    subject.kind === 'ranking'
      ? subject.why
      : (subject.kind === 'choice' ? subject.options : subject.items).find(
          ({ id }) => id === option,
        )?.why
  if (!why) return i18n.hasText(key) ? [i18n.text(key)] : []
  return openRules(kit.facts, why)
    .filter(({ rule }) => i18n.hasText(`${key}.${rule.id}`))
    .map(({ rule, when }) => {
      const text = i18n.text(`${key}.${rule.id}`)
      return when ? conditional(kit, 'only', when, text) : text
    })
}
