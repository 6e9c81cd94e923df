import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import { DialogButton } from '../../components/dialog-button'
import { LoadedDialog } from '../../components/lazy-dialog'
import { useI18n } from '../../components/use-i18n'
import type { ImportActions, TransferModel } from './transfer-model'

const load = async (language: Language) => {
  const [{ ImportForm }, say] = await Promise.all([
    import('./import-form'),
    openSentences('tools', language),
  ])
  return { ImportForm, say }
}

interface ImportButtonProps {
  /** The scenario whose chronogramme is edited. */
  scenario: string
  transfer: TransferModel
  actions: ImportActions
}

/** Opens the dialog of the chronogramme: out to be edited, and back in. */
export function ImportButton({ scenario, transfer, actions }: ImportButtonProps) {
  const { ui } = useI18n()
  return (
    <DialogButton
      title={ui('tools.chronogramme')}
      icon="clipboard-list"
      testid="chronogramme"
      onOpen={actions.clearTransfer}
      load={load}
    >
      {({ ImportForm, say }) => (
        <ImportForm scenario={scenario} transfer={transfer} actions={actions} say={say} />
      )}
    </DialogButton>
  )
}

/** The same dialog, opened by a file that was dropped. */
export function ImportDialog({ scenario, transfer, actions }: ImportButtonProps) {
  const { ui } = useI18n()
  return (
    <LoadedDialog title={ui('tools.chronogramme')} onClose={actions.clearTransfer} load={load}>
      {({ ImportForm, say }) => (
        <ImportForm scenario={scenario} transfer={transfer} actions={actions} say={say} />
      )}
    </LoadedDialog>
  )
}
