import { roleIds } from '../../../scenario/roles'
import { conversation } from '../../../view/panels/conversation'
import { taskCards } from '../../../view/panels/tasks'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from '../play/play-state'
import type { ToolPanelProps } from './conversation-panel'
import { TaskText } from './task-panels'
import { useToolTexts } from './tool-labels'
import styles from './tool-section.module.css'

/** Whom to call and who has called: slow, and never down. */
export function PhonePanel({ view, onAnswer }: ToolPanelProps) {
  const { text, format } = useI18n()
  const say = useToolTexts()
  const { incidents } = conversation(view)
  const calls = incidents.flatMap(({ n, event, owed }) => {
    if (event.type !== 'stimulus.fired') return []
    const channel = view.stimuli.find(({ id }) => id === event.stimulus)?.channel
    return channel === 'phone' || channel === 'sms' || channel === 'visit'
      ? [{ n, id: event.stimulus, minute: event.minute, owed }]
      : []
  })
  return (
    <div class={styles.plainTool}>
      <p class="hint">{say('phone.hint')}</p>
      <h3>{say('phone.people')}</h3>
      <ul class={styles.phonePeople}>
        {roleIds(view).map((role) => (
          <li key={role}>
            <RoleBadge role={role} /> {text(`role.${role}`)}
            <span class="hint">{say(`phone.state.${view.work[role]!.state}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{say('phone.calls')}</h3>
      {calls.length === 0 && <p class="empty">{say('phone.none')}</p>}
      <ul>
        {calls.reverse().map(({ n, id, minute, owed }) => (
          <li key={n}>
            <time>{format.clock((debexOf(view) + minute) % 1440)}</time>{' '}
            {say('phone.call', {
              from: text(`stimulus.${id}.from`),
              title: text(`stimulus.${id}.title`),
            })}
            {owed && (
              <button type="button" class={buttonStyles.plain} onClick={() => onAnswer(owed)}>
                <Icon name="reply" /> {say('talk.answer')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A sheet on the wall: what is to do, crossed out when it is done. */
export function PaperPanel({ view }: ToolPanelProps) {
  const { text } = useI18n()
  const say = useToolTexts()
  const cards = taskCards(view)
  const open = cards.filter(({ state }) => state !== 'done')
  const done = cards.filter(({ state }) => state === 'done').slice(-8)
  return (
    <div class={`${styles.plainTool} ${styles.paper}`} data-part="paper">
      <p class="hint">{say('paper.hint')}</p>
      <h3>{say('paper.title')}</h3>
      {cards.length === 0 && <p class="empty">{say('task.none')}</p>}
      <ul>
        {open.map((card) => (
          <li key={card.id}>
            <TaskText view={view} card={card} /> ({text(`role.${card.role}.short`)})
          </li>
        ))}
        {done.map((card) => (
          <li key={card.id}>
            <s>
              <TaskText view={view} card={card} /> ({text(`role.${card.role}.short`)})
            </s>
            <span class="sr-only"> {say('task.state.done')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
