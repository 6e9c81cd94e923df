import { useState } from 'preact/hooks'
import { isDetail } from '../../../i18n/event-detail'
import { eventSentence } from '../../../i18n/event-wording'
import type { Event } from '../../../protocol/terms'
import type { RowView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { eventIcon, isAlarm } from './event-kind'
import styles from './journal-list.module.css'

interface JournalProps {
  journal: readonly Event[]
  rows: readonly RowView[]
  debex: number
}

/** The main courante, newest first, with or without the fine print. */
export function JournalList({ journal, rows, debex }: JournalProps) {
  const { ui } = useI18n()
  const [all, setAll] = useState(false)
  const shown = all ? journal : journal.filter((event) => !isDetail(event))
  return (
    <section data-part="journal" aria-labelledby="journal-title">
      <div class={styles.head} data-part="journal-head">
        <h2 id="journal-title">{ui('journal.title')}</h2>
        <label class={`${fieldStyles.check} ${styles.check}`}>
          <input type="checkbox" checked={all} onChange={() => setAll(!all)} /> {ui('journal.all')}
        </label>
      </div>
      <ol
        class={styles.entries}
        data-part="entries"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-labelledby="journal-title"
        reversed
      >
        {shown
          .map((event, index) => (
            // The journal only grows: a place in it is a name.
            <JournalLine key={index} event={event} rows={rows} debex={debex} />
          ))
          .reverse()}
      </ol>
    </section>
  )
}

interface JournalLineProps {
  event: Event
  rows: readonly RowView[]
  debex: number
}

function JournalLine({ event, rows, debex }: JournalLineProps) {
  const i18n = useI18n()
  const now = debex + event.minute
  const day = i18n.ui('time.day', { day: Math.floor(now / 1440) + 1 })
  return (
    <li data-alarm={isAlarm(event)} data-detail={isDetail(event)}>
      <time>
        {day} {i18n.format.clock(now % 1440)}
      </time>
      <Icon name={eventIcon(event)} />
      <span>{eventSentence({ i18n, rows, debex }, event)}</span>
    </li>
  )
}

const LINES = 3

/** The last lines of the main courante, always in sight on a wide screen. */
export function JournalStrip({
  journal,
  rows,
  debex,
  onAll,
}: JournalProps & { onAll: () => void }) {
  const { ui } = useI18n()
  const last = journal.filter((event) => !isDetail(event)).slice(-LINES)
  return (
    <aside class={styles.strip} aria-label={ui('journal.title')}>
      <ol class={styles.entries} data-part="entries">
        {last
          .map((event, index) => (
            <JournalLine key={index} event={event} rows={rows} debex={debex} />
          ))
          .reverse()}
      </ol>
      <button type="button" class={`${buttonStyles.link} ${styles.buttonLink}`} onClick={onAll}>
        {ui('journal.open')}
      </button>
    </aside>
  )
}

const SPOKEN = 12

/** The same lines for screen readers: each new one is read out politely, a stimulus at once. */
export function SpokenJournal({ journal, rows, debex }: JournalProps) {
  const i18n = useI18n()
  const from = Math.max(0, journal.length - SPOKEN)
  const locale = { i18n, rows, debex }
  const last = journal.at(-1)
  const stimulus = journal.findLast(({ type }) => type === 'stimulus.fired')
  const alert = stimulus && last && stimulus.minute === last.minute ? stimulus : null
  return (
    <>
      <div class="sr-only" role="log" aria-live="polite" aria-label={i18n.ui('journal.title')}>
        {journal
          .slice(from)
          .map((event, index) =>
            isDetail(event) ? null : <p key={from + index}>{eventSentence(locale, event)}</p>,
          )}
      </div>
      <div class="sr-only" role="alert">
        {alert ? eventSentence(locale, alert) : ''}
      </div>
    </>
  )
}
