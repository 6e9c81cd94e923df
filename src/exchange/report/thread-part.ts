import type { DebriefLocale } from '../../i18n/debrief-wording'
import { lifeEnd, lifeLines, lifeMoment } from '../../i18n/thread-life-wording'
import type { Debrief } from '../../scoring/debrief'
import { html, type Markup } from './markup'
import { section } from './words'

/** What decisions left behind and what came of it, thread by thread. */
export const threadPart = (locale: DebriefLocale, { threads, chains }: Debrief): Markup => {
  const { debrief, text } = locale.i18n
  return section(
    locale,
    'threads',
    html`<p>${debrief('thread.hint')}</p>
${threads.length === 0 ? html`<p>${debrief('thread.none')}</p>` : ''}
${threads.map(
  (life) => html`<h3>${text(`thread.${life.id}.title`)}</h3>
<ul>
${lifeLines(locale, life, chains).map(
  (line) => html`<li>${lifeMoment(locale, line)} · ${line.text}
${line.more.map((one) => html`<br><span class="small">${one}</span>`)}</li>`,
)}
</ul>
<p>${lifeEnd(locale, life)}</p>`,
)}`,
  )
}
