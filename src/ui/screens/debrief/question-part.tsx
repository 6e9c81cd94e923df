import { messageText } from '../../../i18n/debrief-wording'
import type { Debrief } from '../../../scoring/debrief'
import { useWords } from './debrief-labels'
import { Part } from './part'

/** Questions that start the talk, to be read aloud. */
export function QuestionPart({ questions }: Pick<Debrief, 'questions'>) {
  const words = useWords()
  return (
    <Part id="questions" hint={words.voice.debrief('report.starts')}>
      <ol class="questions">
        {questions.map((one) => (
          <li key={one.key}>{messageText(words, one)}</li>
        ))}
      </ol>
    </Part>
  )
}
