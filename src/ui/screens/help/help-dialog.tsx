import { useState } from 'preact/hooks'
import { Dialog } from '../../components/dialog'
import { Loaded } from '../../components/lazy'
import { useI18n } from '../../components/use-i18n'
import type { Declared } from '../accessibility/declaration'
import type { HelpPage, PlayHelp } from './help-page'
import { loadGuide } from './load-help'

interface HelpDialogProps {
  onClose: () => void
  /** Where it opens. */
  page?: HelpPage
  /** Who answers for the game’s accessibility; null where nobody does. */
  declared: Declared | null
  play?: PlayHelp
}

/** The rules, the words of the field, the keys, and the accessibility statement. */
export function HelpDialog({ onClose, page = 'rules', declared, play }: HelpDialogProps) {
  const { ui, language } = useI18n()
  const [shown, setShown] = useState(page)
  return (
    <Dialog title={ui('help.title')} onClose={onClose} wide>
      <Loaded load={() => loadGuide(language)} name={language}>
        {({ HelpPages, say }) => (
          <HelpPages
            say={say}
            page={shown}
            onPage={setShown}
            declared={declared}
            {...(play && { play })}
          />
        )}
      </Loaded>
    </Dialog>
  )
}
