import { useState } from 'preact/hooks'
import { EXPORTS, type ExportWhat } from '../../../exchange/export-formats'
import type { Translate } from '../../../i18n/sentences'
import type { Cast } from '../../../scenario/roles'
import fieldStyles from '../../components/field.module.css'
import { ExportFoot } from './export-foot'
import { ExportOptions } from './export-options'
import styles from './transfer.module.css'
import type { ExportChoice, TransferActions, TransferModel } from './transfer-model'

interface ExportFormProps {
  cast: Cast
  transfer: TransferModel
  ended: boolean
  actions: TransferActions
  say: Translate<'tools'>
}

const FIRST: ExportChoice = {
  format: 'jira-csv',
  tasks: 'improvements',
  chronogramme: 'played',
  firstDay: '',
  people: {},
  jiraProject: '',
  jiraType: '',
  trelloList: '',
}

const WHATS = Object.keys(EXPORTS) as ExportWhat[]

/** What, as what, with which details; then a file to save. */
export function ExportForm({ cast, transfer, ended, actions, say }: ExportFormProps) {
  const [choice, setChoice] = useState<ExportChoice>(FIRST)
  const change = (part: Partial<ExportChoice>) => setChoice({ ...choice, ...part })
  return (
    <form
      class={styles.export}
      data-part="export"
      onSubmit={(event) => {
        event.preventDefault()
        actions.exportFile(choice)
      }}
    >
      <p>{say(ended ? 'export.intro' : 'export.intro-playing')}</p>
      {WHATS.map((what) => (
        <fieldset key={what}>
          <legend>{say(`export.what.${what}`)}</legend>
          <div class={styles.exportFormats}>
            {EXPORTS[what].map((format) => (
              <label key={format} class={fieldStyles.radio}>
                <input
                  type="radio"
                  name="format"
                  value={format}
                  checked={choice.format === format}
                  onChange={() => {
                    actions.clearTransfer()
                    change({ format })
                  }}
                />
                <span>
                  {say(`format.${format}`)}
                  <span class="hint">{say(`format.${format}.hint`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <ExportOptions cast={cast} choice={choice} ended={ended} say={say} onChange={change} />
      <ExportFoot label={say('export.write')} transfer={transfer} say={say} />
    </form>
  )
}
