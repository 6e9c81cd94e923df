import { useState } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import type { Exercise } from '../replay/record-model'
import { ImportButton } from '../transfer/import-button'
import { KitButton } from '../transfer/kit-button'
import { PackageButton } from '../transfer/package-button'
import type { SetupModel } from './setup-model'
import styles from './setup-screen.module.css'

interface HostToolsProps {
  model: AppModel
  setup: SetupModel
  /** As it is chosen so far. */
  exercise: Exercise
  actions: Actions
}

/** What somebody needs who runs the exercise for others: the console of a server, links, packages, the sheet of stimuli. */
export function HostTools({ model, setup, exercise, actions }: HostToolsProps) {
  const { ui } = useI18n()
  return (
    <section class={`${fieldStyles.field} ${styles.host}`} data-part="host-tools">
      {model.hosted ? <ConsoleKey /> : <p>{ui('setup.no-server')}</p>}
      <div class={styles.tools}>
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => actions.shareExercise(exercise)}
        >
          {ui('setup.share')}
        </button>
        {!model.copies.includes(setup.scenario) && (
          <PackageButton
            cast={setup}
            exercise={exercise}
            transfer={model.transfer}
            actions={actions}
          />
        )}
        <KitButton exercise={exercise} transfer={model.transfer} actions={actions} />
        <ImportButton scenario={setup.scenario} transfer={model.transfer} actions={actions} />
      </div>
    </section>
  )
}

/** The way to the console of the server that this page comes from. */
function ConsoleKey() {
  const { ui } = useI18n()
  const [key, setKey] = useState('')
  // Whoever has the whole link may paste that.
  const token = key.trim().replace(/^.*[#&]f=/, '')
  return (
    <label>
      <span>{ui('setup.console-key')}</span>
      <span class={styles.seedRow}>
        <input
          type="text"
          name="console-key"
          value={key}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
        <a
          class={buttonStyles.plain}
          aria-disabled={token === ''}
          href={token === '' ? undefined : `#f=${encodeURIComponent(token)}`}
        >
          <Icon name="door-open" /> {ui('setup.console')}
        </a>
      </span>
      <span class="hint">{ui('setup.console-hint')}</span>
    </label>
  )
}
