import { numberedRow } from '../../../i18n/row-wording'
import type { RoleView } from '../../../view/view'
import { useI18n } from '../../components/use-i18n'
import styles from './card.module.css'

interface RowBriefingProps {
  view: RoleView
  row: string
  /** Folded once somebody at this table has read it. */
  folded: boolean
}

/** What is known at the opening of a row. */
export function RowBriefing({ view, row: key, folded }: RowBriefingProps) {
  const i18n = useI18n()
  const row = view.rows.find((one) => one.key === key)
  const text = row && `briefing.${row.phase}.${row.session}`
  if (row?.status !== 'open' || !text || !i18n.hasText(text)) return null
  return (
    <details class={styles.briefing} open={!folded} key={key}>
      <summary>{numberedRow(i18n, view.rows, key)}</summary>
      <p>{i18n.text(text)}</p>
    </details>
  )
}
