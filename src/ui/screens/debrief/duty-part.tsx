import type { GameReport } from '../../../scoring/game-report'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { DUTY_ICONS } from '../play/follow-list'
import followListStyles from '../play/follow-list.module.css'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, useDebriefLocale, whenText } from './debrief-labels'
import { Ledger, Part, Reasons } from './part'
import styles from './part.module.css'

interface DutyPartProps {
  facts: DebriefFacts
  /** Null until the score is known: it judges what was broken off too. */
  report: GameReport | null
}

/** The legal and contractual duties, and how each stood at the end. */
export function DutyPart({ facts, report }: DutyPartProps) {
  const locale = useDebriefLocale()
  const { ui, text } = useI18n()
  const { debrief } = locale.i18n
  const known = report?.duties ?? [...facts.company.duties, ...facts.client.duties]
  const duties = [...known].sort((a, b) => a.due - b.due)
  return (
    <Part id="duties">
      <Ledger
        quiet
        caption={debrief('heading.duties')}
        columns={['duty', 'owner', 'due', 'state', 'basis']}
      >
        {duties.map(({ id, owner, due, status }) => (
          <tr key={id}>
            <th scope="row">{text(`duty.${id}.title`)}</th>
            <td>{roleText(locale, owner)}</td>
            <td>{whenText(locale, due)}</td>
            <td>
              <span class={followListStyles.dutyStatus} data-status={status}>
                <Icon name={DUTY_ICONS[status]} /> {ui(`duty.status.${status}`)}
              </span>
            </td>
            <td class={styles.wideCell}>{text(`duty.${id}.basis`)}</td>
          </tr>
        ))}
      </Ledger>
      {report && <Reasons title={debrief('duty.reasons')} of={report.duties} />}
    </Part>
  )
}
