import { isDetail } from '../../../i18n/event-detail'
import { eventSentence } from '../../../i18n/event-wording'
import type { Event } from '../../../protocol/terms'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import { eventIcon, isAlarm } from './event-kind'
import styles from './journal-list.module.css'
import { debexOf, tableView } from './play-state'
import { StimulusMessage } from './stimulus-message'

/** The same folded away, where something is asked meanwhile. */
export function NewsFold({ play, open }: { play: PlayModel; open: boolean }) {
  const { ui } = useI18n()
  const count = newsOf(play).length
  if (count === 0) return null
  return (
    <details class={styles.newsFold} open={open}>
      <summary>{ui('happenings.fold', { count })}</summary>
      <RecentEvents play={play} />
    </details>
  )
}

const freshOf = ({ journal, newsFrom }: PlayModel): readonly Event[] => journal.slice(newsFrom)

const newsOf = (play: PlayModel): Event[] =>
  freshOf(play).filter((event) => !isDetail(event) && !SHOWN_ELSEWHERE.has(event.type))

/** What the clock brought since it last ran, and the messages that ask for no answer. */
export function RecentEvents({ play }: { play: PlayModel }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const view = tableView(play)
  const debex = debexOf(view)
  const news = newsOf(play)
  const fired = new Set(
    freshOf(play).flatMap((event) => (event.type === 'stimulus.fired' ? [event.stimulus] : [])),
  )
  const messages = view.stimuli.filter(({ id, asks }) => !asks && fired.has(id))
  if (news.length === 0 && messages.length === 0) return null
  return (
    <div class={styles.happenings} data-part="happenings">
      {messages.map((stimulus) => (
        <StimulusMessage key={stimulus.id} view={view} stimulus={stimulus} focus={false} />
      ))}
      {news.length > 0 && (
        <>
          <h3>{ui('happenings.title')}</h3>
          <ol class={styles.news}>
            {news.map((event, index) => (
              // The journal only grows: a place in it is a name.
              <li key={index} data-alarm={isAlarm(event)}>
                <time>{format.clock((debex + event.minute) % 1440)}</time>
                <Icon name={eventIcon(event)} />
                <span>{eventSentence({ i18n, rows: view.rows, debex }, event)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

const SHOWN_ELSEWHERE = new Set([
  'prompt.revealed',
  'phase.opened',
  'exercise.started',
  'exercise.paused',
  'exercise.resumed',
  'note.added',
])
