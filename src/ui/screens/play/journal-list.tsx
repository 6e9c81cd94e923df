import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isDetail } from '../../../i18n/event-detail'
import { type FoldedLine, foldEvents, foldedSentence } from '../../../i18n/event-folding'
import { type EventLocale, eventSentence } from '../../../i18n/event-wording'
import type { Event } from '../../../protocol/terms'
import type { RowView } from '../../../view/shared-view'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { eventIcon, isAlarm } from './event-kind'
import styles from './journal-list.module.css'
import { type Moment, placeInJournal } from './moment'

interface JournalProps {
  journal: readonly Event[]
  rows: readonly RowView[]
  debex: number
}

interface JournalListProps extends JournalProps {
  /** The line that is looked for, until another is. */
  moment?: Moment | null
}

/** The main courante, newest first, with or without the fine print. */
export function JournalList({ journal, rows, debex, moment = null }: JournalListProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const sought = moment ? placeInJournal(journal, moment) : -1
  const [all, setAll] = useState(sought >= 0 && isDetail(journal[sought]!))
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'center' })
    line.current?.focus({ preventScroll: true })
  }, [moment])
  const locale = { i18n, rows, debex, journal }
  return (
    <section data-part="journal" aria-labelledby="journal-title">
      <div class={styles.head} data-part="journal-head">
        <h2 id="journal-title">{ui('journal.title')}</h2>
        <label class={fieldStyles.check}>
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
        {foldEvents(journal)
          .filter(({ event }) => all || !isDetail(event))
          .map((folded) => (
            // The journal only grows: a place in it is a name.
            <JournalLine
              key={folded.at}
              locale={locale}
              folded={folded}
              found={sought >= 0 && stands(folded, journal[sought]!) ? line : null}
            />
          ))
          .reverse()}
      </ol>
    </section>
  )
}

const stands = ({ event, others }: FoldedLine, sought: Event): boolean =>
  event === sought || others.some((one) => one === sought)

interface JournalLineProps {
  locale: EventLocale
  folded: FoldedLine
  /** Where it is the line that was looked for: who holds it. */
  found?: RefObject<HTMLLIElement | null> | null
}

function JournalLine({ locale, folded, found = null }: JournalLineProps) {
  const { event } = folded
  const { i18n, debex } = locale
  const now = debex + event.minute
  const day = i18n.ui('time.day', { day: Math.floor(now / 1440) + 1 })
  return (
    <li
      ref={found}
      tabIndex={found ? -1 : undefined}
      data-alarm={isAlarm(event)}
      data-detail={isDetail(event)}
      data-found={found !== null}
    >
      <time>
        {day} {i18n.format.clock(now % 1440)}
      </time>
      <Icon name={eventIcon(event)} />
      <span>{foldedSentence(locale, folded)}</span>
    </li>
  )
}

const SPOKEN = 12

/** The same lines for screen readers: each new one is read out politely, a stimulus at once. */
export function SpokenJournal({ journal, rows, debex }: JournalProps) {
  const i18n = useI18n()
  const from = Math.max(0, journal.length - SPOKEN)
  const locale = { i18n, rows, debex, journal }
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
