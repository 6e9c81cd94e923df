import type { I18n } from '../../../i18n/texts'
import { type Deadline, deadlinesAhead, deadlinesPassed } from '../../../view/deadlines'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import styles from './bar-deadline.module.css'
import { BarNote } from './bar-note'
import noteStyles from './bar-note.module.css'
import { debexOf, tableView } from './play-state'

/** Less than an hour is left: it is looked at now. */
const SOON = 60

/** What has to be next, by when; all that is still to come, and what has passed, where it is asked for. */
export function BarDeadline({ play }: { play: PlayModel }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const view = tableView(play)
  const ahead = deadlinesAhead(view)
  const passed = deadlinesPassed(view)
  const next = ahead[0] ?? passed[0]
  if (!next) return null
  const debex = debexOf(view)
  return (
    <BarNote
      part="deadline"
      label={
        <span
          class={styles.deadline}
          data-urgency={next.left <= 0 ? 'over' : next.left <= SOON ? 'near' : 'calm'}
        >
          <span class="sr-only">
            {ui('deadline.next')} {shortName(i18n, next)}{' '}
          </span>
          <span class={styles.name} aria-hidden="true">
            {shortName(i18n, next)}
          </span>{' '}
          <strong class={styles.left}>
            <Icon name="timer" /> <span class={styles.until}>{leftText(i18n, next)}</span>
            {/* Where there is no more room than for the figures. */}
            <span class={styles.time}>
              {next.left <= 0
                ? ui('outage.over', { time: format.duration(-next.left) })
                : format.duration(next.left)}
            </span>
          </strong>
        </span>
      }
    >
      <h2>{ui('deadline.all')}</h2>
      <p>{ui('rack.outage-detail')}</p>
      <ul class={noteStyles.lines} aria-label={ui('deadline.all')}>
        {[...passed, ...ahead].map((deadline) => (
          <li key={`${deadline.kind} ${deadline.id}`}>
            <time>{moment(i18n, debex + view.minute + deadline.left)}</time>
            <strong data-bad={deadline.left <= 0}>
              {deadline.left <= 0
                ? ui('outage.over', { time: format.duration(-deadline.left) })
                : ui('outage.left', { time: format.duration(deadline.left) })}
            </strong>
            <span>{nameOf(i18n, deadline)}</span>
          </li>
        ))}
      </ul>
    </BarNote>
  )
}

const moment = ({ ui, format }: I18n, minute: number): string =>
  `${ui('time.day', { day: Math.floor(minute / 1440) + 1 })} ${format.clock(minute % 1440)}`

const nameOf = ({ text }: I18n, { kind, id }: Deadline): string =>
  kind === 'service' ? text(`service.${id}.name`) : text(`duty.${id}.title`)

const shortName = (i18n: I18n, deadline: Deadline): string =>
  deadline.kind === 'service' ? i18n.text(`service.${deadline.id}.short`) : nameOf(i18n, deadline)

function leftText({ ui, format }: I18n, { kind, left }: Deadline): string {
  const time = format.duration(Math.abs(left))
  if (left <= 0) return ui('deadline.over', { time })
  return ui(kind === 'service' ? 'deadline.outage' : 'deadline.duty', { time })
}
