import { useState } from 'preact/hooks'
import { openToolTexts } from '../../i18n/tool-texts'
import type { Language } from '../../scenario/language'
import { Dialog } from '../base/dialog'
import { Icon } from '../base/icon'
import { Loaded } from '../base/loaded'
import { useI18n } from '../base/speech'
import type { TransferActions, TransferModel } from './transfer-model'

const load = async (language: Language) => {
  const [{ ExportForm }, say] = await Promise.all([
    import('./export-form'),
    openToolTexts(language),
  ])
  return { ExportForm, say }
}

interface TransferButtonProps {
  transfer: TransferModel
  /** Whether the game is over, and everything may be told. */
  ended: boolean
  actions: TransferActions
}

/** Opens the dialog of files for other tools. */
export function TransferButton({ transfer, ended, actions }: TransferButtonProps) {
  const { ui, language } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class="button-plain"
        data-testid="export"
        onClick={() => {
          actions.clearTransfer()
          setOpen(true)
        }}
      >
        <Icon name="folder-open" /> {ui('tools.export')}
      </button>
      {open && (
        <Dialog title={ui('tools.export')} onClose={() => setOpen(false)} wide>
          <Loaded load={() => load(language)} name={language}>
            {({ ExportForm, say }) => (
              <ExportForm transfer={transfer} ended={ended} actions={actions} say={say} />
            )}
          </Loaded>
        </Dialog>
      )}
    </>
  )
}
