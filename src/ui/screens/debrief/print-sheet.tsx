import { messageText } from '../../../i18n/debrief-wording'
import { actionText, dueText } from '../../../i18n/lesson-wording'
import type { Debrief } from '../../../scoring/debrief'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, useDebriefLocale } from './debrief-labels'
import { Ledger } from './part'
import styles from './print-sheet.module.css'
import { ServiceChart } from './service-chart'

interface PrintSheetProps {
  facts: DebriefFacts
  /** Null until the score is known. */
  whole: Debrief | null
}

/** Lines that fit on a page beside each other. */
const ACTIONS = 6
const QUESTIONS = 5

/** The second of the two pages that are printed: services, what is to be done, what is to be talked about. */
export function PrintSheet({ facts, whole }: PrintSheetProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  if (!whole) return null
  return (
    <section class={`${styles.sheet} print-only`} data-part="print-sheet" aria-hidden="true">
      <h2>{debrief('heading.services')}</h2>
      <ServiceChart facts={facts} services={whole.services} />
      <h2>{debrief('heading.improvements')}</h2>
      <Ledger quiet caption={debrief('heading.improvements')} columns={['action', 'owner', 'due']}>
        {whole.improvements.slice(0, ACTIONS).map((one) => (
          <tr key={one.id}>
            <th scope="row">{actionText(locale, one)}</th>
            <td>{roleText(locale, one.owner)}</td>
            <td>{dueText(locale, one)}</td>
          </tr>
        ))}
      </Ledger>
      <h2>{debrief('heading.questions')}</h2>
      <ol>
        {whole.questions.slice(0, QUESTIONS).map((one) => (
          <li key={one.key}>{messageText(locale, one)}</li>
        ))}
      </ol>
    </section>
  )
}
