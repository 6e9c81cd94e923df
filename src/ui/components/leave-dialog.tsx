import type { Actions } from '../model'
import buttonStyles from './button.module.css'
import { Dialog } from './dialog'
import styles from './dialog.module.css'
import { Icon } from './icon'
import { useI18n } from './use-i18n'

/** Before a game is left of which this window alone knows something: it came from a file, or could not be stored. */
export function LeaveDialog({ actions }: { actions: Actions }) {
  const { ui } = useI18n()
  return (
    <Dialog title={ui('leave.title')} onClose={() => actions.leave(false)}>
      <p>{ui('leave.about')}</p>
      <div class={styles.menuActions} data-part="menu-actions">
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
        <button type="button" class={buttonStyles.danger} onClick={() => actions.leave(true)}>
          {ui('leave.go')}
        </button>
        <button type="button" class={buttonStyles.plain} onClick={() => actions.leave(false)}>
          {ui('leave.stay')}
        </button>
      </div>
    </Dialog>
  )
}
