import { messageText } from '../../../i18n/debrief-wording'
import { rankedText } from '../../../i18n/lesson-wording'
import type { Debrief } from '../../../scoring/debrief'
import { useDebriefLocale } from './debrief-labels'
import { Ledger, Part } from './part'
import styles from './part.module.css'

/** Topics to train, drawn from what went wrong in this game. */
export function AwarenessPart({ awareness }: Pick<Debrief, 'awareness'>) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  const order = rankedText(locale, awareness)
  return (
    <Part id="awareness" hint={debrief('topic.hint')}>
      <Ledger quiet caption={debrief('heading.awareness')} columns={['topic', 'because']}>
        {awareness.topics.map(({ id, topic, because }) => (
          <tr key={id}>
            <th scope="row">{messageText(locale, topic)}</th>
            <td class={styles.wideCell}>
              {because ? messageText(locale, because) : debrief('topic.always')}
            </td>
          </tr>
        ))}
      </Ledger>
      {order && <p class={styles.partHint}>{order}</p>}
    </Part>
  )
}
