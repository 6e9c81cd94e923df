import { isContestable } from '../../scenario/contested'
import type { AnswerCard } from '../../view/answer-cards'
import { html, type Markup, nothing } from '../report/markup'
import { named, rowName } from '../report/words'
import { kitPage, ofSeed } from './frame'
import { type Kit, mayFall } from './kit'
import { opensText } from './opens'
import { asked, lettered, letterOf, optionOf, questionsOf } from './question'
import { reasonsOf, referenceLines } from './reference'

/** Letters of markup from which a sheet may be broken over two pages: it might not fit on one. */
const LONG = 5000

/** A sheet for each decision: what is asked, what plan and practice say, what it opens, how to answer whoever contests it. */
export const decisionSheets = (kit: Kit): string => {
  const { i18n, cards, workshop } = kit
  const incidents = cards.filter(({ kind, of }) => kind === 'response' && mayFall(kit, of))
  const sections: [string, AnswerCard[]][] = [
    ...workshop.rows.map(({ key }): [string, AnswerCard[]] => [
      rowName(kit, key),
      questionsOf(kit, key),
    ]),
    [
      i18n.kit('decisions.rework'),
      workshop.rows.some(({ work }) => work === 'verify') ? questionsOf(kit, '') : [],
    ],
    [i18n.kit('decisions.incidents'), incidents],
  ]
  return kitPage(kit, {
    title: i18n.kit('title.decisions'),
    paper: 'a4',
    style: STYLE,
    body: html`<header><h1>${i18n.kit('title.decisions')}</h1>
<p class="lead">${i18n.kit('decisions.intro')}</p>
${ofSeed(kit)}</header>
<main>
${sections.map(([title, own]) =>
  own.length === 0
    ? nothing
    : html`<section><h2>${title}</h2>${own.map((card) => sheet(kit, card))}</section>`,
)}
</main>`,
  })
}

const sheet = (kit: Kit, card: AnswerCard): Markup => {
  const { i18n, world } = kit
  const decision = card.kind === 'decision' ? world.decisions.get(card.of) : undefined
  const contested = `decision.${card.of}.contested`
  const marks = [
    ...(decision?.weight === 'heavy' ? [i18n.kit('sheet.heavy')] : []),
    ...(decision && isContestable(decision) ? [i18n.kit('sheet.contested')] : []),
  ]
  const context = `decision.${card.of}.context`
  const body = html`<div class="card-head"><span class="number">${card.number}</span><span class="tag">${named(kit, card.role)}</span><span class="tag">${marks.join(' · ')}</span></div>
<h3>${asked(kit, card)}</h3>
${decision && i18n.hasText(context) ? html`<p>${i18n.text(context)}</p>` : nothing}
${card.form === 'ranking' ? lettered(kit, card) : optionTable(kit, card)}
${reasonsOf(kit, card, '').map((one) => html`<p>${one}</p>`)}
<dl>${referenceLines(kit, card)}</dl>
${decision && isContestable(decision) && i18n.hasText(contested) ? html`<p class="contested">${i18n.text(contested)}</p>` : nothing}`
  const long = body.source.length > LONG ? ' long' : ''
  return html`<article class="card sheet-of-one${long}">
${body}
</article>`
}

const optionTable = (kit: Kit, card: AnswerCard): Markup => html`<table>
<thead><tr><th scope="col" colspan="2">${kit.i18n.kit('sheet.opens')}</th><th scope="col">${kit.i18n.kit('sheet.challenge')}</th></tr></thead>
<tbody>${card.options.map((option) => optionRow(kit, card, option))}</tbody></table>`

/** An answer with what it opens, and beside it why it is worth what it is. */
const optionRow = (kit: Kit, card: AnswerCard, option: string): Markup => {
  const opens = opensText(kit, card, option)
  return html`<tr><th scope="row"><span class="letter">${letterOf(card, option)}</span></th><td><strong>${optionOf(kit, card, option)}</strong>${opens === '' ? nothing : html`<br><span class="small">${opens}</span>`}</td><td>${reasonsOf(kit, card, option).map((one) => html`<p>${one}</p>`)}</td></tr>`
}

const STYLE = `
.sheet-of-one h3 { font: 700 11.5pt/1.25 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
.sheet-of-one { margin: 3mm 0 4mm; font-size: 8.8pt; line-height: 1.3; }
.sheet-of-one table { font-size: inherit; line-height: inherit; margin: 1mm 0; }
.sheet-of-one td, .sheet-of-one tbody th { padding: .8mm 1.5mm; }
.sheet-of-one tbody th { width: 7mm; padding-left: 0; }
.sheet-of-one td:nth-child(2) { width: 38%; }
.sheet-of-one td p { margin: 0 0 .5mm; }
.sheet-of-one tbody tr:last-child > * { border-bottom: 0; }
.sheet-of-one dl { margin: 1.5mm 0; padding: 1.2mm 2.5mm; background: var(--ground); }
.sheet-of-one dt { font-size: 8.2pt; font-weight: 700; }
.sheet-of-one dd { margin: 0 0 .6mm; }
.sheet-of-one .letter { display: inline-block; width: 4.6mm; line-height: 4.1mm; font-size: 7.5pt; }
.sheet-of-one thead th:first-child { padding-left: 0; }
.sheet-of-one .letters { columns: 2; }
.sheet-of-one .letters li { margin: 0 0 1mm; }
.sheet-of-one.long { break-inside: auto; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.contested { border-left: 1mm solid var(--mark); padding-left: 2.5mm; }
`
