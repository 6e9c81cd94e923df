import { type DebriefWords, givenText, questionText } from '../../i18n/debrief-wording'
import { decisionReasons } from '../../i18n/decision-wording'
import { roleName } from '../../i18n/event-wording'
import type { Debrief } from '../../scoring/debrief'
import type { DecisionReport } from '../../scoring/game-report'
import type { Regret } from '../../scoring/regret'
import { html, type Markup, nothing } from './markup'
import { column, gradeMark, heading, role, row, section, table } from './words'

/** Every decision with the plan's words beside it, phase by phase. */
export const decisionPart = (words: DebriefWords, { report, notes }: Debrief): Markup => {
  const rows = [...new Set(report.decisions.map(({ phase, session }) => `${phase}/${session}`))]
  return section(
    words,
    'decisions',
    html`${rows.map(
      (key) => html`<h3>${row(words, key)}</h3>
${report.decisions
  .filter(({ phase, session }) => `${phase}/${session}` === key)
  .map((decision) => decisionCard(words, decision, report))}
${notes
  .filter((note) => note.row === key)
  .map(({ by, said }) => html`<p><strong>${roleName(words.voice, by)}</strong> ${said}</p>`)}`,
    )}`,
  )
}

const decisionCard = (
  words: DebriefWords,
  decision: DecisionReport,
  report: Debrief['report'],
): Markup => {
  const { debrief, format, text, hasText } = words.voice
  const { kind, id, answer, grade, points, max, cell, counts } = decision
  const subject = { kind, of: id }
  const earned = counts ? ` · ${format.points(points)} / ${format.number(max)}` : ''
  const quote = cell !== '' && hasText(cell)
  // The plan's words stand in a column of their own here.
  const reasons = decisionReasons(words, { ...decision, cell: '' }, report.deviations)
  return html`<div class="keep">
<p><strong>${role(words, decision.role)}</strong> · ${questionText(words, subject)}</p>
<p>${gradeMark(words, grade)} ${debrief('regret.played', { answer: givenText(words, subject, answer) })}<span class="small">${earned}</span></p>
${quote ? html`<blockquote>${column(words, 'cell')}${words.voice.language === 'fr' ? '\u00a0' : ''}: ${text(cell)}</blockquote>` : nothing}
${reasons.map((reason) => html`<p class="small">${reason}</p>`)}
</div>`
}

/** The answers that cost and earned most. */
export const regretPart = (words: DebriefWords, { costliest, best }: Debrief): Markup => {
  const { debrief, format } = words.voice
  const head = (one: Regret): string =>
    `${row(words, one.row)} · ${role(words, one.role)} · ${questionText(words, one)}`
  return html`${section(
    words,
    'costliest',
    html`<p class="small">${debrief('regret.hint')}</p>
${
  costliest.length === 0
    ? html`<p>${debrief('regret.no-cost')}</p>`
    : table(
        heading(words, 'costliest'),
        ['decision', 'answer', 'better', 'cost'].map((name) => column(words, name)),
        costliest.map((one) => [
          head(one),
          givenText(words, one, one.played),
          givenText(words, one, one.best),
          { text: format.points(one.cost), number: true },
        ]),
      )
}`,
  )}
${section(
  words,
  'best',
  best.length === 0
    ? html`<p>${debrief('regret.no-merit')}</p>`
    : table(
        heading(words, 'best'),
        ['decision', 'answer', 'merit'].map((name) => column(words, name)),
        best.map((one) => [
          head(one),
          givenText(words, one, one.played),
          { text: format.points(one.merit), number: true },
        ]),
      ),
)}`
}
