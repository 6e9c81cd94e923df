import buttonStyles from '../../components/button.module.css'
import { Icon, type IconName } from '../../components/icon'
import type { SeatActions, SeatFacts, Spoken } from './join-model'
import styles from './seat.module.css'

interface SeatBannerProps extends Spoken {
  facts: SeatFacts
  actions: SeatActions
}

/** One calm line over what is asked, while something stands between this seat and its table. */
export function SeatBanner({ facts, actions, say }: SeatBannerProps) {
  const told = toldOf(facts)
  return (
    <div role="status" data-testid="seat-banner">
      {told && (
        <p class={styles.line} data-part="seat-line" data-kind={told.key}>
          <Icon name={told.icon} />
          <span>{say(told.key, { count: told.count })}</span>
          {told.icon === 'undo-2' && (
            <button type="button" class={buttonStyles.plain} onClick={actions.readWentBack}>
              {say('seat.read')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

type Told = {
  key:
    | 'seat.lost'
    | 'seat.lost-unanswered'
    | 'seat.trouble'
    | 'seat.went-back'
    | 'seat.went-back-none'
    | 'seat.debrief'
    | 'seat.watching'
  icon: IconName
  count: number
}

function toldOf({ line, unanswered, unsent, trouble, debrief, watching }: SeatFacts): Told | null {
  const told = (key: Told['key'], icon: IconName, count = 0): Told => ({ key, icon, count })
  if (line === 'lost') {
    return unanswered > 0
      ? told('seat.lost-unanswered', 'unplug', unanswered)
      : told('seat.lost', 'unplug')
  }
  if (unsent !== null) {
    return told(unsent > 0 ? 'seat.went-back' : 'seat.went-back-none', 'undo-2', unsent)
  }
  if (trouble) return told('seat.trouble', 'triangle-alert')
  if (debrief) return told('seat.debrief', 'hourglass')
  return watching ? told('seat.watching', 'users') : null
}
