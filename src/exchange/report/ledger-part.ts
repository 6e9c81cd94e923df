import { type DebriefLocale, momentText } from '../../i18n/debrief-wording'
import type { ServiceStatus } from '../../scenario/roles'
import type { Debrief } from '../../scoring/debrief'
import { ganttSvg } from './gantt-svg'
import { html, type Markup } from './markup'
import { column, heading, named, rowName, section, table } from './words'

/** The two Gantts, and the same in figures. */
export const timelinePart = (locale: DebriefLocale, debrief: Debrief): Markup => {
  const { i18n } = locale
  const { format } = i18n
  const moment = (minute: number): string =>
    minute < 0 ? i18n.debrief('milestone.never') : momentText(locale, minute)
  const { report, outcome, timeline } = debrief
  return section(
    locale,
    'timeline',
    html`${ganttSvg(locale, debrief)}
${table(
  heading(locale, 'timeline'),
  ['phase', 'plan', 'opened', 'closed', 'played', 'par', 'timing'].map((name) =>
    column(locale, name),
  ),
  report.phases.map(({ id, session, reference, workMinutes, par, timingCredit, verdict }) => {
    const key = `${id}/${session}`
    const played = outcome.phases.find((one) => one.id === id && one.session === session)!
    const parallel = timeline.rows.some((one) => one.key === key && one.parallel)
    const credit = i18n.debrief('unit.percent', { value: Math.round(timingCredit * 100) })
    return [
      parallel ? `${rowName(locale, key)} (${column(locale, 'parallel')})` : rowName(locale, key),
      { text: format.interval(reference), number: true },
      moment(played.startedAt),
      moment(played.endedAt),
      {
        text:
          verdict === 'long'
            ? html`<span class="over">${format.duration(workMinutes)}</span>`
            : format.duration(workMinutes),
        number: true,
      },
      { text: format.duration(par), number: true },
      { text: credit, number: true },
    ]
  }),
)}
${table(
  heading(locale, 'stimuli'),
  ['stimulus', 'moment', 'role'].map((name) => column(locale, name)),
  timeline.stimuli.map(({ id, minute, role: addressee }) => [
    i18n.text(`stimulus.${id}.title`),
    moment(minute),
    named(locale, addressee),
  ]),
)}`,
  )
}

/** Each service's outage against its DMIA and its data loss against its RPO. */
export const servicePart = (locale: DebriefLocale, { outcome }: Debrief): Markup => {
  const { text, ui, format, debrief } = locale.i18n
  const against = (value: number, limit: number): Markup =>
    value > limit
      ? html`<span class="over">${format.duration(value)} (${debrief('report.over')})</span>`
      : html`${format.duration(value)}`
  return section(
    locale,
    'services',
    table(
      heading(locale, 'services'),
      ['service', 'status', 'outage', 'max-outage', 'downtime', 'loss', 'max-loss'].map((name) =>
        column(locale, name),
      ),
      outcome.services.map((one) => [
        text(`service.${one.id}.name`),
        ui(`status.${one.status as ServiceStatus}`),
        { text: against(one.outageMinutes, one.maxOutageMinutes), number: true },
        { text: format.duration(one.maxOutageMinutes), number: true },
        { text: format.duration(one.downtimeMinutes), number: true },
        { text: against(one.dataLossMinutes, one.maxDataLossMinutes), number: true },
        { text: format.duration(one.maxDataLossMinutes), number: true },
      ]),
    ),
  )
}

/** Duties by their terms, with the text that each rests on. */
export const dutyPart = (locale: DebriefLocale, { report }: Debrief): Markup => {
  const { text, ui } = locale.i18n
  return section(
    locale,
    'duties',
    table(
      heading(locale, 'duties'),
      ['duty', 'owner', 'due', 'state', 'basis'].map((name) => column(locale, name)),
      [...report.duties]
        .sort((a, b) => a.due - b.due)
        .map(({ id, owner, due, status }) => [
          text(`duty.${id}.title`),
          named(locale, owner),
          momentText(locale, due),
          status === 'neglected'
            ? html`<span class="over">${ui(`duty.status.${status}`)}</span>`
            : ui(`duty.status.${status}`),
          text(`duty.${id}.basis`),
        ]),
    ),
  )
}
