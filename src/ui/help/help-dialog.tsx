import { useState } from 'preact/hooks'
import type { ToolsView } from '../../view/tools-view'
import { Dialog } from '../base/dialog'
import { Loaded } from '../base/loaded'
import { useI18n } from '../base/speech'
import { loadGuide } from './load-guide'

export type HelpPage = 'rules' | 'glossary' | 'keys' | 'accessibility'

interface HelpDialogProps {
  onClose: () => void
  /** Where it opens. */
  page?: HelpPage
  play?: PlayHelp
}

/** What the help does in a game that is played. */
export interface PlayHelp {
  /** They can be compared here. */
  tools: ToolsView
  /** Shows the first steps again. */
  onFirstSteps: () => void
}

/** The rules, the words of the field, the keys, and the accessibility statement. */
export function HelpDialog({ onClose, page = 'rules', play }: HelpDialogProps) {
  const { ui, language } = useI18n()
  const [shown, setShown] = useState(page)
  return (
    <Dialog title={ui('help.title')} onClose={onClose} wide>
      <Loaded load={() => loadGuide(language)} name={language}>
        {({ HelpPages, say }) => (
          <HelpPages say={say} page={shown} onPage={setShown} {...(play && { play })} />
        )}
      </Loaded>
    </Dialog>
  )
}
