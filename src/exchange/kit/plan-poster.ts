import { roleIds } from '../../scenario/roles'
import { html, type Markup, nothing } from '../report/markup'
import { named, rowName } from '../report/words'
import { cellText, kitPage } from './frame'
import type { Kit } from './kit'
import { planChart } from './plan-gantt'

/** The plan as a poster on A3: when each phase is due, what it asks of each role, how long each service may be out. */
export const planPoster = (kit: Kit): string => {
  const { i18n, scenario } = kit
  const { kit: say } = i18n
  const title = say('title.poster')
  return kitPage(kit, {
    title,
    paper: 'a3-wide',
    style: STYLE,
    body: html`<main class="paper sheet">
<header><h1>${title}</h1><p class="lead">${i18n.text('scenario.title')} · ${say('poster.lead')}</p></header>
<div class="top"><div class="gantt">${planChart(kit, { width: 1160, names: 370, line: 22 })}
<p class="small">${say('poster.legend')}</p></div>
${services(kit)}</div>
<table class="cells"><caption class="small">${say('poster.cells')}</caption>
<thead><tr><th scope="col">${say('column.phase')}</th>${roleIds(scenario).map((role) => html`<th scope="col">${named(kit, role)}</th>`)}</tr></thead>
<tbody>${scenario.rows.map((row) => {
      const isPlayed = kit.workshop.rows.includes(row)
      return html`<tr${isPlayed ? nothing : html` class="by-plan"`}><th scope="row">${rowName(kit, row.key)}${isPlayed ? '' : ` ${say('poster.by-plan')}`}</th>${roleIds(scenario).map((role) => html`<td>${cellText(kit, row, role)}</td>`)}</tr>`
    })}</tbody></table>
</main>`,
  })
}

const services = ({
  i18n,
  scenario,
}: Kit): Markup => html`<table class="services"><caption>${i18n.kit('poster.services')}</caption>
<thead><tr><th scope="col">${i18n.kit('column.service')}</th><th scope="col" class="number">${i18n.kit('column.outage')}</th><th scope="col" class="number">${i18n.kit('column.loss')}</th></tr></thead>
<tbody>${scenario.services.map(
  ({ id, maxOutage, maxDataLoss }) =>
    html`<tr><th scope="row">${i18n.text(`service.${id}.name`)}</th><td class="number">${i18n.format.duration(maxOutage)}</td><td class="number">${i18n.format.age(maxDataLoss)}</td></tr>`,
)}</tbody></table>`

const STYLE = `
h1 { font-size: 26pt; margin: 0; }
.lead { margin: 0 0 3mm; }
.top { display: flex; gap: 8mm; align-items: start; }
.gantt { flex: 1; min-width: 0; }
.services { width: 98mm; margin: 0; font-size: 8.5pt; }
.services th, .services td { padding: .9mm 1.5mm; }
.cells { font-size: 8pt; line-height: 1.26; margin: 2mm 0 0; table-layout: fixed; }
.cells th, .cells td { padding: .8mm 1.6mm; }
.cells tbody th { font-size: 8.5pt; line-height: 1.2; }
.by-plan { color: var(--soft); background: var(--ground); }
@media screen { .paper { min-width: 380mm; } }
`
