import { useI18n } from '../base/speech'
import type { CountdownRules } from '../countdown-model'
import { COUNTDOWNS, type Countdown } from '../preferences'

interface CountdownChoiceProps {
  rules: CountdownRules
  countdown: Countdown
  onChange: (countdown: Countdown) => void
}

/** Whether answers have a time, and what it costs to pass it. */
export function CountdownChoice({ rules, countdown, onChange }: CountdownChoiceProps) {
  const { ui } = useI18n()
  return (
    <fieldset class="field">
      <legend>{ui('countdown.title')}</legend>
      {COUNTDOWNS.map((one) => (
        <label key={one} class="radio">
          <input
            type="radio"
            name="countdown"
            value={one}
            checked={countdown === one}
            onChange={() => onChange(one)}
          />
          <span>
            <strong>{ui(`countdown.${one}`)}</strong>
            <span class="hint">
              {one === 'off' ? ui('setup.countdown-off') : ui('setup.countdown', { ...rules[one] })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
