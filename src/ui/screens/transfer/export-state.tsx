import type { Translate } from '../../../i18n/sentences'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './transfer.module.css'
import type { TransferModel } from './transfer-model'

/** How far the writing of a file has come. */
export function ExportState({
  transfer,
  say,
}: {
  transfer: TransferModel
  say: Translate<'tools'>
}) {
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
