import type { PolicyName } from '../../../protocol/terms'
import { useI18n } from '../../components/use-i18n'
import { RadioChoice } from './radio-choice'

interface TeammatesChoiceProps {
  teammates: PolicyName
  onChange: (teammates: PolicyName) => void
}

/** How they may be played. */
export const TEAMMATES = ['reference', 'novice', 'passive'] as const

/** How the program plays the roles that nobody holds. */
export function TeammatesChoice({ teammates, onChange }: TeammatesChoiceProps) {
  const { ui } = useI18n()
  return (
    <RadioChoice
      title={ui('setup.teammates')}
      name="teammates"
      of={TEAMMATES}
      chosen={teammates}
      label={(policy) => ui(`holder.${policy}`)}
      hint={(policy) => ui(`setup.teammates.${policy}`)}
      onChoose={onChange}
    />
  )
}
