import { momentText } from '../../i18n/debrief-wording'
import type { Evidence, Lever, Row } from '../../scenario/scenario'
import type { AnswerCard } from '../../view/answer-cards'
import { html, type Markup, nothing } from '../report/markup'
import { named, rowName } from '../report/words'
import type { Falling } from './falling'
import { conditional, kitPage, ofSeed } from './frame'
import type { Kit } from './kit'
import { documentCard, lettered, letterOf, optionOf, paragraphs, wordings } from './question'
import { referenceLines } from './reference'
import { openRules } from './settled'

/** Documents of a row that the facilitator hands over: their wording hangs on what was done, or they come later. */
const heldBack = (kit: Kit, { key }: Row): Evidence[] =>
  kit.scenario.evidence.filter((document) => document.row === key && !isDealtAtOnce(kit, document))

/** Whether a document lies on the table as its row opens, in a wording that the seed alone has settled. */
export const isDealtAtOnce = (kit: Kit, document: Evidence): boolean =>
  !document.hidden && document.arrives === undefined && wordings(kit, document).length === 1

/** Slips to cut out and hand over as the game tells of them; above each what only the facilitator reads. */
export const incidentSlips = (kit: Kit): string => {
  const { i18n, workshop } = kit
  return kitPage(kit, {
    title: i18n.kit('title.incidents'),
    paper: 'a4',
    style: STYLE,
    body: html`<header><h1>${i18n.kit('title.incidents')}</h1>
<p class="lead">${i18n.kit('incidents.intro')}</p>
${ofSeed(kit)}</header>
<main>${workshop.rows.map((row) => rowSlips(kit, row))}</main>`,
  })
}

const rowSlips = (kit: Kit, row: Row): Markup => {
  const { scenario, cards } = kit
  const falling = kit.falling.filter((one) => one.row === row.key)
  const documents = heldBack(kit, row)
  const levers = cards.filter((card) => card.kind === 'lever' && card.row === row.key)
  if (falling.length + documents.length + levers.length === 0) return nothing
  return html`<section><h2>${rowName(kit, row.key)}</h2>
${falling.map((one) => incidentSlip(kit, one))}
${documents.map((one) => documentSlips(kit, one))}
${levers.map((card) => leverTable(kit, card, scenario.levers.find(({ id }) => id === card.of)!))}
</section>`
}

const incidentSlip = (kit: Kit, { stimulus, minute, when }: Falling): Markup => {
  const { i18n, cards, scenario } = kit
  const { id, addressee, channel } = stimulus
  const card = cards.find((one) => one.kind === 'response' && one.of === id)
  const told = when
    ? conditional(kit, stimulus.kind === 'surfacing' ? 'surfacing' : 'slip', when)
    : minute === null
      ? i18n.kit('slip.told')
      : i18n.kit('slip.at', { moment: momentText({ i18n, scenario }, minute) })
  return slip(
    html`<p>${told}</p>${card ? html`<dl>${referenceLines(kit, card)}</dl>` : nothing}`,
    html`<article class="card"><div class="card-head">${card ? html`<span class="number">${card.number}</span>` : nothing}<span class="tag">${i18n.ui(`channel.${channel}`)}</span><span class="tag">${named(kit, addressee)}</span></div>
<h3>${i18n.text(`stimulus.${id}.title`)}</h3>
<p class="small">${i18n.text(`stimulus.${id}.from`)}</p>
${paragraphs(i18n.text(`stimulus.${id}.message`))}
${card ? lettered(kit, card) : nothing}</article>`,
  )
}

/** A card for the players, and above it what the facilitator alone reads. */
const slip = (strip: Markup, card: Markup): Markup => html`<div class="slip keep">
<div class="strip">${strip}</div>
${card}
</div>`

const documentSlips = (kit: Kit, document: Evidence): Markup => {
  const { i18n } = kit
  const why = document.hidden ? 'slip.hidden' : document.arrives ? 'slip.arrives' : 'slip.wording'
  return html`${wordings(kit, document).map(({ key, when }, place) => {
    const which = when ? conditional(kit, 'slip', when) : place > 0 ? i18n.kit('slip.else') : ''
    return slip(html`<p>${i18n.kit(why)} ${which}</p>`, documentCard(kit, document, key))
  })}`
}

/** What may be done where the plan waits: read out by the facilitator, since what is offered hangs on what was done. */
const leverTable = (kit: Kit, card: AnswerCard, lever: Lever): Markup => {
  const { i18n } = kit
  const own = { role: named(kit, card.role), number: card.number }
  return html`<table class="keep"><caption>${i18n.kit('slip.lever', own)}</caption>
<thead><tr><th scope="col">${i18n.kit('column.letter')}</th><th scope="col">${i18n.kit('column.option')}</th><th scope="col">${i18n.kit('column.offered')}</th></tr></thead>
<tbody>${card.options.map((option) => {
    const given = lever.options.find(({ id }) => id === option)
    return openRules(kit.facts, [{ when: given?.when }]).map(
      ({ when }) =>
        html`<tr><th scope="row">${letterOf(card, option)}</th><td>${optionOf(kit, card, option)}</td><td>${when ? conditional(kit, 'offered', when) : i18n.kit('offered.always')}</td></tr>`,
    )
  })}</tbody></table>`
}

const STYLE = `
.slip { margin: 4mm 0 6mm; font-size: 9.5pt; }
.strip { padding: 1.5mm 3mm; background: var(--ground); border-bottom: .4mm dashed var(--ink); font-size: 8.5pt; }
.strip p { margin: 0; }
.strip dl { margin: 1mm 0 0; }
.strip dt { font-weight: 700; }
.strip dd { margin: 0; }
.strip .letter { display: inline-block; width: 4.4mm; line-height: 3.9mm; font-size: 7.5pt; background: #fff; }
.slip .card { border-top-left-radius: 0; border-top-right-radius: 0; margin-top: 2mm; }
`
