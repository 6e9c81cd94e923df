import type { ToolsView } from '../../../view/tools-view'

/** A page of the help; the dialog opens at one of them. */
export type HelpPage = 'rules' | 'easy' | 'glossary' | 'keys' | 'accessibility'

/** What the help does in a game that is played. */
export interface PlayHelp {
  /** They can be compared here. */
  tools: ToolsView
  /** Shows the first steps again. */
  onFirstSteps: () => void
}
