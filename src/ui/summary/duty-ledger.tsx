import { Icon } from '../base/icon'
import { useI18n } from '../base/speech'
import type { SummaryModel } from '../model'
import { DUTY_ICONS } from '../play/follow-list'
import { debexOf } from '../play/table-state'

/** The legal and contractual duties, and how each stood at the end. */
export function DutyLedger({ summary }: { summary: SummaryModel }) {
  const { ui, text, format } = useI18n()
  const { company, client } = summary
  const debex = debexOf(company)
  const duties = [...company.duties, ...client.duties].sort((a, b) => a.due - b.due)
  return (
    <section id="duties" aria-labelledby="duties-title">
      <h2 id="duties-title">{ui('summary.duties')}</h2>
      <div class="table-scroll">
        <table class="ledger">
          <caption class="sr-only">{ui('summary.duties')}</caption>
          <thead>
            <tr>
              <th scope="col">{ui('duty.column')}</th>
              <th scope="col">{ui('duty.owner')}</th>
              <th scope="col">{ui('duty.term')}</th>
              <th scope="col">{ui('duty.state')}</th>
              <th scope="col">{ui('duty.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {duties.map(({ id, owner, due, status }) => (
              <tr key={id}>
                <th scope="row">{text(`duty.${id}.title`)}</th>
                <td>{ui(`role.${owner}`)}</td>
                <td>
                  {ui('time.day', { day: Math.floor((debex + due) / 1440) + 1 })}{' '}
                  {format.clock((debex + due) % 1440)}
                </td>
                <td>
                  <span class="duty-status" data-status={status}>
                    <Icon name={DUTY_ICONS[status]} /> {ui(`duty.status.${status}`)}
                  </span>
                </td>
                <td class="wide-cell">{text(`duty.${id}.basis`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
