import { sureAndWrong } from '../../i18n/confidence-wording'
import {
  type DebriefLocale,
  messageText,
  momentText,
  ownPartText,
} from '../../i18n/debrief-wording'
import type { Debrief } from '../../scoring/debrief'
import { CONFIDENCES } from '../../simulation/fields'
import { html, type Markup, nothing } from './markup'
import { column, gradeMark, heading, list, named, rowName, section, table } from './words'

/** The total, both readings, and each criterion with what cost points. `percentile` is null while it is not known. */
export const scorePart = (
  locale: DebriefLocale,
  { report }: Debrief,
  percentile: number | null,
): Markup => {
  const { debrief, format, ui } = locale.i18n
  const { total, conformity, practice, contested, outcome, par, ended, criteria, overrides } =
    report
  const figure = (name: string, value: number): Markup =>
    html`<li class="figure">${debrief(name)} <strong>${format.points(value)} / 100</strong></li>`
  return section(
    locale,
    'score',
    html`
${ownPart(locale, report)}
<ul class="figures">${figure('score.total', total)}${figure('score.conformity', conformity)}${figure('score.practice', practice)}${figure('score.outcome', outcome)}</ul>
<p>${debrief('score.contested', { ...contested })}</p>
<p>${debrief('score.par', { total: format.points(par.total), elapsed: format.duration(par.elapsedMinutes) })}
${percentile === null ? nothing : debrief('score.percentile', { percent: debrief('unit.percent', { value: percentile }) })}</p>
${ended === 'finished' ? nothing : html`<p>${debrief('score.unfinished')}</p>`}
<p class="small">${debrief('score.people')}</p>
${table(
  heading(locale, 'criteria'),
  ['criterion', 'points', 'rating'].map((name) => column(locale, name)),
  criteria.map(({ id, points, max, rating }) => [
    html`${debrief(`criterion.${id}`)}<br><span class="small">${debrief(`criterion.${id}.about`)}</span>`,
    { text: `${format.points(points)} / ${format.number(max)}`, number: true },
    html`${gradeMark(locale, rating)} ${ui(`grade.${rating}`)}`,
  ]),
)}
${criteria.map((criterion) => reasonsOf(locale, criterion))}
${coordinationOf(locale, report)}
${confidenceTable(locale, report)}
${
  overrides.length === 0
    ? nothing
    : html`<h3>${heading(locale, 'overrides')}</h3>
${list(overrides.map((one) => debrief('score.override', { ...one })))}`
}`,
  )
}

/** Reasons told one by one in each criterion; decisions have a part of their own. */
const SHOWN = 8

/** What the choice of tools cost or saved. */
const coordinationOf = (locale: DebriefLocale, { coordination }: Debrief['report']): Markup =>
  coordination
    ? html`<h3>${heading(locale, 'coordination')}</h3>
${list(coordination.remarks.map((one) => messageText(locale, one)))}
${table(
  locale.i18n.debrief('coordination.phases'),
  ['phase', 'chosen-tools', 'plan-tools', 'bare-tools'].map((name) => column(locale, name)),
  coordination.phases.map(({ row: key, minutes, parMinutes, bareMinutes }) => [
    rowName(locale, key),
    ...[minutes, parMinutes, bareMinutes].map((spent) => ({
      text: locale.i18n.format.duration(spent),
      number: true,
    })),
  ]),
)}`
    : nothing

/** What one's own roles came to, before what the team did. */
const ownPart = (locale: DebriefLocale, { own }: Debrief['report']): Markup => {
  if (!own) return nothing
  const { debrief, format } = locale.i18n
  const { played, plan, worst } = own.result
  return html`<ul class="figures"><li class="figure">${debrief('own.score')} <strong>${format.points(own.total)} / 100</strong></li></ul>
<p class="small">${debrief('own.about')} ${debrief('own.result-line', {
    played: format.points(played),
    plan: format.points(plan),
    worst: format.points(worst),
  })}</p>
${table(
  debrief('own.score'),
  ['criterion', 'points'].map((name) => column(locale, name)),
  own.parts.map((part) => [
    debrief(`own.${part.id}`),
    { text: ownPartText(locale.i18n, part), number: true },
  ]),
)}`
}

/** How sure people were of right and wrong answers. */
const confidenceTable = (locale: DebriefLocale, { confidence }: Debrief['report']): Markup => {
  if (!confidence) return nothing
  const { debrief } = locale.i18n
  const wrong = sureAndWrong(locale, confidence)
  return html`<h3>${heading(locale, 'confidence')}</h3>
<p class="small">${debrief('confidence.about', { count: confidence.signed })}</p>
${table(
  heading(locale, 'confidence'),
  ['signed', 'right', 'wrong'].map((name) => column(locale, name)),
  CONFIDENCES.map((how) => [
    debrief(`confidence.${how}`),
    ...(['right', 'wrong'] as const).map((which) => ({
      text: String(confidence.counts[how][which]),
      number: true,
    })),
  ]),
)}
${wrong.length === 0 ? nothing : list(wrong)}`
}

const reasonsOf = (
  locale: DebriefLocale,
  { id, reasons }: Debrief['report']['criteria'][number],
): Markup => {
  const { debrief, format } = locale.i18n
  const many = id === 'decisions' || id === 'stimuli'
  const told = reasons.filter(({ lost }) => lost > 0 || !many).sort((a, b) => b.lost - a.lost)
  if (told.length === 0) return nothing
  const rest = many ? told.slice(SHOWN) : []
  const others = rest.reduce((sum, { lost }) => sum + lost, 0)
  const lostMark = (lost: number): Markup =>
    lost > 0 ? html`<strong>${format.change(-lost)}</strong> ` : nothing
  return html`<h3>${debrief(`criterion.${id}`)}</h3>
<ul>${told
    .slice(0, told.length - rest.length)
    .map((reason) => html`<li>${lostMark(reason.lost)}${messageText(locale, reason)}</li>`)}
${rest.length > 0 ? html`<li>${lostMark(others)}${debrief('criterion.others', { count: rest.length })}</li>` : nothing}</ul>`
}

/** Points that matter to everybody, against the plan. */
export const milestonePart = (locale: DebriefLocale, { report }: Debrief): Markup => {
  const { debrief, text } = locale.i18n
  const moment = (at: number): string =>
    at < 0 ? debrief('milestone.never') : momentText(locale, at)
  return section(
    locale,
    'milestones',
    table(
      heading(locale, 'milestones'),
      ['milestone', 'plan', 'par', 'reached', 'state'].map((name) => column(locale, name)),
      report.milestones.map(({ id, plan, par, minute, verdict }) => [
        text(`milestone.${id}`),
        `${moment(plan[0])} – ${moment(plan[1])}`,
        moment(par),
        moment(minute),
        debrief(`milestone.${verdict}`),
      ]),
    ),
  )
}

/** What each role had to look after: rated, not scored. */
export const objectivePart = (locale: DebriefLocale, { report }: Debrief): Markup => {
  const { text, ui } = locale.i18n
  return section(
    locale,
    'objectives',
    table(
      heading(locale, 'objectives'),
      ['role', 'objective', 'rating'].map((name) => column(locale, name)),
      report.objectives.map(({ id, role: one, rating }) => [
        named(locale, one),
        text(`roleObjective.${id}`),
        html`${gradeMark(locale, rating)} ${ui(`grade.${rating}`)}`,
      ]),
    ),
  )
}
