import { messageText } from '../../../i18n/debrief-wording'
import { rankedText } from '../../../i18n/lesson-wording'
import type { Debrief } from '../../../scoring/debrief'
import { useWords } from './debrief-labels'
import { Ledger, Part } from './part'

/** Topics to train, drawn from what went wrong in this game. */
export function AwarenessPart({ awareness }: Pick<Debrief, 'awareness'>) {
  const words = useWords()
  const { debrief } = words.voice
  const order = rankedText(words, awareness)
  return (
    <Part id="awareness" hint={debrief('topic.hint')}>
      <Ledger quiet caption={debrief('heading.awareness')} columns={['topic', 'because']}>
        {awareness.topics.map(({ id, topic, because }) => (
          <tr key={id}>
            <th scope="row">{messageText(words, topic)}</th>
            <td class="wide-cell">
              {because ? messageText(words, because) : debrief('topic.always')}
            </td>
          </tr>
        ))}
      </Ledger>
      {order && <p class="part-hint">{order}</p>}
    </Part>
  )
}
