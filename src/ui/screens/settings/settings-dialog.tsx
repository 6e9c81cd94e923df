import { LoadedDialog } from '../../components/lazy-dialog'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'

interface SettingsDialogProps {
  model: AppModel
  actions: Actions
  onClose: () => void
}

const loadFields = () => import('./settings-fields')

/** The settings, from the title; in a game they stand in its menu. */
export function SettingsDialog({ model, actions, onClose }: SettingsDialogProps) {
  const { ui } = useI18n()
  return (
    <LoadedDialog title={ui('settings.title')} load={loadFields} onClose={onClose}>
      {({ SettingsFields }) => (
        <>
          <SettingsFields model={model} actions={actions} headed={false} />
          <p class="hint">{ui('settings.hint')}</p>
        </>
      )}
    </LoadedDialog>
  )
}
