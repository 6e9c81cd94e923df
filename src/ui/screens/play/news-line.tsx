import { type FoldedLine, foldedSentence } from '../../../i18n/event-folding'
import type { EventLocale } from '../../../i18n/event-wording'
import { threadOrigin } from '../../../i18n/thread-wording'
import type { Event } from '../../../protocol/terms'
import type { ThreadView } from '../../../view/thread-view'
import { Icon } from '../../components/icon'
import { eventIcon, isAlarm } from './event-kind'
import styles from './journal-list.module.css'
import { originOf } from './moment'
import { MomentButton } from './moment-button'

interface NewsLineProps {
  locale: EventLocale
  line: FoldedLine
  threads: readonly ThreadView[]
}

/** What has just happened and of what it came; what comes back of a thread says since when it had been open. */
export function NewsLine({ locale, line, threads }: NewsLineProps) {
  const { event } = line
  const { i18n, debex } = locale
  const thread = threadBehind(event, threads)
  return (
    <li data-alarm={isAlarm(event)} data-type={event.type}>
      <time>{i18n.format.clock((debex + event.minute) % 1440)}</time>
      <Icon name={eventIcon(event)} />
      <span>
        {foldedSentence(locale, line)}
        {thread?.origin && (
          <span class={styles.origin} data-part="origin">
            {threadOrigin(locale, thread)} <MomentButton moment={originOf(thread)} />
          </span>
        )}
      </span>
    </li>
  )
}

const threadBehind = (event: Event, threads: readonly ThreadView[]): ThreadView | undefined => {
  if (!('cause' in event) || event.cause.kind !== 'thread') return undefined
  const { id } = event.cause
  return threads.find(({ surfaced }) => surfaced.some((one) => one.id === id))
}
