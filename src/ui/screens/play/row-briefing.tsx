import { numberedRow } from '../../../i18n/row-wording'
import type { RoleView } from '../../../view/view'
import { useI18n } from '../../components/use-i18n'
import styles from './card.module.css'
import { openingOf } from './opening'

interface RowBriefingProps {
  view: RoleView
  row: string
  /** To its first sentence. */
  folded: boolean
  /** Where there is hardly any room: to its title. */
  brief: boolean
}

/** What is known at the opening of a row. */
export function RowBriefing({ view, row: key, folded, brief }: RowBriefingProps) {
  const i18n = useI18n()
  const row = view.rows.find((one) => one.key === key)
  const text = row && `briefing.${row.phase}.${row.session}`
  if (row?.status !== 'open' || !text || !i18n.hasText(text)) return null
  const whole = i18n.text(text)
  const [first, rest] = brief ? ['', whole] : openingOf(whole, i18n.language)
  return (
    <details class={styles.briefing} open={!folded} key={key}>
      <summary>
        <strong>{numberedRow(i18n, view.rows, key)}</strong> {first}
        {rest && (
          <>
            {' '}
            <span class={styles.more}>
              {first === '' && <span class="sr-only">. </span>}
              {i18n.ui('clamped.more')}
            </span>
          </>
        )}
      </summary>
      {rest && <p>{rest}</p>}
    </details>
  )
}
