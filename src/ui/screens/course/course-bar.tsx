import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import pageStyles from '../../components/page.module.css'
import { useI18n } from '../../components/use-i18n'
import type { CourseModel } from '../../course-model'
import type { Actions } from '../../model'
import styles from './course.module.css'

interface CourseBarProps {
  course: CourseModel
  actions: Pick<Actions, 'finishCourse'>
}

/** Under every screen of a game that an LMS shows: whether it is recorded there, and the way out. */
export function CourseBar({ course: { state, error, cut }, actions }: CourseBarProps) {
  const { ui } = useI18n()
  return (
    <aside
      class={styles.bar}
      data-part="course-bar"
      aria-label={ui('course.label')}
      data-state={state}
    >
      <p role="status">
        {ui(`course.${state}`, { error })}
        {cut && ` ${ui('course.cut')}`}
      </p>
      <button
        type="button"
        class={buttonStyles.plain}
        data-testid="finish-course"
        onClick={actions.finishCourse}
      >
        <Icon name="log-out" /> {ui(state === 'alone' ? 'course.leave' : 'course.finish')}
      </button>
    </aside>
  )
}

/** The last page: nothing more is recorded. */
export function CourseEnd({ course: { state } }: { course: CourseModel }) {
  const { ui } = useI18n()
  return (
    <main class={`${pageStyles.page} ${styles.page} ${styles.end}`}>
      <section class={styles.card}>
        <h1>{ui('course.end')}</h1>
        <p>{ui(`course.${state}`)}</p>
      </section>
    </main>
  )
}
