import type { DebriefWords } from '../../i18n/debrief-wording'
import { lifeEnd, lifeLines, lifeMoment } from '../../i18n/thread-life-wording'
import type { Debrief } from '../../scoring/debrief'
import { html, type Markup } from './markup'
import { section } from './words'

/** What decisions left behind and what came of it, thread by thread. */
export const threadPart = (words: DebriefWords, { threads, chains }: Debrief): Markup => {
  const { debrief, text } = words.voice
  return section(
    words,
    'threads',
    html`<p>${debrief('thread.hint')}</p>
${threads.length === 0 ? html`<p>${debrief('thread.none')}</p>` : ''}
${threads.map(
  (life) => html`<h3>${text(`thread.${life.id}.title`)}</h3>
<ul>
${lifeLines(words, life, chains).map(
  (line) => html`<li>${lifeMoment(words, line)} · ${line.text}
${line.more.map((one) => html`<br><span class="small">${one}</span>`)}</li>`,
)}
</ul>
<p>${lifeEnd(words, life)}</p>`,
)}`,
  )
}
