import { messageText } from '../../../i18n/debrief-wording'
import type { Debrief } from '../../../scoring/debrief'
import { useDebriefLocale } from './debrief-labels'
import styles from './lesson.module.css'
import { Part } from './part'

/** Questions that start the talk, to be read aloud. */
export function QuestionPart({ questions }: Pick<Debrief, 'questions'>) {
  const locale = useDebriefLocale()
  return (
    <Part id="questions" hint={locale.i18n.debrief('report.starts')}>
      <ol class={styles.questions}>
        {questions.map((one) => (
          <li key={one.key}>{messageText(locale, one)}</li>
        ))}
      </ol>
    </Part>
  )
}
