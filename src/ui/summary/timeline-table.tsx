import { numberedRow } from '../../wording/row-wording'
import { useI18n } from '../base/speech'
import type { SummaryModel } from '../model'
import { debexOf } from '../play/table-state'

/** The same as the chart, in figures. */
export function TimelineTable({ summary }: { summary: SummaryModel }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const { company, timeline } = summary
  const debex = debexOf(company)
  const when = (minute: number) => {
    if (minute < 0) return '—'
    const now = debex + minute
    return `${ui('time.day', { day: Math.floor(now / 1440) + 1 })} ${format.clock(now % 1440)}`
  }
  return (
    <div class="table-scroll">
      <table class="ledger">
        <caption>{ui('timeline.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{ui('timeline.phase')}</th>
            <th scope="col">{ui('timeline.plan')}</th>
            <th scope="col">{ui('timeline.worked')}</th>
            <th scope="col">{ui('timeline.against')}</th>
            <th scope="col">{ui('timeline.opened')}</th>
            <th scope="col">{ui('timeline.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {company.rows.map((row) => {
            const [min, max] = row.minutes
            const against =
              row.status === 'locked'
                ? 'none'
                : row.worked > max
                  ? 'over'
                  : row.worked < min
                    ? 'under'
                    : 'within'
            const parallel = timeline.rows.some(({ key, parallel }) => key === row.key && parallel)
            return (
              <tr key={row.key}>
                <th scope="row">
                  {numberedRow(i18n, company.rows, row.key)}
                  {parallel && <span class="tag">{ui('timeline.parallel')}</span>}
                </th>
                <td>{format.interval(row.minutes)}</td>
                <td>{row.status === 'locked' ? '—' : format.interval([row.worked, row.worked])}</td>
                <td>
                  <span class="against" data-against={against}>
                    {ui(`timeline.${against}`)}
                  </span>
                </td>
                <td>{when(row.openedAt)}</td>
                <td>{when(row.closedAt)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
