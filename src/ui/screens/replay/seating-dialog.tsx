import { useState } from 'preact/hooks'
import type { PolicyName } from '../../../protocol/terms'
import { opener, type Role } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { Dialog } from '../../components/dialog'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { tableView } from '../play/play-state'
import { RoleChoice } from '../setup/role-choice'
import setupScreenStyles from '../setup/setup-screen.module.css'
import { TeammatesChoice } from '../setup/teammates-choice'
import { momentOf } from './command-text'
import type { RecordsModel, ReplayModel } from './record-model'
import styles from './replay-screen.module.css'

interface SeatingDialogProps {
  say: RecordsModel['say']
  replay: ReplayModel
  actions: Actions
}

/** Who plays on from here: asked again, since others may sit at the table than in the record. */
export function SeatingDialog({ say, replay, actions }: SeatingDialogProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const [teammates, setTeammates] = useState<PolicyName>('reference')
  const { at, of, play, minutes } = replay
  const view = tableView(play)
  const [held, setHeld] = useState<readonly Role[]>([opener(view)])
  return (
    <Dialog title={say('fork.title')} wide onClose={() => actions.replay({ seating: false })}>
      <form
        class={styles.seating}
        onSubmit={(event) => {
          event.preventDefault()
          if (held.length > 0) actions.fork(held, teammates)
        }}
      >
        <p>
          {say('fork.from', {
            seed: play.seed,
            at,
            of,
            moment: momentOf({ i18n, view }, minutes[at]!),
          })}
        </p>
        <RoleChoice cast={view} held={held} all onChange={setHeld} />
        {held.length < view.roles.length && (
          <TeammatesChoice teammates={teammates} onChange={setTeammates} />
        )}
        <p class="hint">{say('fork.origin')}</p>
        <div class={`${setupScreenStyles.foot} ${styles.setupFoot}`}>
          <button
            type="submit"
            class={buttonStyles.main}
            data-testid="fork-start"
            disabled={held.length === 0}
          >
            <Icon name="play" /> {say('fork.start')}
          </button>
          {held.length === 0 && <span class="hint">{ui('setup.not-ready')}</span>}
        </div>
      </form>
    </Dialog>
  )
}
