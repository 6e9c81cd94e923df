import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import type { Cast } from '../../../scenario/roles'
import { DialogButton } from '../../components/dialog-button'
import { useI18n } from '../../components/use-i18n'
import type { PackageChoice, TransferActions, TransferModel } from './transfer-model'

const load = async (language: Language) => {
  const [{ PackageForm }, say] = await Promise.all([
    import('./package-form'),
    openSentences('tools', language),
  ])
  return { PackageForm, say }
}

interface PackageButtonProps {
  cast: Cast
  exercise: Pick<PackageChoice, 'scenario' | 'seed' | 'difficulty'>
  transfer: TransferModel
  actions: TransferActions
}

/** Opens the dialog of the package for a learning platform. */
export function PackageButton({ cast, exercise, transfer, actions }: PackageButtonProps) {
  const { ui } = useI18n()
  return (
    <DialogButton
      title={ui('setup.package')}
      icon="folder-open"
      testid="package"
      onOpen={actions.clearTransfer}
      load={load}
    >
      {({ PackageForm, say }) => (
        <PackageForm
          cast={cast}
          exercise={exercise}
          transfer={transfer}
          actions={actions}
          say={say}
        />
      )}
    </DialogButton>
  )
}
