import { GRADES } from '../../scenario/roles'
import { calendarFile } from '../calendar'
import { addDays } from '../calendar-date'
import { html, type Markup } from '../report/markup'
import { blankLines, kitPage } from './frame'
import type { Kit } from './kit'

/** Days after the exercise at which what was decided is looked at again. */
const COLD_DAYS = [15, 30, 90] as const
const HOT = ['held', 'missing', 'tomorrow'] as const
const SCALE = ['understood', 'heard', 'ready', 'useful'] as const
/** Ten o'clock, minutes of the day: nobody is called back at dawn. */
const COLD_AT = 600
const COLD_MINUTES = 30

/** What everybody writes down before leaving: three questions and a scale. */
export const hotDebrief = (kit: Kit): string => {
  const { kit: say } = kit.i18n
  const title = say('title.hot')
  return kitPage(kit, {
    title,
    paper: 'a4',
    style: STYLE,
    body: html`<main class="sheet paper"><h1>${title}</h1>
<p class="lead">${say('hot.intro')}</p>
<p class="names">${say('hot.role')} <span class="fill"></span></p>
${HOT.map((one) => html`<section><h2>${say(`hot.${one}`)}</h2>${blankLines(5)}</section>`)}
<table class="scale"><caption>${say('hot.scale')}</caption>
<thead><tr><th scope="col">${say('column.statement')}</th>${[1, 2, 3, 4, 5].map((mark) => html`<th scope="col">${mark}</th>`)}</tr></thead>
<tbody>${SCALE.map((one) => html`<tr><th scope="row">${say(`hot.${one}`)}</th>${[1, 2, 3, 4, 5].map(() => html`<td><span class="ring"></span></td>`)}</tr>`)}</tbody></table>
<p class="small">${say('hot.scale-hint')}</p>
</main>`,
  })
}

/** What is asked two weeks, a month and three months later, a sheet each. */
export const coldDebrief = (kit: Kit): string => {
  const { i18n } = kit
  const { kit: say } = i18n
  const title = say('title.cold')
  return kitPage(kit, {
    title,
    paper: 'a4',
    style: STYLE,
    body: html`<main><h1>${title}</h1><p class="lead">${say('cold.intro')}</p>
${COLD_DAYS.map((days) => coldSheet(kit, days))}</main>`,
  })
}

const coldSheet = (kit: Kit, days: (typeof COLD_DAYS)[number]): Markup => {
  const { kit: say } = kit.i18n
  return html`<section class="sheet"><h2>${say('cold.day', { days, date: kit.i18n.format.date(addDays(kit.day, coldAfter(kit, days))) })}</h2>
<p>${say(`cold.${days}`)}</p>
<table class="actions"><caption>${say('cold.actions')}</caption>
<thead><tr><th scope="col">${say('column.action')}</th><th scope="col">${say('column.owner')}</th><th scope="col">${say('column.due')}</th><th scope="col">${say('column.done')}</th></tr></thead>
<tbody>${Array.from({ length: 7 }, () => html`<tr><td></td><td></td><td></td><td></td></tr>`)}</tbody></table>
${([1, 2, 3] as const).map((question) => html`<h3>${say(`cold.${days}-${question}`)}</h3>${blankLines(2)}`)}
<table class="scale"><caption>${say('cold.again')}</caption><tbody>${kit.scenario.exerciseObjectives.map((id) => html`<tr><th scope="row">${kit.i18n.text(`exerciseObjective.${id}`)}</th>${GRADES.map((grade) => html`<td>${grade}</td>`)}</tr>`)}</tbody></table>
</section>`
}

/** Days after the workshop at which it is looked at again, on a working day. */
const coldAfter = ({ day }: Kit, days: number): number => {
  const weekday = new Date(addDays(day, days)).getUTCDay()
  return days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** The appointments of the cold debriefs, for a calendar. */
export const coldCalendar = (kit: Kit): string => {
  const { i18n, day, timeZone, madeAt, scenario, seed, workshop } = kit
  const title = i18n.kit('cold.calendar', { scenario: i18n.text('scenario.title') })
  const appointments = COLD_DAYS.map((days) => {
    const from = coldAfter(kit, days) * 1440 + COLD_AT
    return {
      id: `cold-${days}`,
      title: i18n.kit('cold.appointment', { days, scenario: i18n.text('scenario.title') }),
      description: [
        i18n.kit(`cold.${days}`),
        ...([1, 2, 3] as const).map((question) => i18n.kit(`cold.${days}-${question}`)),
      ].join('\n'),
      from,
      to: from + COLD_MINUTES,
    }
  })
  const { content } = calendarFile(appointments, {
    title,
    firstDay: day,
    debex: 0,
    madeAt,
    timeZone,
    origin: `${scenario.id}/${seed}/${workshop.minutes}/${day}`,
  })
  return String(content)
}

const STYLE = `
section h2 { font-size: 13pt; margin-top: 5mm; }
.names { display: flex; gap: 3mm; align-items: end; }
.fill { flex: 1; border-bottom: .2mm solid var(--soft); }
.scale th[scope=row] { font-weight: 400; }
.scale thead th:not(:first-child), .scale td { width: 11mm; text-align: center; }
.ring { display: inline-block; width: 4.5mm; height: 4.5mm; border: .35mm solid var(--ink); border-radius: 50%; }
.actions td { height: 9mm; }
.actions th:nth-child(1) { width: 46%; }
.actions th:nth-child(4) { width: 12%; }
main > .sheet h2 { margin-top: 0; border: 0; }
@media print { main > p + .sheet { break-before: auto; } }
`
