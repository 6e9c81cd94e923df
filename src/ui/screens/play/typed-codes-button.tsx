import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import { DialogButton } from '../../components/dialog-button'
import { useI18n } from '../../components/use-i18n'
import type { TypedCodesActions } from './typed-codes-model'

const load = async (language: Language) => {
  const [{ TypedCodesForm }, say] = await Promise.all([
    import('./typed-codes-form'),
    openSentences('tools', language),
  ])
  return { TypedCodesForm, say }
}

/** Opens the field in which answers from paper cards are typed. */
export function TypedCodesButton({ actions }: { actions: TypedCodesActions }) {
  const { ui } = useI18n()
  return (
    <DialogButton title={ui('menu.typed-codes')} icon="keyboard" testid="typed-codes" load={load}>
      {({ TypedCodesForm, say }) => <TypedCodesForm actions={actions} say={say} />}
    </DialogButton>
  )
}
