import { debriefGantt, type PlayedPlan, wholeOf } from '../../i18n/debrief-gantt'
import type { DebriefLocale } from '../../i18n/debrief-wording'
import { type Gantt, type GanttShape, ganttPicture } from '../../view/gantt'
import { html, type Markup } from './markup'

/** The chart of the debrief as it stands on paper. */
export const ganttSvg = (locale: DebriefLocale, played: PlayedPlan): Markup => {
  const { debrief } = locale.i18n
  const gantt = debriefGantt(locale, played, wholeOf(played), 360)
  return html`${ganttChart(gantt, debrief('report.chart-label'))}
<p class="small">${debrief('report.chart-legend')}</p>`
}

/** A Gantt as a picture for paper that says what it shows. */
export const ganttChart = (gantt: Gantt, label: string): Markup => {
  const { width, height, top, left, room, ticks, behind, lines } = ganttPicture(gantt)
  return html`
<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
<svg x="${left}" y="${top}" width="${room}" height="${height - top}">${behind.map(shapeOf)}</svg>
${ticks.map(
  ({ x, text }) => html`<g class="tick"><path d="M${x} ${top - 4}V${height - 4}"/>
<text x="${x}" y="${top - 9}">${text}</text></g>`,
)}
${lines.map(
  ({ y, height: tall, name, shapes }) => html`<g transform="translate(0 ${y})">
<text>${name.map((line) => html`<tspan x="8" y="${line.y}">${line.text}</tspan>`)}</text>
<svg x="${left}" y="-2" width="${room}" height="${tall + 2}" viewBox="0 -2 ${room} ${tall + 2}">${shapes.map(shapeOf)}</svg>
</g>
`,
)}
</svg>`
}

/** Without a colour for each kind of work: paper has one ink. */
const shapeOf = ({ part, x, y, width, height, d, label = '' }: GanttShape): Markup =>
  d === undefined
    ? html`<rect class="${part}" x="${x}" y="${y}" width="${width}" height="${height}"/>`
    : html`<g class="${part}"><path d="${d}" transform="translate(${x} ${y})"/><text x="${x + 7}" y="${y + 8}">${label}</text></g>`
