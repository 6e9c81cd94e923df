import type { RoleView, StimulusView } from '../../../view/view'
import { Clamped } from '../../components/clamped'
import { Icon, type IconName } from '../../components/icon'
import { Prose } from '../../components/prose'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from './play-state'
import styles from './stimulus-message.module.css'

const CHANNELS: Record<StimulusView['channel'], IconName> = {
  phone: 'phone',
  mail: 'mail',
  sms: 'smartphone',
  alert: 'siren',
  visit: 'door-open',
  press: 'newspaper',
  chat: 'messages-square',
}

interface StimulusMessageProps {
  view: RoleView
  stimulus: StimulusView
  focus: boolean
  /** The level of its heading: under that of the page, or of a part. */
  heading?: 'h2' | 'h3'
  /** Of its text, that are shown at first; null for all. */
  lines?: number | null
}

/** An inject as it reaches somebody: channel, sender, message. */
export function StimulusMessage(props: StimulusMessageProps) {
  const { view, stimulus, focus, heading: Heading = 'h3', lines = null } = props
  const { ui, text, format } = useI18n()
  const { id, channel, addressee, minute } = stimulus
  const target = focus ? { 'data-focus': 'prompt' } : {}
  return (
    <article class={styles.stimulus} data-channel={channel}>
      <header class={styles.head}>
        <span class={styles.channel}>
          <Icon name={CHANNELS[channel]} /> {ui(`channel.${channel}`)}
        </span>
        <span>
          {ui('stimulus.for', { role: text(`role.${addressee}`) })} ·{' '}
          {format.clock((debexOf(view) + minute) % 1440)}
        </span>
      </header>
      <Heading tabIndex={-1} {...target}>
        {text(`stimulus.${id}.title`)}
      </Heading>
      <p class={styles.from}>{ui('stimulus.from', { from: text(`stimulus.${id}.from`) })}</p>
      <Clamped lines={lines}>
        <Prose text={text(`stimulus.${id}.message`)} />
      </Clamped>
    </article>
  )
}
