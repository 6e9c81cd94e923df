import type { Grade } from '../../../scenario/roles'
import { useI18n } from '../../components/use-i18n'
import styles from './score-part.module.css'

/** One of the four ratings: its letter, with its meaning beside it or for whoever listens. */
export function GradeMark({ grade, meaning = false }: { grade: Grade; meaning?: boolean }) {
  const { ui } = useI18n()
  const said = ui(`grade.${grade}`)
  return (
    <span class={styles.graded}>
      <span class={styles.grade} data-part="grade" data-grade={grade} title={said}>
        {grade}
      </span>
      <span class={meaning ? 'hint' : 'sr-only'}> {said}</span>
    </span>
  )
}
