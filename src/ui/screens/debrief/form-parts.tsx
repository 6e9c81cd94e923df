import { GRADES } from '../../../scenario/roles'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale } from './debrief-labels'

/** Keeps what was written in a form of the debrief, or leaves it. */
export function FormButtons({ ready, onLeave }: { ready: boolean; onLeave: () => void }) {
  const { debrief } = useDebriefLocale().i18n
  return (
    <div class="lesson-buttons">
      <button type="submit" class="button-main" disabled={!ready}>
        <Icon name="check" /> {debrief('improvement.save')}
      </button>
      <button type="button" class="button-plain" onClick={onLeave}>
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
