import { type DebriefLocale, givenText, questionText } from '../../i18n/debrief-wording'
import { decisionReasons } from '../../i18n/decision-wording'
import { roleName } from '../../i18n/event-wording'
import type { Debrief } from '../../scoring/debrief'
import type { DecisionReport } from '../../scoring/game-report'
import type { Regret } from '../../scoring/regret'
import { html, type Markup, nothing } from './markup'
import { column, gradeMark, heading, named, rowName, section, table } from './words'

/** Every decision with the plan's words beside it, phase by phase. */
export const decisionPart = (locale: DebriefLocale, { report, notes }: Debrief): Markup => {
  const rows = [...new Set(report.decisions.map(({ phase, session }) => `${phase}/${session}`))]
  return section(
    locale,
    'decisions',
    html`${rows.map(
      (key) => html`<h3>${rowName(locale, key)}</h3>
${report.decisions
  .filter(({ phase, session }) => `${phase}/${session}` === key)
  .map((decision) => decisionCard(locale, decision, report))}
${notes
  .filter((note) => note.row === key)
  .map(({ by, said }) => html`<p><strong>${roleName(locale.i18n, by)}</strong> ${said}</p>`)}`,
    )}`,
  )
}

const decisionCard = (
  locale: DebriefLocale,
  decision: DecisionReport,
  report: Debrief['report'],
): Markup => {
  const { debrief, format, text, hasText } = locale.i18n
  const { kind, id, answer, grade, points, max, cell, counts } = decision
  const subject = { kind, of: id }
  const earned = counts ? ` · ${format.points(points)} / ${format.number(max)}` : ''
  const quote = cell !== '' && hasText(cell)
  // The plan's words stand in a column of their own here.
  const reasons = decisionReasons(locale, { ...decision, cell: '' }, report.deviations)
  return html`<div class="keep">
<p><strong>${named(locale, decision.role)}</strong> · ${questionText(locale, subject)}</p>
<p>${gradeMark(locale, grade)} ${debrief('regret.played', { answer: givenText(locale, subject, answer) })}<span class="small">${earned}</span></p>
${quote ? html`<blockquote>${column(locale, 'cell')}${locale.i18n.language === 'fr' ? '\u00a0' : ''}: ${text(cell)}</blockquote>` : nothing}
${reasons.map((reason) => html`<p class="small">${reason}</p>`)}
</div>`
}

/** The answers that cost and earned most. */
export const regretPart = (locale: DebriefLocale, { costliest, best }: Debrief): Markup => {
  const { debrief, format } = locale.i18n
  const head = (one: Regret): string =>
    `${rowName(locale, one.row)} · ${named(locale, one.role)} · ${questionText(locale, one)}`
  return html`${section(
    locale,
    'costliest',
    html`<p class="small">${debrief('regret.hint')}</p>
${
  costliest.length === 0
    ? html`<p>${debrief('regret.no-cost')}</p>`
    : table(
        heading(locale, 'costliest'),
        ['decision', 'answer', 'better', 'cost'].map((name) => column(locale, name)),
        costliest.map((one) => [
          head(one),
          givenText(locale, one, one.played),
          givenText(locale, one, one.best),
          { text: format.points(one.cost), number: true },
        ]),
      )
}`,
  )}
${section(
  locale,
  'best',
  best.length === 0
    ? html`<p>${debrief('regret.no-merit')}</p>`
    : table(
        heading(locale, 'best'),
        ['decision', 'answer', 'merit'].map((name) => column(locale, name)),
        best.map((one) => [
          head(one),
          givenText(locale, one, one.played),
          { text: format.points(one.merit), number: true },
        ]),
      ),
)}`
}
