import { useI18n } from '../../components/use-i18n'
import promptStyles from './prompt.module.css'

interface DeviationFieldProps {
  left: number
  reason: string
  onReason: (reason: string) => void
}

/** Marks an answer as a deliberate deviation from the plan: a token and a reason. */
export function DeviationField({ left, reason, onReason }: DeviationFieldProps) {
  const { ui } = useI18n()
  return (
    <details class={promptStyles.deviation} open={reason !== ''}>
      <summary>{ui('deviation.mark', { count: left })}</summary>
      <label>
        <span>{ui('deviation.reason')}</span>
        <input
          type="text"
          value={reason}
          maxLength={300}
          disabled={left <= 0}
          onInput={(event) => onReason(event.currentTarget.value)}
        />
      </label>
    </details>
  )
}
