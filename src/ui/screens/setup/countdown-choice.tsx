import { COUNTDOWNS, type Countdown } from '../../../scenario/roles'
import { useI18n } from '../../components/use-i18n'
import type { CountdownRules } from '../../countdown-model'
import { RadioChoice } from './radio-choice'

interface CountdownChoiceProps {
  rules: CountdownRules
  countdown: Countdown
  onChange: (countdown: Countdown) => void
}

/** Whether answers have a time, and what it costs to pass it. */
export function CountdownChoice({ rules, countdown, onChange }: CountdownChoiceProps) {
  const { ui } = useI18n()
  return (
    <RadioChoice
      title={ui('countdown.title')}
      name="countdown"
      of={COUNTDOWNS}
      chosen={countdown}
      label={(one) => ui(`countdown.${one}`)}
      hint={(one) =>
        one === 'off' ? ui('setup.countdown-off') : ui('setup.countdown', { ...rules[one] })
      }
      onChoose={onChange}
    />
  )
}
