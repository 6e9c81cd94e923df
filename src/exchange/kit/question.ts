import { optionText, promptText } from '../../i18n/answer-wording'
import type { Evidence } from '../../scenario/scenario'
import type { AnswerCard } from '../../view/answer-cards'
import { letterAt } from '../../view/answer-cards'
import { html, type Markup, nothing } from '../report/markup'
import { named } from '../report/words'
import type { Kit } from './kit'
import { bodyKey } from './row-texts'
import { openRules } from './settled'

/** What a card asks, as who is asked reads it. */
export const asked = ({ i18n }: Kit, card: AnswerCard): string => promptText(i18n, card)

/** An option of a card in the scenario's words, without the full stop that some have. */
export const optionOf = ({ i18n }: Kit, card: AnswerCard, option: string): string =>
  optionText(i18n, card, option).replace(/\.$/, '')

/** The letter of an option on its card; '' for one that is not on it. */
export const letterOf = ({ options }: AnswerCard, option: string): string =>
  options.includes(option) ? letterAt(options.indexOf(option)) : ''

/** The decisions of a row, as cards. */
export const questionsOf = ({ cards }: Kit, row: string): AnswerCard[] =>
  cards.filter((card) => card.kind === 'decision' && card.row === row)

/** The options of a card behind their letters, each with what is told of it beside. */
export const lettered = (
  kit: Kit,
  card: AnswerCard,
  beside: (option: string) => Markup = () => nothing,
): Markup =>
  html`<ol class="letters">${card.options.map(
    (option) =>
      html`<li><span class="letter">${letterOf(card, option)}</span><span>${optionOf(kit, card, option)}${beside(option)}</span></li>`,
  )}</ol>`

/** A question to hold in one's hand: its number, who is asked, the question, a letter for each option, how to answer. */
export const questionCard = (kit: Kit, card: AnswerCard): Markup => {
  const { i18n, scenario, world } = kit
  const { form, of, number, role } = card
  const context = `decision.${of}.context`
  const decision = world.decisions.get(of)
  const selection = decision?.kind === 'selection' ? decision : null
  const cost = (option: string): Markup => {
    const item = selection?.items.find(({ id }) => id === option)
    return item && selection?.budget.unit !== 'items'
      ? html` <span class="small">${budgetText(kit, item.cost, selection!.budget.unit)}</span>`
      : nothing
  }
  const how = selection
    ? i18n.kit(selection.budget.unit === 'items' ? 'card.pick' : 'card.select', {
        limit: budgetText(kit, selection.budget.limit, selection.budget.unit),
      })
    : i18n.kit(form === 'ranking' ? 'card.rank' : 'card.choose')
  return html`<article class="card question">
<div class="card-head"><span class="number">${number}</span><span class="tag">${named(kit, role)}</span></div>
<h3>${asked(kit, card)}</h3>
${card.kind === 'decision' && i18n.hasText(context) ? html`<p>${i18n.text(context)}</p>` : nothing}
${reads(kit, card, scenario.evidence)}
${lettered(kit, card, cost)}
<p class="small">${how}</p>
</article>`
}

/** So much of a selection's budget. */
const budgetText = ({ i18n }: Kit, amount: number, unit: string): string => {
  if (unit === 'euros') return i18n.format.euros(amount)
  if (unit === 'minutes') return i18n.format.duration(amount)
  return i18n.kit(`unit.${unit as 'points' | 'people' | 'items'}`, { count: amount })
}

/** The documents that a decision is worth reading for. */
const reads = (kit: Kit, { of, role }: AnswerCard, evidence: readonly Evidence[]): Markup => {
  const ids = kit.world.decisions.get(of)?.reads ?? []
  const titles = evidence
    .filter(
      ({ id, hidden, arrives, for: readers }) =>
        ids.includes(id) && !hidden && !arrives && readers.includes(role),
    )
    .map(({ id }) => kit.i18n.text(`evidence.${id}.title`))
  return titles.length === 0
    ? nothing
    : html`<p class="small">${kit.i18n.kit('card.reads', { documents: kit.i18n.format.list(titles.map((one) => kit.i18n.quote(one))) })}</p>`
}

/** The wordings that a document may have in this game; one alone, without a condition, where the seed has settled it. */
export const wordings = (kit: Kit, document: Evidence) =>
  document.variants
    ? openRules(kit.facts, document.variants).map(({ rule, when }) => ({
        key: bodyKey(document, rule.id),
        when,
      }))
    : [{ key: bodyKey(document, undefined), when: undefined }]

/** A document to hold in one's hand, in one wording. */
export const documentCard = (kit: Kit, document: Evidence, body: string): Markup => {
  const { i18n } = kit
  const root = `evidence.${document.id}`
  const readers = i18n.format.list(document.for.map((one) => i18n.text(`role.${one}.short`)))
  return html`<article class="card document">
<div class="card-head"><span class="tag">${i18n.kit('card.document')}</span><span class="tag">${
    document.sheet ? i18n.kit('card.alone', { role: readers }) : readers
  }</span></div>
<h3>${i18n.text(`${root}.title`)}</h3>
<p class="small">${i18n.text(`${root}.from`)}</p>
${paragraphs(i18n.text(body))}
</article>`
}

/** A text with a paragraph for each of its own. */
export const paragraphs = (text: string): Markup =>
  html`${text.split(/\n\s*\n/).map((one) => html`<p>${one}</p>`)}`
