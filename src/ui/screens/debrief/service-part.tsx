import type { ServiceStatus } from '../../../scenario/roles'
import type { GameReport } from '../../../scoring/game-report'
import type { ServiceLife } from '../../../scoring/service-lives'
import { Icon } from '../../components/icon'
import ledgerStyles from '../../components/ledger.module.css'
import { useI18n } from '../../components/use-i18n'
import { STATUS_ICONS } from '../play/service-rack'
import serviceRackStyles from '../play/service-rack.module.css'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import { Ledger, Part, Reasons } from './part'
import styles from './part.module.css'
import { ServiceChart } from './service-chart'

interface ServicePartProps {
  facts: DebriefFacts
  /** Null until the score is known. */
  report: GameReport | null
  services: readonly ServiceLife[] | null
}

/** Each service's outage against its DMIA and its data loss against its RPO, then how that compares with par. */
export function ServicePart({ facts, report, services }: ServicePartProps) {
  const locale = useDebriefLocale()
  const { ui, text, format } = useI18n()
  const { debrief } = locale.i18n
  return (
    <Part id="services" hint={debrief('service.hint')}>
      {services && <ServiceChart facts={facts} services={services} />}
      <Ledger
        quiet
        caption={debrief('heading.services')}
        columns={['service', 'status', 'outage-of', 'downtime', 'loss-of']}
        numbers={['downtime']}
      >
        {facts.outcome.services.map((service) => (
          <tr key={service.id}>
            <th scope="row">{text(`service.${service.id}.name`)}</th>
            <td>
              <span class={serviceRackStyles.unitStatus} data-status={service.status}>
                <span class={serviceRackStyles.led}>
                  <Icon name={STATUS_ICONS[service.status as ServiceStatus]} />
                </span>
                {ui(`status.${service.status as ServiceStatus}`)}
              </span>
            </td>
            <td>
              <Against
                value={service.outageMinutes}
                limit={service.maxOutageMinutes}
                said={debrief('service.of-limit', {
                  value: format.duration(service.outageMinutes),
                  limit: format.duration(service.maxOutageMinutes),
                })}
              />
            </td>
            <td class={ledgerStyles.number}>{format.duration(service.downtimeMinutes)}</td>
            <td>
              <Against
                value={service.dataLossMinutes}
                limit={service.maxDataLossMinutes}
                said={debrief('service.of-limit', {
                  value: format.age(service.dataLossMinutes),
                  limit: format.age(service.maxDataLossMinutes),
                })}
              />
            </td>
          </tr>
        ))}
      </Ledger>
      {report && <Reasons title={debrief('service.reasons')} of={report.services} />}
    </Part>
  )
}

const BAR = 120
/** A bar ends at half as much again as its limit. */
const MOST = 1.5

/** A measure against its limit: by a bar, a sign and words, not by colour alone. */
function Against({ value, limit, said }: { value: number; limit: number; said: string }) {
  const { debrief } = useDebriefLocale().i18n
  const over = value > limit
  const x = (minutes: number): number =>
    Math.round((Math.min(minutes / Math.max(limit, 1), MOST) * BAR) / MOST)
  return (
    <span class={styles.against} data-against={over ? 'over' : 'within'}>
      <span class={styles.againstSaid}>
        <Icon name={over ? 'triangle-alert' : 'check'} /> {said}
        <span class="sr-only"> {debrief(over ? 'timeline.over' : 'timeline.within')}</span>
      </span>
      <svg class={styles.bullet} viewBox={`0 0 ${BAR} 10`} aria-hidden="true">
        <rect class={styles.bulletTrack} width={BAR} height={10} rx={2} />
        <rect class={styles.bulletValue} y={2} width={x(value)} height={6} rx={1} />
        <path class={styles.bulletLimit} d={`M${x(limit)} 0v10`} />
      </svg>
    </span>
  )
}
