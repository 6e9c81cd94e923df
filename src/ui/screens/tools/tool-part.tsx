import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import type { RoleView } from '../../../view/view'
import { Loaded } from '../../components/lazy'
import { useI18n } from '../../components/use-i18n'

const load = async (language: Language) => {
  const [{ ToolSection }, say] = await Promise.all([
    import('./tool-section'),
    openSentences('tools', language),
  ])
  return { ToolSection, say }
}

interface ToolPartProps {
  view: RoleView
  onAnswer: (prompt: string) => void
}

/** The tools of the crisis team, loaded when they are first looked at. */
export function ToolPart({ view, onAnswer }: ToolPartProps) {
  const { language } = useI18n()
  return (
    <Loaded load={() => load(language)} name={language}>
      {({ ToolSection, say }) => (
        <ToolSection key={view.role} view={view} say={say} onAnswer={onAnswer} />
      )}
    </Loaded>
  )
}
