import type { GameReport } from '../../../scoring/game-report'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { roleText, useDebriefLocale } from './debrief-labels'
import { GradeMark } from './grade-mark'
import { Ledger, Part } from './part'
import styles from './part.module.css'

/** What each role had to look after: rated, not scored. */
export function ObjectivePart({ report }: { report: GameReport }) {
  const locale = useDebriefLocale()
  const { text } = useI18n()
  const { debrief } = locale.i18n
  return (
    <Part id="objectives" hint={debrief('objective.hint')}>
      <Ledger
        quiet
        caption={debrief('heading.objectives')}
        columns={['role', 'objective', 'rating']}
      >
        {report.objectives.map(({ id, role, rating }) => (
          <tr key={id}>
            <th scope="row">
              <RoleBadge role={role} /> {roleText(locale, role)}
            </th>
            <td class={styles.wideCell}>{text(`roleObjective.${id}`)}</td>
            <td>
              <GradeMark grade={rating} meaning />
            </td>
          </tr>
        ))}
      </Ledger>
    </Part>
  )
}
