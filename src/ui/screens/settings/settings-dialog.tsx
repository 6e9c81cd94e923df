import { Dialog } from '../../components/dialog'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { SettingsFields } from './settings-fields'

interface SettingsDialogProps {
  model: AppModel
  actions: Actions
  onClose: () => void
}

/** The settings, from the title; in a game they stand in its menu. */
export function SettingsDialog({ model, actions, onClose }: SettingsDialogProps) {
  const { ui } = useI18n()
  return (
    <Dialog title={ui('settings.title')} onClose={onClose}>
      <SettingsFields model={model} actions={actions} headed={false} />
      <p class="hint">{ui('settings.hint')}</p>
    </Dialog>
  )
}
