import type { DebriefWords } from '../../i18n/debrief-wording'
import { type Role, roleIds } from '../../scenario/roles'
import type { Debrief } from '../../scoring/debrief'
import { sanitizeText } from '../../scoring/sanitize-text'
import type { Holder } from '../../simulation/people'
import { decisionPart, regretPart } from './decision-part'
import { dutyPart, servicePart, timelinePart } from './ledger-part'
import { awarenessPart, improvementPart, questionPart, reviewPart } from './lesson-part'
import { html, Markup } from './markup'
import { quizPart } from './quiz-part'
import { milestonePart, objectivePart, scorePart } from './score-part'
import { REPORT_STYLE } from './style'
import { threadPart } from './thread-part'
import { heading, role } from './words'

const PARTS = [
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
 * of the record stands in it as text.
 */
export const reportHtml = (
  words: DebriefWords,
  debrief: Debrief,
  percentile: number | null,
  holders: Readonly<Record<Role, Holder>>,
): string => {
  const { voice } = words
  const { outcome } = debrief
  const title = voice.debrief('report.title', { scenario: voice.text('scenario.title') })
  const held = roleIds(words.scenario).map(
    (one) => `${role(words, one)} (${voice.ui(`holder.${holders[one]!}`)})`,
  )
  return html`<!doctype html>
<html lang="${voice.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${voice.debrief('report.game', {
    seed: sanitizeText(outcome.seed),
    difficulty: voice.ui(`difficulty.${outcome.difficulty}`),
    elapsed: voice.format.duration(outcome.elapsedMinutes),
    work: voice.format.duration(outcome.workMinutes),
  })}</p>
<p>${voice.debrief('report.holders', { holders: held.join(', ') })}</p>
<p>${voice.debrief('report.starts')}</p>
</header>
<nav aria-label="${voice.debrief('report.contents')}">
<ul>${PARTS.map((part) => html`<li><a href="#${part}">${heading(words, part)}</a></li>`)}</ul>
</nav>
<main>
${scorePart(words, debrief, percentile)}
${timelinePart(words, debrief)}
${milestonePart(words, debrief)}
${servicePart(words, debrief)}
${dutyPart(words, debrief)}
${objectivePart(words, debrief)}
${decisionPart(words, debrief)}
${threadPart(words, debrief)}
${regretPart(words, debrief)}
${reviewPart(words, debrief)}
${questionPart(words, debrief)}
${improvementPart(words, debrief)}
${awarenessPart(words, debrief)}
${quizPart(words, debrief)}
</main>
<footer><p class="small">${voice.debrief('report.hash', { hash: outcome.stateHash })} ${voice.debrief('report.checks')}</p></footer>
</body>
</html>
`.source
}
