import { html, type Markup, nothing } from '../report/markup'
import { named, rowName } from '../report/words'
import { kitPage, ofSeed, sinceStart } from './frame'
import type { Kit } from './kit'
import { questionsOf } from './question'
import type { Step } from './workshop'

const BEFORE = ['print', 'screen', 'roles', 'tables', 'time', 'observer', 'fiction', 'try'] as const
const DURING = ['clock', 'silence', 'help', 'code', 'tension', 'late'] as const
const ORDER = ['facts', 'feelings', 'reasons', 'plan', 'transfer'] as const
const QUESTIONS = ['communicate', 'wrong', 'better', 'who', 'isolate', 'all-good'] as const
const DIFFICULT = ['defends', 'silent', 'expert', 'score', 'blame'] as const

/** The workshop minute by minute: what is done, what is said, and how a debrief is led without leading it. */
export const facilitatorGuide = (kit: Kit): string => {
  const { i18n, workshop } = kit
  const { kit: say } = i18n
  const title = say('guide.title', { minutes: workshop.minutes })
  return kitPage(kit, {
    title,
    paper: 'a4',
    style: STYLE,
    body: html`<header><h1>${title}</h1>
<p class="lead">${say(workshop.cut === 'express' ? 'guide.lead-express' : 'guide.lead-whole', {
      announced: workshop.announced,
      phases: new Set(workshop.rows.map(({ phase }) => phase)).size,
    })}${workshop.stopped ? ` ${say('guide.lead-stopped', { row: rowName(kit, workshop.rows.at(-1)!.key) })}` : ''}</p>
${ofSeed(kit)}</header>
<main>
<section><h2>${say('guide.before')}</h2><ul class="boxes">${BEFORE.map((one) => html`<li>${say(`before.${one}`)}</li>`)}</ul></section>
<section><h2>${say('guide.minutes')}</h2>${timetable(kit)}</section>
<section><h2>${say('guide.during')}</h2><ul>${DURING.map((one) => html`<li>${say(`during.${one}`)}</li>`)}</ul></section>
<section><h2>${say('guide.debrief')}</h2>
<p>${say('debrief.intro')}</p>
<ol>${ORDER.map((one) => html`<li>${say(`debrief.order-${one}`)}</li>`)}</ol>
<table><caption>${say('debrief.questions')}</caption>
<thead><tr><th scope="col">${say('debrief.instead')}</th><th scope="col">${say('debrief.ask')}</th></tr></thead>
<tbody>${QUESTIONS.map((one) => html`<tr><td>${say(`debrief.${one}-instead`)}</td><td><strong>${say(`debrief.${one}-ask`)}</strong></td></tr>`)}</tbody></table>
<h3>${say('debrief.difficult')}</h3>
<dl>${DIFFICULT.map((one) => html`<div class="keep"><dt>${say(`debrief.${one}`)}</dt><dd>${say(`debrief.${one}-do`)}</dd></div>`)}</dl>
</section>
<section class="keep"><h2>${say('guide.codes')}</h2><p>${say('codes.intro')}</p><ul>${(['choose', 'rank', 'pick', 'none', 'several'] as const).map((one) => html`<li>${say(`codes.${one}`)}</li>`)}</ul></section>
<section><h2>${say('guide.dealt')}</h2><p>${say('guide.dealt-hint')}</p><ul>${[...kit.facts].map(([id, isSo]) => (isSo ? html`<li>${i18n.text(`fact.${id}`)}</li>` : nothing))}</ul></section>
</main>`,
  })
}

const timetable = (kit: Kit): Markup => {
  const { kit: say } = kit.i18n
  return html`<table>
<thead><tr><th scope="col" class="number">${say('column.from')}</th><th scope="col" class="number">${say('column.minutes')}</th><th scope="col">${say('column.step')}</th></tr></thead>
<tbody>${kit.workshop.steps.map((step) => html`<tr><td class="number">${sinceStart(step.from)}</td><td class="number">${step.minutes || '–'}</td><td>${stepText(kit, step)}</td></tr>`)}
<tr><td class="number">${sinceStart(kit.workshop.minutes)}</td><td class="number"></td><td><strong>${say('step.end')}</strong></td></tr></tbody></table>`
}

const stepText = (kit: Kit, step: Step): Markup => {
  const { i18n, scenario } = kit
  if (step.kind === 'row') return rowText(kit, step.row)
  const params = { scenario: i18n.text('scenario.title'), company: i18n.text('scenario.stake') }
  const told = scenario.teaches && step.kind === 'briefing' ? ` ${i18n.kit('step.teaches')}` : ''
  return html`<strong>${i18n.kit(`step.${step.kind}`)}</strong>
<p>${i18n.kit(`step.${step.kind}-do`)}${told}</p>
${step.kind === 'margin' || step.kind === 'rest' ? nothing : html`<p class="say">${i18n.kit(`step.${step.kind}-say`, params)}</p>`}`
}

const rowText = (kit: Kit, key: string): Markup => {
  const { i18n, world } = kit
  const row = world.rows.get(key)!
  const numbers = questionsOf(kit, key).map(({ number }) => number)
  const incidents = kit.falling
    .filter((one) => one.row === key && one.minute !== null)
    .map(({ stimulus }) => i18n.text(`stimulus.${stimulus.id}.title`))
  return html`<strong>${rowName(kit, key)}</strong>
<p>${i18n.kit('row.led', { role: named(kit, row.lead) })}${numbers.length === 0 ? '' : ` ${i18n.kit('row.cards', { from: numbers[0]!, to: numbers.at(-1)! })}`}</p>
<p class="say">${i18n.text(`briefing.${row.phase}.${row.session}`)}</p>
${incidents.length === 0 ? nothing : html`<p class="small">${i18n.kit('row.incidents', { incidents: i18n.format.list(incidents.map((one) => i18n.quote(one))) })}</p>`}`
}

const STYLE = `
td p { margin: .6mm 0; }
dt { font-weight: 700; }
dd { margin: 0 0 1.5mm 5mm; }
`
