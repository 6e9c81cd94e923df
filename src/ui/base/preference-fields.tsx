import type { Preferences } from '../model'
import { useI18n } from './speech'

interface PreferenceFieldsProps {
  preferences: Preferences
  onChange: (preferences: Preferences) => void
}

export function PreferenceFields({ preferences, onChange }: PreferenceFieldsProps) {
  const { ui } = useI18n()
  return (
    <fieldset class="preferences">
      <legend>{ui('preferences.title')}</legend>
      {(['shortcuts', 'large'] as const).map((name) => (
        <label key={name} class="check">
          <input
            type="checkbox"
            checked={preferences[name]}
            onChange={(event) => onChange({ ...preferences, [name]: event.currentTarget.checked })}
          />{' '}
          {ui(`preferences.${name}`)}
        </label>
      ))}
    </fieldset>
  )
}
