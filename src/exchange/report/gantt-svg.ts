import type { DebriefLocale } from '../../i18n/debrief-wording'
import { roleIds } from '../../scenario/roles'
import type { Debrief } from '../../scoring/debrief'
import { clockTicks, timeAxis } from '../../view/time-axis'
import { html, type Markup } from './markup'
import { role, row } from './words'

const WIDTH = 1000
const LABEL = 250
const LINE = 24
const TOP = 26
const LETTERS = 42

/** The plan and what was played on one axis, phase by phase; then the work of each role, with the stimuli. */
export const ganttSvg = (locale: DebriefLocale, { timeline, plan }: Debrief): Markup => {
  const { debrief } = locale.i18n
  const { debex } = locale.scenario.settings.clock
  const end = Math.max(timeline.end, ...plan.map(({ toMax }) => toMax), 60)
  const axis = timeAxis({ from: 0, to: end }, LABEL, WIDTH - LABEL - 6)
  const x = (minute: number): number => Math.round(axis(minute))
  const wide = (from: number, to: number): number => Math.max(2, x(to) - x(from))
  const roles = roleIds(locale.scenario)
  const lanes = TOP + plan.length * LINE + 8
  const height = lanes + roles.length * LINE + 8
  return html`
<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${debrief('report.chart-label')}">
${timeline.rests.map(
  ({ from, to }) =>
    html`<rect class="rest" x="${x(from)}" y="${TOP}" width="${wide(from, to)}" height="${height - TOP}"/>`,
)}
${clockTicks({ from: 0, to: end }, debex).map(
  ({ minute, minuteOfDay, day }) => html`<path class="tick" d="M${x(minute)} ${TOP - 4}V${height}"/>
<text x="${x(minute) + 2}" y="${TOP - 8}">${minuteOfDay === 0 ? locale.i18n.ui('time.day', { day }) : locale.i18n.format.clock(minuteOfDay)}</text>`,
)}
${plan.map(({ key, from, toMin, toMax }, index) => {
  const y = TOP + index * LINE
  const played = timeline.rows.filter((one) => one.key === key)
  return html`<text x="0" y="${y + 15}">${shortened(row(locale, key))}</text>
<rect class="plan-max" x="${x(from)}" y="${y + 4}" width="${wide(from, toMax)}" height="7"/>
<rect class="plan-min" x="${x(from)}" y="${y + 4}" width="${wide(from, toMin)}" height="7"/>
${played.map(
  (one) =>
    html`<rect class="played" x="${x(one.from)}" y="${y + 13}" width="${wide(one.from, one.to < 0 ? timeline.end : one.to)}" height="7"/>`,
)}`
})}
${roles.map((one, index) => {
  const y = lanes + index * LINE
  return html`<text x="0" y="${y + 15}">${role(locale, one)}</text>
${timeline.work
  .filter((span) => span.role === one)
  .map(
    ({ from, to }) =>
      html`<rect class="work" x="${x(from)}" y="${y + 8}" width="${wide(from, to)}" height="8"/>`,
  )}
${timeline.stimuli
  .filter((stimulus) => stimulus.role === one)
  .map(({ minute }) => html`<path class="stimulus" d="M${x(minute) - 5} ${y}h10l-5 8z"/>`)}`
})}
</svg>
<p class="small">${debrief('report.chart-legend')}</p>`
}

const shortened = (title: string): string =>
  title.length > LETTERS ? `${title.slice(0, LETTERS - 1).trimEnd()}…` : title
