import type { ServiceStatus } from '../../scenario/roles'
import { Icon } from '../base/icon'
import { useI18n } from '../base/speech'
import type { SummaryModel } from '../model'
import { STATUS_ICONS } from '../play/service-rack'

/** Each service's outage against its DMIA and its data loss against its RPO. */
export function ServiceLedger({ summary }: { summary: SummaryModel }) {
  const { ui, text, format } = useI18n()
  return (
    <section id="services" aria-labelledby="services-title">
      <h2 id="services-title">{ui('summary.services')}</h2>
      <div class="table-scroll">
        <table class="ledger">
          <caption class="sr-only">{ui('ledger.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{ui('rack.service')}</th>
              <th scope="col">{ui('rack.status')}</th>
              <th scope="col">{ui('ledger.outage')}</th>
              <th scope="col">{ui('ledger.max-outage')}</th>
              <th scope="col">{ui('ledger.downtime')}</th>
              <th scope="col">{ui('ledger.loss')}</th>
              <th scope="col">{ui('ledger.max-loss')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.outcome.services.map((service) => (
              <tr key={service.id}>
                <th scope="row">{text(`service.${service.id}.name`)}</th>
                <td>
                  <span class="unit-status" data-status={service.status}>
                    <span class="led">
                      <Icon name={STATUS_ICONS[service.status as ServiceStatus]} />
                    </span>
                    {ui(`status.${service.status as ServiceStatus}`)}
                  </span>
                </td>
                <td>
                  <Against
                    value={service.outageMinutes}
                    limit={service.maxOutageMinutes}
                    text={format.duration(service.outageMinutes)}
                  />
                </td>
                <td>{format.duration(service.maxOutageMinutes)}</td>
                <td>{format.duration(service.downtimeMinutes)}</td>
                <td>
                  <Against
                    value={service.dataLossMinutes}
                    limit={service.maxDataLossMinutes}
                    text={format.age(service.dataLossMinutes)}
                  />
                </td>
                <td>{format.age(service.maxDataLossMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A measure and whether it keeps its limit: by a sign and a word as well as by colour. */
function Against({ value, limit, text }: { value: number; limit: number; text: string }) {
  const { ui } = useI18n()
  const over = value > limit
  return (
    <span class="against" data-against={over ? 'over' : 'within'}>
      <Icon name={over ? 'triangle-alert' : 'check'} /> {text}
      <span class="sr-only"> {ui(over ? 'timeline.over' : 'timeline.within')}</span>
    </span>
  )
}
