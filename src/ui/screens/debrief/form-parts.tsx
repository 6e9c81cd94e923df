import { useEffect, useRef } from 'preact/hooks'
import { GRADES } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale } from './debrief-labels'
import styles from './lesson.module.css'

/** Keeps what was written in a form of the debrief, or leaves it. */
export function FormButtons({ ready, onLeave }: { ready: boolean; onLeave: () => void }) {
  const { debrief } = useDebriefLocale().i18n
  return (
    <div class={styles.buttons}>
      <button type="submit" class={buttonStyles.main} disabled={!ready}>
        <Icon name="check" /> {debrief('improvement.save')}
      </button>
      <button type="button" class={buttonStyles.plain} onClick={onLeave}>
        <Icon name="x" /> {debrief('improvement.leave')}
      </button>
    </div>
  )
}

/** The four grades, for a list to choose from. */
export function GradeOptions() {
  const { ui } = useI18n()
  return (
    <>
      {GRADES.map((one) => (
        <option key={one} value={one}>
          {one} — {ui(`grade.${one}`)}
        </option>
      ))}
    </>
  )
}

interface ReasonFieldProps {
  label: string
  /** Takes the whole width of its form. */
  wide?: boolean
  /** What it stands for is begun with it: it has the focus. */
  first?: boolean
  reason: string
  onReason: (reason: string) => void
}

/** Why somebody departs from what was worked out. */
export function ReasonField({ label, wide, first, reason, onReason }: ReasonFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (first) field.current?.focus()
  }, [first])
  return (
    <label class={wide ? styles.wide : undefined}>
      <span>{label}</span>
      <input
        ref={field}
        type="text"
        name="reason"
        maxLength={500}
        required
        value={reason}
        onInput={(event) => onReason(event.currentTarget.value)}
      />
    </label>
  )
}
