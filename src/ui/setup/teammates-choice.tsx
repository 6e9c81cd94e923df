import type { PolicyName } from '../../simulation/command'
import { useI18n } from '../base/speech'

interface TeammatesChoiceProps {
  teammates: PolicyName
  onChange: (teammates: PolicyName) => void
}

const TEAMMATES = ['reference', 'novice', 'passive'] as const

/** How the program plays the roles that nobody holds. */
export function TeammatesChoice({ teammates, onChange }: TeammatesChoiceProps) {
  const { ui } = useI18n()
  return (
    <fieldset class="field">
      <legend>{ui('setup.teammates')}</legend>
      {TEAMMATES.map((policy) => (
        <label key={policy} class="radio">
          <input
            type="radio"
            name="teammates"
            checked={teammates === policy}
            onChange={() => onChange(policy)}
          />
          <span>
            <strong>{ui(`holder.${policy}`)}</strong>
            <span class="hint">{ui(`setup.teammates.${policy}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
