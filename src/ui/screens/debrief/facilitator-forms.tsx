import { useEffect, useRef, useState } from 'preact/hooks'
import type { Grade } from '../../../scenario/roles'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale } from './debrief-labels'
import { FormButtons, GradeOptions, ReasonField } from './form-parts'
import styles from './lesson.module.css'

interface OverrideFormProps {
  onSave: (rating: Grade, reason: string) => void
  onLeave: () => void
}

/** A rating that the facilitator sets beside the computed one, with its reason. */
export function OverrideForm({ onSave, onLeave }: OverrideFormProps) {
  const { debrief } = useDebriefLocale().i18n
  const [rating, setRating] = useState<Grade>('P')
  const [reason, setReason] = useState('')
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onSave(rating, reason.trim())
      }}
    >
      <label>
        <span>{debrief('rating.label')}</span>
        <select
          ref={first}
          name="rating"
          value={rating}
          onChange={(event) => setRating(event.currentTarget.value as Grade)}
        >
          <GradeOptions />
        </select>
      </label>
      <ReasonField label={debrief('rating.reason')} reason={reason} onReason={setReason} />
      <FormButtons ready={reason.trim() !== ''} onLeave={onLeave} />
    </form>
  )
}

interface DeviationFormProps {
  tokens: number
  onSave: (reason: string) => void
  onLeave: () => void
}

/** A deliberate deviation that is only claimed now, with its reason; other draws judge it. */
export function DeviationForm({ tokens, onSave, onLeave }: DeviationFormProps) {
  const { format } = useI18n()
  const { debrief } = useDebriefLocale().i18n
  const [reason, setReason] = useState('')
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onSave(reason.trim())
      }}
    >
      <ReasonField
        label={debrief('decisions.deviation-reason', { left: format.number(tokens) })}
        wide={true}
        first={true}
        reason={reason}
        onReason={setReason}
      />
      <FormButtons ready={reason.trim() !== ''} onLeave={onLeave} />
    </form>
  )
}
