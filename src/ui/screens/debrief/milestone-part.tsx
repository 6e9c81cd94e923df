import type { GameReport } from '../../../scoring/game-report'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { useWords, whenText } from './debrief-labels'
import { Ledger, Part } from './part'

const AGAINST = { early: 'under', 'on-time': 'within', late: 'over', missed: 'over' } as const

/** Points that matter to everybody, against the plan's cumulative intervals. */
export function MilestonePart({ report }: { report: GameReport }) {
  const words = useWords()
  const { text } = useI18n()
  const { debrief } = words.voice
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
              {whenText(words, plan[0])} – {whenText(words, plan[1])}
            </td>
            <td>{whenText(words, par)}</td>
            <td>{whenText(words, minute)}</td>
            <td>
              <span class="against" data-against={AGAINST[verdict]}>
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
