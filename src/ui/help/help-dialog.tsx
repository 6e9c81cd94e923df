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
  /** Of the game that is played: its tools can be compared here. */
  tools?: ToolsView
}

/** The rules, the words of the field, the keys, and the accessibility statement. */
export function HelpDialog({ onClose, page = 'rules', tools }: HelpDialogProps) {
  const { ui, language } = useI18n()
  const [shown, setShown] = useState(page)
  return (
    <Dialog title={ui('help.title')} onClose={onClose} wide>
      <Loaded load={() => loadGuide(language)} name={language}>
        {({ HelpPages, say }) => (
          <HelpPages say={say} page={shown} onPage={setShown} {...(tools && { tools })} />
        )}
      </Loaded>
    </Dialog>
  )
}
