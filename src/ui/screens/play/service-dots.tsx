import type { RoleView } from '../../../view/view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './service-dots.module.css'
import { STATUS_ICONS } from './service-rack'
import rackStyles from './service-rack.module.css'

/** The services at a glance, where the table has no room: a light for each, and the way to the table. */
export function ServiceDots({ view, onOpen }: { view: RoleView; onOpen: () => void }) {
  const { ui, text } = useI18n()
  return (
    <button
      type="button"
      class={styles.dots}
      data-part="service-dots"
      aria-label={ui('rack.title')}
      aria-describedby="service-dots"
      onClick={onOpen}
    >
      <span class={styles.lights} id="service-dots">
        {view.services.map(({ id, status }) => {
          const said = `${text(`service.${id}.short`)}, ${ui(`status.${status}`)}`
          return (
            <span key={id} class={rackStyles.unitStatus} data-status={status} title={said}>
              <span class={rackStyles.led}>
                <Icon name={STATUS_ICONS[status]} />
              </span>
              <span class="sr-only">{said}. </span>
            </span>
          )
        })}
      </span>
    </button>
  )
}
