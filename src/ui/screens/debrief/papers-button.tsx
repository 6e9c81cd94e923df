import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import { DialogButton } from '../../components/dialog-button'
import type { Actions } from '../../model'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'

const load = async (language: Language) => {
  const [{ PapersForm }, papers] = await Promise.all([
    import('./papers-form'),
    openSentences('papers', language),
  ])
  return { PapersForm, papers }
}

interface PapersButtonProps {
  facts: DebriefFacts
  holders: NonNullable<DebriefModel['holders']>
  actions: Actions
}

/** Opens the dialog of attestations and evidence. */
export function PapersButton({ facts, holders, actions }: PapersButtonProps) {
  const { debrief } = useDebriefLocale().i18n
  return (
    <DialogButton
      title={debrief('papers.open')}
      icon="clipboard-check"
      testid="papers"
      wide
      load={load}
    >
      {({ PapersForm, papers }) => (
        <PapersForm facts={facts} holders={holders} actions={actions} papers={papers} />
      )}
    </DialogButton>
  )
}
