import type { Translate } from '../../../i18n/sentences'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './transfer.module.css'
import type { TransferModel } from './transfer-model'

interface ExportStateProps {
  transfer: TransferModel
  say: Translate<'tools'>
}

interface ExportFootProps extends ExportStateProps {
  /** What the button says. */
  label: string
}

/** The foot of a form that writes a file: its button, and how far the writing has come. */
export function ExportFoot({ label, transfer, say }: ExportFootProps) {
  return (
    <div class={styles.exportFoot}>
      <button type="submit" class={buttonStyles.main} disabled={transfer.state === 'busy'}>
        <Icon name="download" /> {label}
      </button>
      <ExportState transfer={transfer} say={say} />
    </div>
  )
}

/** How far the writing of a file has come. */
function ExportState({ transfer, say }: ExportStateProps) {
  const { format } = useI18n()
  switch (transfer.state) {
    case 'busy':
      return <p role="status">{say('export.busy')}</p>
    case 'failed':
      return (
        <p role="alert" class="warning">
          <Icon name="triangle-alert" /> {say('export.failed', { detail: transfer.detail })}
        </p>
      )
    case 'written':
      return (
        <div role="status" class={styles.exportDone}>
          <p>
            <Icon name="check" /> {say('export.written', { file: transfer.file })}
          </p>
          {transfer.notes.length > 0 && (
            <ul aria-label={say('export.notes', { count: format.number(transfer.notes.length) })}>
              {transfer.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </div>
      )
    default:
      return <p role="status" />
  }
}
