import type { Grade } from '../../../scenario/roles'
import { useI18n } from '../../components/use-i18n'

/** One of the four ratings: its letter, with its meaning beside it or for whoever listens. */
export function GradeMark({ grade, meaning = false }: { grade: Grade; meaning?: boolean }) {
  const { ui } = useI18n()
  const said = ui(`grade.${grade}`)
  return (
    <span class="graded">
      <span class="grade" data-part="grade" data-grade={grade} title={said}>
        {grade}
      </span>
      <span class={meaning ? 'hint' : 'sr-only'}> {said}</span>
    </span>
  )
}
