import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import { DialogButton } from '../../components/dialog-button'
import { useI18n } from '../../components/use-i18n'
import type { TransferActions, TransferModel, WorkshopChoice } from './transfer-model'

const load = async (language: Language) => {
  const [{ KitForm }, say] = await Promise.all([
    import('./kit-form'),
    openSentences('tools', language),
  ])
  return { KitForm, say }
}

interface KitButtonProps {
  exercise: Pick<WorkshopChoice, 'scenario' | 'seed' | 'difficulty'>
  transfer: TransferModel
  actions: TransferActions
}

/** Opens the dialog of the workshop kit. */
export function KitButton({ exercise, transfer, actions }: KitButtonProps) {
  const { ui } = useI18n()
  return (
    <DialogButton
      title={ui('setup.kit')}
      icon="users"
      testid="kit"
      onOpen={actions.clearTransfer}
      load={load}
    >
      {({ KitForm, say }) => (
        <KitForm exercise={exercise} transfer={transfer} actions={actions} say={say} />
      )}
    </DialogButton>
  )
}
