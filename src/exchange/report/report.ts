import type { DebriefLocale } from '../../i18n/debrief-wording'
import { type Role, roleIds } from '../../scenario/roles'
import type { Debrief } from '../../scoring/debrief'
import { sanitizeText } from '../../scoring/sanitize-text'
import type { Holder } from '../../simulation/people'
import { decisionPart, regretPart } from './decision-part'
import { dutyPart, servicePart, timelinePart } from './ledger-part'
import { awarenessPart, improvementPart, questionPart, reviewPart } from './lesson-part'
import { html, Markup, nothing } from './markup'
import { pageHtml } from './page'
import { quizPart } from './quiz-part'
import { milestonePart, objectivePart, scorePart } from './score-part'
import { summaryPart } from './summary-part'
import { threadPart } from './thread-part'
import { heading, named } from './words'

const PARTS = [
  'summary',
  'score',
  'timeline',
  'milestones',
  'services',
  'duties',
  'objectives',
  'decisions',
  'threads',
  'costliest',
  'best',
  'review',
  'questions',
  'improvements',
  'awareness',
  'quiz',
  'quiz-answers',
]

/**
 * The report of a game as one page that needs nothing beside it: no script, no picture, no address. Whatever came out
 * of the record stands in it as text. On paper it is two pages, and the annex where it is asked for.
 *
 * @param annex whether the annex is printed too, until somebody says otherwise on the page
 */
export const reportHtml = (
  locale: DebriefLocale,
  debrief: Debrief,
  percentile: number | null,
  holders: Readonly<Record<Role, Holder>>,
  annex = false,
): string => {
  const { i18n } = locale
  const { outcome } = debrief
  const title = i18n.debrief('report.title', { scenario: i18n.text('scenario.title') })
  const held = roleIds(locale.scenario).map(
    (one) => `${named(locale, one)} (${i18n.ui(`holder.${holders[one]!}`)})`,
  )
  return pageHtml(
    i18n.language,
    title,
    html`<header>
<h1>${title}</h1>
<p>${i18n.debrief('report.game', {
      seed: sanitizeText(outcome.seed),
      difficulty: i18n.ui(`difficulty.${outcome.difficulty}`),
      elapsed: i18n.format.duration(outcome.elapsedMinutes),
      work: i18n.format.duration(outcome.workMinutes),
    })}</p>
<p>${i18n.debrief('report.holders', { holders: held.join(', ') })}</p>
<p>${i18n.debrief('report.starts')}</p>
<p class="with-annex"><label><input type="checkbox" id="with-annex"${annex ? new Markup(' checked') : nothing} /> ${i18n.debrief('report.with-annex')}</label></p>
</header>
<nav aria-label="${i18n.debrief('report.contents')}">
<ul>${PARTS.map((part) => html`<li><a href="#${part}">${heading(locale, part)}</a></li>`)}</ul>
</nav>
<main>
${summaryPart(locale, debrief)}
<div class="annex">
${scorePart(locale, debrief, percentile)}
${timelinePart(locale, debrief)}
${milestonePart(locale, debrief)}
${servicePart(locale, debrief)}
${dutyPart(locale, debrief)}
${objectivePart(locale, debrief)}
${decisionPart(locale, debrief)}
${threadPart(locale, debrief)}
${regretPart(locale, debrief)}
${reviewPart(locale, debrief)}
${questionPart(locale, debrief)}
${improvementPart(locale, debrief)}
${awarenessPart(locale, debrief)}
${quizPart(locale, debrief)}
</div>
</main>
<footer class="annex"><p class="small">${i18n.debrief('report.hash', { hash: outcome.stateHash })} ${i18n.debrief('report.checks')}</p></footer>`,
  )
}
