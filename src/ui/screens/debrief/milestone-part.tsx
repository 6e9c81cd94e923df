import type { GameReport } from '../../../scoring/game-report'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale, whenText } from './debrief-labels'
import { Ledger, Part } from './part'
import styles from './part.module.css'

const AGAINST = { early: 'under', 'on-time': 'within', late: 'over', missed: 'over' } as const

/** Points that matter to everybody, against the plan's cumulative intervals. */
export function MilestonePart({ report }: { report: GameReport }) {
  const locale = useDebriefLocale()
  const { text } = useI18n()
  const { debrief } = locale.i18n
  return (
    <Part id="milestones" hint={debrief('milestone.hint')}>
      <Ledger
        quiet
        caption={debrief('heading.milestones')}
        columns={['milestone', 'plan', 'par', 'reached', 'state']}
      >
        {report.milestones.map(({ id, plan, par, minute, verdict }) => (
          <tr key={id}>
            <th scope="row">{text(`milestone.${id}`)}</th>
            <td>
              {whenText(locale, plan[0])} – {whenText(locale, plan[1])}
            </td>
            <td>{whenText(locale, par)}</td>
            <td>{whenText(locale, minute)}</td>
            <td>
              <span class={styles.against} data-against={AGAINST[verdict]}>
                <Icon name={AGAINST[verdict] === 'over' ? 'triangle-alert' : 'check'} />{' '}
                {debrief(`milestone.${verdict}`)}
              </span>
            </td>
          </tr>
        ))}
      </Ledger>
    </Part>
  )
}
