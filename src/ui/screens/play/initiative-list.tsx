import type { I18n } from '../../../i18n/texts'
import type { Role } from '../../../scenario/roles'
import type { InitiativeView, RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayActions } from '../../model'
import { dayAndHour } from '../evening/evening-words'
import styles from './follow-list.module.css'
import { holdsUp, type Slack, slackOf } from './play-state'

interface InitiativeListProps {
  view: RoleView
  role: Role
  busy: boolean
  actions: PlayActions
}

/** What a role may do of its own accord, and how much time it probably has for it. */
export function InitiativeList({ view, role, busy, actions }: InitiativeListProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const slack = slackOf(view, role)
  return (
    <section aria-label={ui('section.initiatives')}>
      <h2 class="sr-only">{ui('section.initiatives')}</h2>
      <SlackLine slack={slack} />
      <p class="hint">{ui('initiative.hint')}</p>
      <ul class={styles.initiatives}>
        {view.initiatives.map((initiative) => (
          <li key={initiative.id}>
            <InitiativeCard view={view} initiative={initiative} busy={busy} actions={actions} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an initiative is likely to do to the phase: a warning where it holds it up. */
export function SlackLine({ slack }: { slack: Slack }) {
  const { ui, format } = useI18n()
  const warns = holdsUp(slack)
  return (
    <p class={styles.slack} data-part="slack" data-warns={warns}>
      <Icon name={warns ? 'triangle-alert' : 'hourglass'} />{' '}
      {slack.kind === 'free'
        ? ui('initiative.slack', { minutes: format.interval(slack.minutes) })
        : ui(`initiative.slack-${slack.kind}`)}
    </p>
  )
}

interface InitiativeCardProps {
  view: RoleView
  initiative: InitiativeView
  busy: boolean
  actions: PlayActions
}

/** What an initiative costs: the minutes it takes, and its euros where there are any. */
export const initiativePrice = ({ ui, format }: I18n, { minutes, euros }: InitiativeView): string =>
  [
    ui('option.minutes', { minutes: format.interval(minutes) }),
    ...(euros > 0 ? [format.euros(euros)] : []),
  ].join(' · ')

function InitiativeCard({ view, initiative, busy, actions }: InitiativeCardProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { id, refusal, day } = initiative
  const done = view.journal.findLast(
    (event) => event.type === 'initiative.finished' && event.initiative === id,
  )
  return (
    <article class={styles.initiative} data-part="initiative" data-started={day > 0}>
      <h3>{text(`initiative.${id}.title`)}</h3>
      <p>{text(`initiative.${id}.detail`)}</p>
      <p class={styles.initiativeFoot}>
        <span class="hint">{initiativePrice(i18n, initiative)}</span>
        {day > 0 ? (
          <span class="tag">
            <Icon name={done ? 'check' : 'hourglass'} />{' '}
            {done
              ? ui('initiative.done', { moment: dayAndHour(i18n, view, done.minute) })
              : ui('initiative.started', { day: ui('time.day', { day }) })}
          </span>
        ) : refusal ? (
          <span class={`hint ${styles.initiativeReason}`}>
            {ui(`refusal.${refusal.code}`, { detail: refusal.detail })}
          </span>
        ) : (
          <button
            type="button"
            class={buttonStyles.plain}
            aria-busy={busy}
            onClick={() => actions.send({ type: 'initiative.start', initiative: id })}
          >
            <Icon name="zap" /> {ui('initiative.start')}
          </button>
        )}
      </p>
    </article>
  )
}
