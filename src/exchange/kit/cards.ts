import type { Row } from '../../scenario/scenario'
import { html, type Markup, nothing } from '../report/markup'
import { rowName } from '../report/words'
import { kitPage } from './frame'
import { isDealtAtOnce } from './incidents'
import type { Kit } from './kit'
import { documentCard, questionCard, questionsOf, wordings } from './question'

/** Documents and questions as cards to cut out, a phase a deck: for a table without screens. */
export const tableCards = (kit: Kit): string => {
  const { i18n, workshop } = kit
  const title = i18n.kit('title.cards')
  return kitPage(kit, {
    title,
    paper: 'a4',
    style: STYLE,
    body: html`<header><h1>${title}</h1>
<p class="lead">${i18n.kit('cards.intro')}</p></header>
<main>${workshop.rows.map((row) => deck(kit, row))}</main>`,
  })
}

const deck = (kit: Kit, row: Row): Markup => {
  const { i18n, scenario } = kit
  const documents = scenario.evidence.filter(
    (one) => one.row === row.key && isDealtAtOnce(kit, one),
  )
  const questions = questionsOf(kit, row.key)
  if (documents.length + questions.length === 0) return nothing
  return html`<section class="sheet deck"><h2>${rowName(kit, row.key)}</h2>
<p class="lead">${i18n.text(`briefing.${row.phase}.${row.session}`)}</p>
<div class="cut">
${documents.map((one) => documentCard(kit, one, wordings(kit, one)[0]!.key))}
${questions.map((card) => questionCard(kit, card))}
</div></section>`
}

const STYLE = `
.deck h2 { margin-top: 2mm; }
.deck:first-child h2 { margin-top: 6mm; }
.cut { columns: 2; column-gap: 5mm; font-size: 9pt; line-height: 1.3; margin-top: 3mm; }
.cut .card { break-inside: avoid; margin: 0 0 4mm; padding: 2mm 3mm; border-style: dashed; }
.cut .card p, .cut .card h3 { margin: .8mm 0; }
.cut .letters li { margin: .6mm 0; }
.document { background: #fbfaf6; }
.question { border-width: .5mm; border-style: dashed; }
@media screen and (max-width: 600px) { .cut { columns: 1; } }
`
