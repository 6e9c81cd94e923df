import type { SayDebrief } from '../../i18n/debrief-texts'
import { Dialog } from '../base/dialog'
import { Icon } from '../base/icon'
import type { Actions } from '../model'

/** Before what was said about a game from a file is left: it is known to this window alone. */
export function LeaveDialog({ say, actions }: { say: SayDebrief; actions: Actions }) {
  return (
    <Dialog title={say('leave.title')} onClose={() => actions.leave(false)}>
      <p>{say('leave.about')}</p>
      <div class="menu-actions">
        <button
          type="button"
          class="button-main"
          onClick={() => {
            actions.downloadRecord()
            actions.leave(true)
          }}
        >
          <Icon name="download" /> {say('leave.save')}
        </button>
        <button type="button" class="button-danger" onClick={() => actions.leave(true)}>
          {say('leave.go')}
        </button>
        <button type="button" class="button-plain" onClick={() => actions.leave(false)}>
          {say('leave.stay')}
        </button>
      </div>
    </Dialog>
  )
}
