import { messageText } from '../../../i18n/debrief-wording'
import type { CoordinationCost } from '../../../scoring/coordination-cost'
import ledgerStyles from '../../components/ledger.module.css'
import { useI18n } from '../../components/use-i18n'
import { rowText, useDebriefLocale } from './debrief-labels'
import { Ledger } from './part'
import partStyles from './part.module.css'
import styles from './score-part.module.css'

/** What the choice of tools cost or saved, in all and phase by phase. */
export function CoordinationCard({ coordination }: { coordination: CoordinationCost | null }) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  if (!coordination) return null
  const { phases, remarks } = coordination
  const { debrief } = locale.i18n
  return (
    <section class={styles.coordination} aria-labelledby="coordination-title">
      <h3 id="coordination-title">{debrief('heading.coordination')}</h3>
      <ul>
        {remarks.map((one) => {
          const said = messageText(locale, one)
          return <li key={said}>{said}</li>
        })}
      </ul>
      {phases.length > 0 && (
        <details class={partStyles.reasons}>
          <summary>{debrief('coordination.phases')}</summary>
          <Ledger
            caption={debrief('coordination.phases')}
            columns={['phase', 'chosen-tools', 'plan-tools', 'bare-tools']}
            numbers={['chosen-tools', 'plan-tools', 'bare-tools']}
            quiet
          >
            {phases.map(({ row, minutes, parMinutes, bareMinutes }) => (
              <tr key={row}>
                <th scope="row">{rowText(locale, row)}</th>
                <td class={ledgerStyles.number}>{format.duration(minutes)}</td>
                <td class={ledgerStyles.number}>{format.duration(parMinutes)}</td>
                <td class={ledgerStyles.number}>{format.duration(bareMinutes)}</td>
              </tr>
            ))}
          </Ledger>
        </details>
      )}
    </section>
  )
}
