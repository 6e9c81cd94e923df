import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import type { TeamsProps } from './teams-model'
import styles from './teams-table.module.css'

interface TickedActionsProps extends TeamsProps {
  ticked: readonly string[]
  onClear: () => void
}

/** Minutes that a countdown is lengthened by at one press. */
const GRANTED = 5

/** What can be done for all teams that are ticked. */
export function TickedActions({
  ticked: teams,
  onClear,
  hello,
  actions,
  use,
  say,
}: TickedActionsProps) {
  return (
    <div class={styles.ticked} data-part="ticked">
      <strong>{say('teams.ticked', { count: teams.length })}</strong>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => actions.send(teams, { type: 'exercise.pause' })}
      >
        {say('teams.ticked-pause')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => actions.send(teams, { type: 'exercise.resume' })}
      >
        {say('teams.ticked-resume')}
      </button>
      {hello.countdown !== 'off' && (
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => actions.act({ type: 'countdown.grant', teams, seconds: GRANTED * 60 })}
        >
          {say('console.grant', { minutes: GRANTED })}
        </button>
      )}
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => use({ name: 'message', teams })}
      >
        {say('console.message')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => use({ name: 'stimulus', teams })}
      >
        {say('teams.stimulus')}
      </button>
      <button
        type="button"
        class={buttonStyles.icon}
        aria-label={say('teams.untick')}
        onClick={onClear}
      >
        <Icon name="x" />
      </button>
    </div>
  )
}
