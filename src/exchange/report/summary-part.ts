import { type DebriefLocale, messageText, momentText } from '../../i18n/debrief-wording'
import { actionText, dueText } from '../../i18n/lesson-wording'
import { lifeEnd } from '../../i18n/thread-life-wording'
import {
  betterText,
  chainTexts,
  planLesson,
  turningHead,
  turningReasons,
  turningTitle,
} from '../../i18n/turning-wording'
import type { Debrief } from '../../scoring/debrief'
import type { TurningPoint } from '../../scoring/turning-points'
import { html, type Markup, nothing } from './markup'
import { column, heading, list, named, section, table } from './words'

/** Lines that two pages have room for. */
const THREADS = 6
const ACTIONS = 6
const QUESTIONS = 5
/** Reasons of one turning point: one's own and the reference's. */
const REASONS = 2

/** All that matters on two pages: what happened, what it was worth, on what it turned; what came back, what to do. */
export const summaryPart = (locale: DebriefLocale, debrief: Debrief): Markup => {
  const { i18n } = locale
  const { report, beside, story, turningPoints, improvements, questions, threads } = debrief
  const { own, total, duties } = report
  const points = i18n.format.points
  const missed = duties.filter(({ status }) => status === 'neglected').sort((a, b) => a.due - b.due)
  return section(
    locale,
    'summary',
    html`
<p class="headline">${messageText(locale, story.headline)}</p>
<p>${story.sentences.map((one) => messageText(locale, one)).join(' ')}</p>
<p class="figure">${i18n.debrief(own ? 'essential.own' : 'essential.team')} <strong>${points(own ? own.total : total)} / 100</strong></p>
<p>${[
      i18n.debrief('scale.chance', { points: points(beside.chance) }),
      i18n.debrief('scale.plan', { points: points(beside.plan) }),
      ...(own ? [i18n.debrief('essential.team-line', { total: points(total) })] : []),
    ].join(' · ')}</p>
<h3>${i18n.debrief(turningPoints.length === 3 ? 'turning.title-3' : 'turning.title')}</h3>
${
  turningPoints.length === 0
    ? html`<p>${i18n.debrief('turning.none')}</p>`
    : html`<ol>${turningPoints.map((one) => html`<li class="keep">${turning(locale, one)}</li>`)}</ol>`
}
<h3>${i18n.debrief('missed.title')}</h3>
${
  missed.length === 0
    ? html`<p>${i18n.debrief('missed.none')}</p>`
    : list(
        missed.map(({ id, due }) =>
          i18n.debrief('missed.line', {
            duty: i18n.text(`duty.${id}.title`),
            due: momentText(locale, due),
          }),
        ),
      )
}
<div class="second">
${
  threads.length === 0
    ? nothing
    : table(
        i18n.debrief('picture.threads'),
        ['thread', 'opened-at', 'came-back', 'ended'].map((name) => column(locale, name)),
        threads
          .slice(0, THREADS)
          .map((life) => [
            i18n.text(`thread.${life.id}.title`),
            life.moves[0] ? momentText(locale, life.moves[0].minute) : '—',
            life.surfacings.length === 0
              ? '—'
              : i18n.format.list(
                  life.surfacings.map(
                    ({ id, minute }) =>
                      `${momentText(locale, minute)} ${i18n.text(`surfacing.${id}`)}`,
                  ),
                ),
            lifeEnd(locale, life),
          ]),
      )
}
${
  improvements.length === 0
    ? nothing
    : table(
        heading(locale, 'improvements'),
        ['action', 'owner', 'due'].map((name) => column(locale, name)),
        improvements
          .slice(0, ACTIONS)
          .map((one) => [actionText(locale, one), named(locale, one.owner), dueText(locale, one)]),
      )
}
<h3>${heading(locale, 'questions')}</h3>
<ol>${questions.slice(0, QUESTIONS).map((one) => html`<li>${messageText(locale, one)}</li>`)}</ol>
</div>`,
  )
}

const turning = (locale: DebriefLocale, point: TurningPoint): Markup => {
  const chain = chainTexts(locale, point).map(({ text }) => `→ ${text}`)
  const aside = [betterText(locale, point), planLesson(locale, point)].filter((one) => one !== '')
  return html`<p><strong>${turningHead(locale, point)} ${turningTitle(locale, point)}</strong> · <strong>${locale.i18n.format.change(point.points)}</strong></p>
${chain.length === 0 ? nothing : html`<p>${chain.join(' ')}</p>`}
${aside.length === 0 ? nothing : html`<p>${aside.join(' · ')}</p>`}
${turningReasons(locale, point)
  .slice(0, REASONS)
  .map((reason) => html`<p class="small">${reason}</p>`)}`
}
