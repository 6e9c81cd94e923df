import { sureAndWrong } from '../../../i18n/confidence-wording'
import type { ConfidenceReading } from '../../../scoring/confidence'
import ledgerStyles from '../../components/ledger.module.css'
import { useI18n } from '../../components/use-i18n'
import styles from './confidence-part.module.css'
import { useDebriefLocale } from './debrief-labels'
import { Ledger, Part } from './part'

interface ConfidencePartProps {
  /** Null where too few answers were signed so. */
  confidence: ConfidenceReading | null
}

const SIGNED = ['sure', 'to-confirm'] as const

/** How sure people were beside how often they were right: a picture, the same as a table, and one number. */
export function ConfidencePart({ confidence }: ConfidencePartProps) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  if (!confidence) {
    return (
      <Part id="confidence">
        <p class="empty">{debrief('confidence.few')}</p>
      </Part>
    )
  }
  const { counts, claimed, brier, signed } = confidence
  const percent = (value: number): string =>
    debrief('unit.percent', { value: format.number(value) })
  const wrong = sureAndWrong(locale, confidence)
  const lines = SIGNED.map((how) => {
    const { right, wrong: missed } = counts[how]
    const all = right + missed
    return { how, right, missed, all, share: all === 0 ? 0 : Math.round((100 * right) / all) }
  })
  return (
    <Part id="confidence" hint={debrief('confidence.about', { count: signed })}>
      <div class={styles.picture} role="img" aria-label={debrief('picture.confidence-label')}>
        {lines.map(({ how, right, all, share }) => (
          <div key={how} class={styles.line} aria-hidden="true">
            <span class={styles.name}>{debrief(`confidence.${how}`)}</span>
            <svg aria-hidden="true" viewBox="0 0 100 12" preserveAspectRatio="none">
              <rect class={styles.track} width={100} height={12} />
              <rect class={styles.share} width={share} height={12} />
              <path class={styles.claim} d={`M${claimed[how]} 0V12`} />
            </svg>
            <span class={styles.said}>
              {debrief('confidence.right-of', { right, all })} ·{' '}
              {debrief('confidence.claim', { percent: percent(claimed[how]) })}
            </span>
          </div>
        ))}
      </div>
      <p>
        {debrief('confidence.brier', {
          score: format.hundredths(brier),
          sure: percent(claimed.sure),
          confirm: percent(claimed['to-confirm']),
        })}
      </p>
      <Ledger
        quiet
        caption={debrief('heading.confidence')}
        columns={['signed', 'right', 'wrong', 'share', 'claimed']}
        numbers={['right', 'wrong', 'share', 'claimed']}
      >
        {lines.map(({ how, right, missed, all, share }) => (
          <tr key={how}>
            <th scope="row">{debrief(`confidence.${how}`)}</th>
            <td class={ledgerStyles.number}>{format.number(right)}</td>
            <td class={ledgerStyles.number}>{format.number(missed)}</td>
            <td class={ledgerStyles.number}>{all === 0 ? '—' : percent(share)}</td>
            <td class={ledgerStyles.number}>{percent(claimed[how])}</td>
          </tr>
        ))}
      </Ledger>
      {wrong.length > 0 && (
        <ul class={styles.wrong}>
          {wrong.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Part>
  )
}
