import type { PromptView } from '../../../view/prompt-view'
import type { DocumentView, RoleView } from '../../../view/view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { documentIcon } from './document-kind'
import styles from './document-list.module.css'

interface DocumentChipsProps {
  view: RoleView
  prompt: PromptView
  onRead: (document: string) => void
}

/** What there is to read for a decision: this row's documents and those it refers back to. */
export function DocumentChips({ view, prompt, onRead }: DocumentChipsProps) {
  const { ui, text } = useI18n()
  const documents = documentsFor(view, prompt)
  if (documents.length === 0) return null
  return (
    <ul class={styles.chips} data-part="chips" aria-label={ui('documents.to-read')}>
      {documents.map(({ id, kind }) => (
        <li key={id}>
          <button type="button" class={styles.chip} data-part="chip" onClick={() => onRead(id)}>
            <Icon name={documentIcon(kind)} /> {text(`evidence.${id}.title`)}
          </button>
        </li>
      ))}
    </ul>
  )
}

const documentsFor = (view: RoleView, prompt: PromptView): DocumentView[] =>
  view.documents.filter(({ id, row }) => row === prompt.row || prompt.reads.includes(id))
