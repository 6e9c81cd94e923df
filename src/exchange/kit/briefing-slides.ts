import { html, type Markup } from '../report/markup'
import { named } from '../report/words'
import { kitPage, sinceStart } from './frame'
import type { Kit } from './kit'
import { planChart } from './plan-gantt'
import type { StepKind } from './workshop'

const RULES = ['fiction', 'blame', 'sealed', 'plan', 'time', 'stop'] as const
const PHASE = ['read', 'talk', 'answer', 'clock', 'point'] as const
/** What people are told of their day. */
const TODAY: readonly StepKind[] = ['welcome', 'briefing', 'rest', 'debrief', 'plan', 'forms']

/** The briefing as slides: one page each, on a screen and on paper. */
export const briefingSlides = (kit: Kit): string => {
  const { i18n, scenario } = kit
  const { kit: say } = i18n
  const slides: [string, Markup][] = [
    [
      say('slides.why'),
      html`<ul>${scenario.exerciseObjectives.map((id) => html`<li>${i18n.text(`exerciseObjective.${id}`)}</li>`)}</ul>`,
    ],
    [say('slides.company'), html`<p>${i18n.text('scenario.company')}</p>`],
    [
      say('slides.roles'),
      html`<dl>${scenario.roles.map(({ id }) => html`<div><dt>${named(kit, id)}</dt><dd>${firstSentence(i18n.text(`scenario.role.${id}`))}</dd></div>`)}</dl>`,
    ],
    [say('slides.plan'), planChart(kit, { width: 700, names: 190, line: 21, short: true })],
    [
      say('slides.phase'),
      html`<ol>${PHASE.map((one) => html`<li>${say(`slides.phase-${one}`)}</li>`)}</ol>`,
    ],
    [
      say('slides.rules'),
      html`<ul>${RULES.map((one) => html`<li>${say(`slides.rule-${one}`)}</li>`)}</ul>`,
    ],
    [say('slides.today'), today(kit)],
    [
      say('slides.start'),
      html`<p class="big">${i18n.text('scenario.stake')}</p>
<p>${say('slides.start-at', { time: i18n.format.clock(scenario.settings.clock.debex % 1440) })}</p>`,
    ],
  ]
  return kitPage(kit, {
    title: say('title.slides'),
    paper: 'a4-wide',
    style: STYLE,
    body: html`<main>
<section class="slide first"><h1>${i18n.text('scenario.title')}</h1><p>${i18n.text('scenario.summary')}</p><p class="tag">${say('slides.exercise')}</p></section>
${slides.map(([title, body], place) => html`<section class="slide${place === slides.length - 1 ? ' last' : ''}"><h2>${title}</h2><div>${body}</div></section>`)}
</main>`,
  })
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text

/** The day without its phases: those are for the table to live through. */
const today = ({ i18n, workshop }: Kit): Markup => {
  const play = workshop.steps.filter(({ kind }) => kind === 'row' || kind === 'margin')
  const lines = [
    ...workshop.steps
      .filter((step) => TODAY.some((kind) => kind === step.kind) && step.minutes > 0)
      .map(({ from, kind }) => ({ from, text: i18n.kit(`step.${kind as StepKind}`) })),
    { from: play[0]!.from, text: i18n.kit('step.play') },
  ].sort((a, b) => a.from - b.from)
  return html`<dl class="times">${lines.map(({ from, text }) => html`<div><dt>${sinceStart(from)}</dt><dd>${text}</dd></div>`)}<div><dt>${sinceStart(workshop.minutes)}</dt><dd>${i18n.kit('step.end')}</dd></div></dl>`
}

const STYLE = `
body { max-width: none; padding: 0; margin: 0; background: var(--ink); font-family: 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
.slide { --u: min(1vw, 1.4vh); background: #fff; min-height: 100vh; padding: calc(6 * var(--u)) calc(7 * var(--u)); font-size: calc(2.5 * var(--u)); line-height: 1.4;
  display: flex; flex-direction: column; scroll-snap-align: start; border-bottom: 1px solid var(--line); position: relative; counter-increment: slide; }
.slide::after { content: counter(slide); content: counter(slide) / ''; position: absolute; right: calc(3 * var(--u)); bottom: calc(2 * var(--u)); font-size: .7em; color: var(--soft); }
.slide.first::after { content: none; }
.slide.first, .slide.last { justify-content: center; }
html { scroll-snap-type: y proximity; }
.slide h2, .slide h1 { border: 0; margin: 0 0 .6em; padding: 0; font-size: 1.9em; line-height: 1.15; color: var(--mark); }
.slide h1 { font-size: 2.6em; }
.slide.first { background: var(--ink); color: #fff; }
.slide.first h1, .slide.first .tag { color: #fff; }
.slide li { margin: .35em 0; break-inside: auto; }
.slide dl { margin: 0; }
.slide dl > div { display: grid; grid-template-columns: 11em 1fr; gap: 1em; margin: .45em 0; }
.slide .times > div { grid-template-columns: 4em 1fr; }
.slide dt { font-weight: 700; }
.slide dd { margin: 0; }
.slide .tag { font-size: .8em; margin-top: 2em; }
.big { font-size: 1.6em; font-weight: 700; line-height: 1.25; }
.chart { max-height: 72vh; }
@media print {
  body { background: #fff; }
  .slide { --u: 2.6mm; min-height: 0; height: 209.5mm; border: 0; overflow: hidden; font-size: 7.6mm; padding: 18mm 20mm 12mm; }
  .slide + .slide { break-before: page; }
  .chart { max-height: 150mm; }
}
`
