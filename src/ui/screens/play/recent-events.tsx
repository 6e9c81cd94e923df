import { isDetail } from '../../../i18n/event-detail'
import { foldEvents } from '../../../i18n/event-folding'
import type { Event } from '../../../protocol/terms'
import { opener } from '../../../scenario/roles'
import { isBlow } from '../../../view/cue'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import styles from './journal-list.module.css'
import { NewsLine } from './news-line'
import { localeOf, tableView } from './play-state'
import { RevealStrip } from './reveal-strip'
import { StimulusMessage } from './stimulus-message'

interface NewsFoldProps {
  play: PlayModel
  actions: PlayActions
  open: boolean
  /** There is hardly any room: of what a blow came of is told where it is unfolded. */
  brief?: boolean
}

/** The same folded away, where something is asked meanwhile; a blow stays in sight. */
export function NewsFold({ play, actions, open, brief = false }: NewsFoldProps) {
  const { ui } = useI18n()
  const news = newsOf(play)
  const blows = news.filter(isBlow)
  if (news.length === 0) return null
  return (
    <div class={styles.fold} data-part="news-fold" data-brief={brief}>
      {!open && <NewsLines play={play} news={blows} brief={brief} />}
      <details class={styles.newsFold} open={open}>
        <summary>{ui('happenings.fold', { count: news.length })}</summary>
        <RevealStrip play={play} actions={actions} />
        <RecentEvents play={play} />
      </details>
    </div>
  )
}

const freshOf = ({ journal, newsFrom }: PlayModel): readonly Event[] => journal.slice(newsFrom)

/** What the clock brought since it last ran, as it is told: no fine print, nothing that stands beside. */
export const newsOf = (play: PlayModel): Event[] =>
  freshOf(play).filter((event) => !isDetail(event) && !SHOWN_ELSEWHERE.has(event.type))

/** What the clock brought since it last ran, and the messages that ask for no answer. */
export function RecentEvents({ play }: { play: PlayModel }) {
  const { ui } = useI18n()
  const view = tableView(play)
  const news = newsOf(play)
  const fired = new Set(
    freshOf(play).flatMap((event) => (event.type === 'stimulus.fired' ? [event.stimulus] : [])),
  )
  // Who opens phases reads in copy also what asks somebody else.
  const copied = play.held.includes(opener(view))
  const messages = view.stimuli.filter(
    ({ id, asks, addressee }) =>
      fired.has(id) && (!asks || (copied && !play.held.includes(addressee))),
  )
  if (news.length === 0 && messages.length === 0) return null
  return (
    <div class={styles.happenings} data-part="happenings">
      {messages.map((stimulus) => (
        <StimulusMessage key={stimulus.id} view={view} stimulus={stimulus} focus={false} />
      ))}
      {news.length > 0 && (
        <>
          <h3>{ui('happenings.title')}</h3>
          <NewsLines play={play} news={news} />
        </>
      )}
    </div>
  )
}

interface NewsLinesProps {
  play: PlayModel
  news: readonly Event[]
  brief?: boolean
}

function NewsLines({ play, news, brief = false }: NewsLinesProps) {
  const i18n = useI18n()
  const view = tableView(play)
  const locale = localeOf(i18n, view, play.journal)
  if (news.length === 0) return null
  return (
    <ol class={styles.news} data-part="news">
      {foldEvents(news).map((line) => (
        // The journal only grows: a place in it is a name.
        <NewsLine key={line.at} locale={locale} line={line} threads={brief ? [] : view.threads} />
      ))}
    </ol>
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
