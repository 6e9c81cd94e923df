import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import type { Cast } from '../../../scenario/roles'
import { DialogButton } from '../../components/dialog-button'
import { useI18n } from '../../components/use-i18n'
import type { TransferActions, TransferModel } from './transfer-model'

const load = async (language: Language) => {
  const [{ ExportForm }, say] = await Promise.all([
    import('./export-form'),
    openSentences('tools', language),
  ])
  return { ExportForm, say }
}

interface TransferButtonProps {
  cast: Cast
  transfer: TransferModel
  /** Whether the game is over, and everything may be told. */
  ended: boolean
  actions: TransferActions
}

/** Opens the dialog of files for other tools. */
export function TransferButton({ cast, transfer, ended, actions }: TransferButtonProps) {
  const { ui } = useI18n()
  return (
    <DialogButton
      title={ui('tools.export')}
      icon="folder-open"
      testid="export"
      wide
      onOpen={actions.clearTransfer}
      load={load}
    >
      {({ ExportForm, say }) => (
        <ExportForm cast={cast} transfer={transfer} ended={ended} actions={actions} say={say} />
      )}
    </DialogButton>
  )
}
