import type { Actions } from '../model'
import type { Stake } from '../screen'
import buttonStyles from './button.module.css'
import { Dialog } from './dialog'
import styles from './dialog.module.css'
import { Icon } from './icon'
import { useI18n } from './use-i18n'

/** Before something is left that is kept nowhere: of a game the record can be saved first. */
export function LeaveDialog({ stake, actions }: { stake: Stake; actions: Actions }) {
  const { ui } = useI18n()
  return (
    <Dialog title={ui(`leave.${stake}`)} onClose={() => actions.leave(false)}>
      <p>{ui(`leave.${stake}-about`)}</p>
      <div class={styles.menuActions} data-part="menu-actions">
        {stake === 'game' && (
          <button
            type="button"
            class={buttonStyles.main}
            onClick={() => {
              actions.downloadRecord()
              actions.leave(true)
            }}
          >
            <Icon name="download" /> {ui('leave.save')}
          </button>
        )}
        <button type="button" class={buttonStyles.danger} onClick={() => actions.leave(true)}>
          {ui(stake === 'game' ? 'leave.go' : 'leave.anyway')}
        </button>
        <button type="button" class={buttonStyles.plain} onClick={() => actions.leave(false)}>
          {ui('leave.stay')}
        </button>
      </div>
    </Dialog>
  )
}
