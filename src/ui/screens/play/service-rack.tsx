import type { ServiceStatus } from '../../../scenario/roles'
import type { ServiceView } from '../../../view/shared-view'
import type { RoleView } from '../../../view/view'
import { Icon, type IconName } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './service-rack.module.css'

export const STATUS_ICONS: Record<ServiceStatus, IconName> = {
  up: 'check',
  suspect: 'circle-question-mark',
  isolated: 'unplug',
  down: 'x',
  degraded: 'contrast',
  rebuilding: 'hammer',
  restored: 'archive-restore',
  verified: 'check-check',
}

/** The services as units of a rack: state, what each depends on, and its DMIA clock against the limit. */
export function ServiceRack({ view }: { view: RoleView }) {
  const { ui } = useI18n()
  return (
    <section class={styles.rack} data-part="rack" data-lit="true" aria-label={ui('rack.title')}>
      <table>
        <caption class="sr-only">{ui('rack.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{ui('rack.service')}</th>
            <th scope="col">{ui('rack.status')}</th>
            <th scope="col" class={styles.rackDepends} data-part="rack-depends">
              {ui('rack.depends')}
            </th>
            <th scope="col">
              <abbr title={ui('rack.outage-detail')}>{ui('rack.outage')}</abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.services.map((service) => (
            <Unit key={service.id} service={service} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Unit({ service }: { service: ServiceView }) {
  const { ui, text, format } = useI18n()
  const { id, status, dependsOn, outageMinutes, maxOutageMinutes } = service
  const over = outageMinutes > maxOutageMinutes
  const share = Math.min(100, Math.round((outageMinutes * 100) / maxOutageMinutes))
  return (
    <tr class={styles.unit} data-part="unit" data-status={status}>
      <th scope="row" title={text(`service.${id}.name`)}>
        <span>{text(`service.${id}.short`)}</span>
      </th>
      <td>
        <span class={styles.unitStatus}>
          <span class={styles.led}>
            <Icon name={STATUS_ICONS[status]} />
          </span>
          {ui(`status.${status}`)}
        </span>
      </td>
      <td class={styles.rackDepends} data-part="rack-depends">
        {dependsOn.length === 0
          ? '—'
          : dependsOn.map((other) => text(`service.${other}.short`)).join(', ')}
      </td>
      <td>
        <span class={styles.outage} data-over={over}>
          <span class={styles.outageBar} aria-hidden="true">
            <span style={{ width: `${share}%` }} />
          </span>
          <span class={styles.outageText}>
            {ui('rack.of-limit', {
              outage: format.duration(outageMinutes),
              limit: format.duration(maxOutageMinutes),
            })}
            {over && <Icon name="triangle-alert" />}
            {over && <span class="sr-only">{ui('rack.over')}</span>}
          </span>
        </span>
      </td>
    </tr>
  )
}
