import { useState } from 'preact/hooks'
import { answerText, promptText } from '../../../i18n/answer-wording'
import { eventSentence } from '../../../i18n/event-wording'
import type { Event } from '../../../protocol/terms'
import {
  asked,
  CHANNELS,
  type Channel,
  conversation,
  type Message,
} from '../../../view/panels/conversation'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { Prose } from '../../components/prose'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { debexOf, localeOf } from '../play/play-state'
import styles from './conversation-panel.module.css'
import { useToolTexts } from './tool-labels'
import toolSectionStyles from './tool-section.module.css'

export interface ToolPanelProps {
  view: RoleView
  name: string
  onAnswer: (prompt: string) => void
}

/** Messages shown at once; the main courante holds them all. */
const LAST = 30

/** The team's conversation: what outside people and teammates write, and what waits for an answer. */
export function ConversationPanel({ view, name, onAnswer }: ToolPanelProps) {
  const { format } = useI18n()
  const say = useToolTexts()
  const channels = conversation(view)
  const waiting = channels.incidents.some(({ owed }) => owed)
  const [chosen, setChosen] = useState<Channel>(waiting ? 'incidents' : 'crisis')
  const messages = channels[chosen].slice(-LAST)
  const owed = asked(view)
  return (
    <div class={`${styles.talk} ${toolSectionStyles.talk}`}>
      <header class={toolSectionStyles.head}>
        <h3>{name}</h3>
        <span>{say('talk.team')}</span>
      </header>
      <ul class={styles.channels} aria-label={say('talk.channels')}>
        {CHANNELS.map((channel) => (
          <li key={channel}>
            <button
              type="button"
              aria-pressed={channel === chosen}
              onClick={() => setChosen(channel)}
            >
              <span aria-hidden="true">#</span>
              {say(`talk.channel.${channel}`)}
              <span class={styles.count}>{format.number(channels[channel].length)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class={styles.messages} data-part="talk-messages">
        {chosen === 'crisis' &&
          owed.map((prompt) => (
            <article key={prompt.id} class={styles.owed}>
              <p>
                <strong>{say('talk.waiting')}</strong>{' '}
                {prompt.kind === 'decision' ||
                prompt.kind === 'lever' ||
                prompt.kind === 'rework' ? (
                  <PromptTitle prompt={prompt} />
                ) : (
                  say('talk.to-sign')
                )}
              </p>
              <AnswerButton prompt={prompt.id} onAnswer={onAnswer} />
            </article>
          ))}
        {messages.length === 0 && <p class="empty">{say(`talk.empty.${chosen}`)}</p>}
        <ol>
          {[...messages].reverse().map((message) => (
            <li key={message.n}>
              <MessageCard view={view} message={message} onAnswer={onAnswer} />
            </li>
          ))}
        </ol>
        {channels[chosen].length > LAST && <p class="hint">{say('talk.older', { count: LAST })}</p>}
      </div>
    </div>
  )
}

function PromptTitle({ prompt }: { prompt: RoleView['prompts'][number] }) {
  return <span>{promptText(useI18n(), prompt)}</span>
}

interface AnswerButtonProps {
  prompt: string
  onAnswer: (prompt: string) => void
}

function AnswerButton({ prompt, onAnswer }: AnswerButtonProps) {
  const say = useToolTexts()
  return (
    <button
      type="button"
      class={`${buttonStyles.main} ${styles.answer}`}
      data-answers={prompt}
      onClick={() => onAnswer(prompt)}
    >
      <Icon name="reply" /> {say('talk.answer')}
    </button>
  )
}

interface MessageCardProps {
  view: RoleView
  message: Message
  onAnswer: (prompt: string) => void
}

function MessageCard({ view, message, onAnswer }: MessageCardProps) {
  const { ui, format, text } = useI18n()
  const say = useToolTexts()
  const { event, from, answers, owed } = message
  const sender = useSender(view, event)
  const minute = debexOf(view) + event.minute
  return (
    <article class={styles.message} data-type={event.type}>
      <span class={styles.face} aria-hidden="true">
        {from ? <RoleBadge role={from} /> : <Icon name={sender.icon} />}
      </span>
      <div>
        <p>
          <strong>{from ? text(`role.${from}`) : sender.name}</strong>{' '}
          <time class="hint">
            {ui('time.day', { day: Math.floor(minute / 1440) + 1 })} {format.clock(minute % 1440)}
          </time>
        </p>
        <MessageBody view={view} event={event} />
        {answers.length > 0 && (
          <div class={styles.thread}>
            {answers.map((answer) => (
              <MessageCard key={answer.n} view={view} message={answer} onAnswer={onAnswer} />
            ))}
          </div>
        )}
        {owed && (
          <p class={styles.owed}>
            <span>{say('talk.waiting-answer')}</span>
            <AnswerButton prompt={owed} onAnswer={onAnswer} />
          </p>
        )}
      </div>
    </article>
  )
}

/** Who writes, where it is no role. */
function useSender(view: RoleView, event: Event) {
  const { text, hasText } = useI18n()
  const say = useToolTexts()
  if (event.type === 'stimulus.fired') {
    const channel = view.stimuli.find(({ id }) => id === event.stimulus)?.channel
    const icon = channel === 'phone' || channel === 'sms' ? ('phone' as const) : ('mail' as const)
    return { name: text(`stimulus.${event.stimulus}.from`), icon }
  }
  if (event.type === 'reply.received' && hasText(`reply.${event.reply}.title`)) {
    return { name: say('talk.outside'), icon: 'reply' as const }
  }
  if (event.type === 'message.sent') return { name: event.from, icon: 'mail' as const }
  return { name: say('talk.log'), icon: 'notebook-pen' as const }
}

function MessageBody({ view, event }: { view: RoleView; event: Event }) {
  const i18n = useI18n()
  const { text } = i18n
  switch (event.type) {
    case 'stimulus.fired':
      return (
        <>
          <p class={styles.subject}>{text(`stimulus.${event.stimulus}.title`)}</p>
          <Prose text={text(`stimulus.${event.stimulus}.message`)} />
        </>
      )
    case 'reply.received':
      return (
        <>
          <p class={styles.subject}>{text(`reply.${event.reply}.title`)}</p>
          <Prose text={text(`reply.${event.reply}.body`)} />
        </>
      )
    case 'prompt.revealed': {
      const { kind, of, answer } = event
      const said = answerText(i18n, { kind, of }, answer)
      if (kind !== 'decision' && kind !== 'rework') return <p>{said}</p>
      return (
        <>
          <p class={styles.question}>{promptText(i18n, { kind, of })}</p>
          <p>{said}</p>
        </>
      )
    }
    case 'note.added':
    case 'message.sent':
      return <p>{event.text}</p>
    default:
      return <p>{eventSentence(localeOf(i18n, view), event)}</p>
  }
}
