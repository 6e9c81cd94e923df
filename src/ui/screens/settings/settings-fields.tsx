import { COUNTDOWNS } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { useI18n } from '../../components/use-i18n'
import type { Actions, PlayPage } from '../../model'
import { MOTIONS, type Preferences, SCHEMES } from '../../preferences'
import styles from './settings-fields.module.css'

interface SettingsFieldsProps {
  model: Pick<PlayPage, 'language' | 'preferences'>
  actions: Pick<Actions, 'setLanguage' | 'setPreferences'>
  /** Whether something else stands beside them. */
  headed: boolean
}

/** What a person sets for themselves, remembered on this device. */
export function SettingsFields({ model, actions, headed }: SettingsFieldsProps) {
  const { ui } = useI18n()
  const { preferences } = model
  const change = (part: Partial<Preferences>) => actions.setPreferences({ ...preferences, ...part })
  return (
    <fieldset class={styles.settings}>
      <legend class={headed ? '' : 'sr-only'}>{ui('settings.title')}</legend>
      <div class={styles.setting}>
        <span>{ui('language.label')}</span>
        <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
      </div>
      <SoundFields preferences={preferences} change={change} />
      <Choice
        name="motion"
        values={MOTIONS}
        value={preferences.motion}
        onChange={(motion) => change({ motion })}
      />
      <Choice
        name="scheme"
        values={SCHEMES}
        value={preferences.scheme}
        onChange={(scheme) => change({ scheme })}
      />
      <Choice
        name="countdown"
        values={COUNTDOWNS}
        value={preferences.countdown}
        onChange={(countdown) => change({ countdown })}
      />
      {(['large', 'shortcuts', 'runsOn'] as const).map((name) => (
        <label key={name} class={fieldStyles.check}>
          <input
            type="checkbox"
            checked={preferences[name]}
            onChange={(event) => change({ [name]: event.currentTarget.checked })}
          />{' '}
          {ui(name === 'runsOn' ? 'settings.runs-on' : `settings.${name}`)}
        </label>
      ))}
    </fieldset>
  )
}

interface SoundFieldsProps {
  preferences: Preferences
  change: (part: Partial<Preferences>) => void
}

function SoundFields({ preferences: { volume, muted }, change }: SoundFieldsProps) {
  const { ui, format } = useI18n()
  return (
    <div class={styles.setting}>
      <label for="volume">{ui('settings.volume')}</label>
      <span class={styles.volume}>
        <button
          type="button"
          class={buttonStyles.icon}
          aria-pressed={muted}
          title={ui('settings.mute')}
          onClick={() => change({ muted: !muted })}
        >
          <Icon name={muted ? 'volume-x' : 'volume-2'} />
        </button>
        <input
          id="volume"
          type="range"
          min={0}
          max={100}
          step={5}
          value={volume}
          aria-valuetext={muted ? ui('settings.muted') : format.percent(volume)}
          onInput={(event) => change({ volume: Number(event.currentTarget.value), muted: false })}
        />
        <span class={styles.volumeValue} aria-hidden="true">
          {muted ? ui('settings.muted') : format.percent(volume)}
        </span>
      </span>
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  name: 'motion' | 'scheme' | 'countdown'
  values: readonly Value[]
  value: Value
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ name, values, value, onChange }: ChoiceProps<Value>) {
  const { ui } = useI18n()
  const said = (one: string) =>
    name === 'countdown'
      ? ui(`countdown.${one as 'off'}`)
      : ui(`settings.${name}.${one as 'system'}`)
  return (
    <div class={styles.setting}>
      <label for={`setting-${name}`}>{ui(`settings.${name}`)}</label>
      <select
        id={`setting-${name}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {said(one)}
          </option>
        ))}
      </select>
    </div>
  )
}
