import type { CastRole } from '../../scenario/roles'
import { html, type Markup, nothing } from '../report/markup'
import { named, rowName } from '../report/words'
import { blankLines, cellText, kitPage } from './frame'
import type { Kit } from './kit'

/** A sheet for each role: who one is, what one is after, whom one answers to, what the plan asks, room for notes. */
export const roleSheets = (kit: Kit): string => {
  const { i18n, scenario } = kit
  return kitPage(kit, {
    title: i18n.kit('title.roles'),
    paper: 'a4',
    style: STYLE,
    body: html`<main><h1 class="aside">${i18n.kit('title.roles')}</h1>
${scenario.roles.map((role) => sheet(kit, role))}</main>`,
  })
}

const sheet = (kit: Kit, { id, reportsTo, powers }: CastRole): Markup => {
  const { i18n, scenario, workshop } = kit
  const { kit: say } = i18n
  const owned = scenario.gauges.filter(({ owner }) => owner === id)
  const objectives = scenario.roleObjectives.filter(({ role }) => role === id)
  const facts: [string, string][] = [
    ...objectives.map((one): [string, string] => [
      say('role.objective'),
      i18n.text(`roleObjective.${one.id}`),
    ]),
    [
      say('role.reports'),
      reportsTo === undefined ? say('role.reports-nobody') : named(kit, reportsTo),
    ],
    ...(powers.length === 0
      ? []
      : [
          [
            say('role.power'),
            i18n.format.list(powers.map((power) => say(`role.power-${power}`))),
          ] as [string, string],
        ]),
    ...owned.map((gauge): [string, string] => [say('role.gauge'), i18n.text(`gauge.${gauge.id}`)]),
  ]
  return html`<section class="sheet paper" aria-labelledby="role-${id}">
<header class="band"><p class="tag">${i18n.text('scenario.title')}</p><h2 id="role-${id}">${named(kit, id)}</h2></header>
<p class="who">${i18n.text(`scenario.role.${id}`)}</p>
<dl>${facts.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>
<table><caption>${say('role.plan')}</caption><tbody>${workshop.rows.map((row) => {
    const cell = cellText(kit, row, id)
    return cell === ''
      ? nothing
      : html`<tr><th scope="row">${rowName(kit, row.key)}</th><td>${cell}</td></tr>`
  })}</tbody></table>
<p class="small">${say('role.secret')}</p>
<div class="notes"><h3>${say('role.notes')}</h3>${blankLines(16)}</div>
</section>`
}

const STYLE = `
.aside { font-size: 11pt; color: var(--soft); margin-bottom: 6mm; }
.band { background: var(--ink); color: #fff; padding: 4mm 5mm; border-radius: 1.5mm; }
.band .tag { color: #fff; margin: 0; }
.band h2 { border: 0; margin: 0; padding: 0; font-size: 22pt; }
.who { font-size: 12.5pt; line-height: 1.4; margin: 4mm 0; }
dl > div { display: grid; grid-template-columns: 38mm 1fr; gap: 3mm; margin: 1.2mm 0; }
dt { font-weight: 700; font-size: 9.5pt; }
dd { margin: 0; }
table { font-size: 9pt; margin: 3mm 0 2mm; }
th[scope=row] { width: 62mm; }
th, td { padding: .9mm 2mm; }
.notes { flex: 1; min-height: 12mm; overflow: hidden; }
@media print { .aside { display: none; } }
`
