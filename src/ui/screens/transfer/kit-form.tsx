import { useState } from 'preact/hooks'
import { WORKSHOP_MINUTES, type WorkshopMinutes } from '../../../exchange/kit/workshop-minutes'
import type { Translate } from '../../../i18n/sentences'
import fieldStyles from '../../components/field.module.css'
import { ExportFoot } from './export-foot'
import styles from './transfer.module.css'
import type { TransferActions, TransferModel, WorkshopChoice } from './transfer-model'

interface KitFormProps {
  exercise: Pick<WorkshopChoice, 'scenario' | 'seed' | 'difficulty'>
  transfer: TransferModel
  actions: TransferActions
  say: Translate<'tools'>
}

/** How long the workshop is, and its day; then an archive to print from. */
export function KitForm({ exercise, transfer, actions, say }: KitFormProps) {
  const [minutes, setMinutes] = useState<WorkshopMinutes>(120)
  const [day, setDay] = useState('')
  return (
    <form
      class={styles.export}
      data-part="export"
      onSubmit={(event) => {
        event.preventDefault()
        actions.writeKit({ ...exercise, minutes, day })
      }}
    >
      <p>{say('kit.intro')}</p>
      <fieldset class={fieldStyles.field}>
        <legend>{say('kit.minutes')}</legend>
        <div>
          {WORKSHOP_MINUTES.map((one) => (
            <label key={one} class={fieldStyles.radio}>
              <input
                type="radio"
                name="minutes"
                value={one}
                checked={one === minutes}
                onChange={() => setMinutes(one)}
              />
              <span>
                {say(`kit.minutes.${one}`)}
                <span class="hint">{say(`kit.minutes.${one}.hint`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class={styles.exportOptions}>
        <label>
          {say('kit.day')}
          <input
            type="date"
            name="day"
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
          <span class="hint">{say('kit.day-hint')}</span>
        </label>
      </div>
      <ExportFoot label={say('kit.write')} transfer={transfer} say={say} />
    </form>
  )
}
