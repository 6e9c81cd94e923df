import { useRef, useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './transfer.module.css'
import type { ImportActions, ImportedModel, TransferModel } from './transfer-model'

interface ImportFormProps {
  scenario: string
  transfer: TransferModel
  actions: ImportActions
  say: Translate<'tools'>
}

/** The list of stimuli of a scenario: written for a spreadsheet, read back as a copy that can be played. */
export function ImportForm({ scenario, transfer, actions, say }: ImportFormProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const read = (file: File | undefined) => {
    if (file) actions.importChronogramme(scenario, file)
  }
  return (
    <div class={styles.export} data-part="export">
      <p>{say('import.intro')}</p>
      <ol class={styles.importSteps}>
        <li>
          <p>{say('import.step-write')}</p>
          <button
            type="button"
            class={buttonStyles.plain}
            data-testid="write-chronogramme"
            onClick={() => actions.exportChronogramme(scenario)}
          >
            <Icon name="download" /> {say('import.write')}
          </button>
        </li>
        <li>{say('import.step-edit')}</li>
        <li>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same */}
          <div
            class={styles.importDrop}
            data-over={over}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              // The page itself takes dropped files for records.
              event.stopPropagation()
              setOver(false)
              read(event.dataTransfer?.files[0])
            }}
          >
            <button
              type="button"
              class={buttonStyles.main}
              disabled={transfer.state === 'busy'}
              onClick={() => input.current?.click()}
            >
              <Icon name="folder-open" /> {say('import.read')}
            </button>
            <span class="hint">{say('import.drop')}</span>
            <input
              ref={input}
              type="file"
              hidden
              accept=".xlsx,.csv"
              data-testid="chronogramme-file"
              onChange={({ currentTarget }) => {
                read(currentTarget.files?.[0])
                currentTarget.value = ''
              }}
            />
          </div>
        </li>
      </ol>
      <ImportState transfer={transfer} actions={actions} say={say} />
    </div>
  )
}

function ImportState({ transfer, actions, say }: Omit<ImportFormProps, 'scenario'>) {
  switch (transfer.state) {
    case 'busy':
      return <p role="status">{say('import.busy')}</p>
    case 'failed':
      return (
        <p role="alert" class="warning">
          <Icon name="triangle-alert" /> {say('import.failed', { detail: transfer.detail })}
        </p>
      )
    case 'written':
      return (
        <p role="status" class={styles.exportDone}>
          <Icon name="check" /> {say('export.written', { file: transfer.file })}
        </p>
      )
    case 'rejected':
      return (
        <div role="alert" class={styles.importProblems} data-part="import-problems">
          <p class="warning">
            <Icon name="triangle-alert" /> {say('import.rejected', { file: transfer.file })}
          </p>
          <ul>
            {transfer.problems.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )
    case 'unchanged':
      return (
        <div role="status" class={styles.exportDone}>
          <p>
            <Icon name="info" /> {say('import.unchanged', { file: transfer.file })}
          </p>
          <Notes notes={transfer.notes} say={say} />
        </div>
      )
    case 'imported':
      return <Imported imported={transfer} actions={actions} say={say} />
    default:
      return <p role="status" />
  }
}

interface ImportedProps {
  imported: ImportedModel
  actions: ImportActions
  say: Translate<'tools'>
}

function Imported({ imported, actions, say }: ImportedProps) {
  const { format } = useI18n()
  const { scenario, changed, notes, kept } = imported
  const count = (one: keyof typeof changed) => format.number(changed[one])
  return (
    <div role="status" class={styles.exportDone}>
      <p>
        <Icon name="check" />{' '}
        {say('import.done', {
          phases: count('phases'),
          stimuli: count('stimuli'),
          added: count('added'),
        })}
      </p>
      {!kept && <p class="warning">{say('import.not-kept')}</p>}
      <Notes notes={notes} say={say} />
      <p class={styles.importNext}>
        {kept && (
          <button
            type="button"
            class={buttonStyles.main}
            data-testid="play-copy"
            onClick={() => actions.prepare(scenario)}
          >
            <Icon name="play" /> {say('import.play')}
          </button>
        )}
        <button type="button" class={buttonStyles.plain} onClick={actions.downloadCopy}>
          <Icon name="download" /> {say('import.download')}
        </button>
      </p>
    </div>
  )
}

/** Changes that were not taken over. */
function Notes({ notes, say }: { notes: readonly string[]; say: Translate<'tools'> }) {
  if (notes.length === 0) return null
  return (
    <ul aria-label={say('import.notes')}>
      {notes.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
