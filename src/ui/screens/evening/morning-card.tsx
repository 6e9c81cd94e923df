import type { ComponentChildren } from 'preact'
import { lastMorning, type Morning } from '../../../view/evening'
import { Icon, type IconName } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import { tableView } from '../play/play-state'
import { hourOf } from './evening-words'
import styles from './morning-card.module.css'

/** What the night changed, until the next phase is opened. */
export function MorningCard({ play }: { play: PlayModel }) {
  const i18n = useI18n()
  const { ui } = i18n
  const view = tableView(play)
  const morning = lastMorning(view)
  if (!morning) return null
  const { from, to } = morning
  const lines = linesOf(i18n, morning)
  return (
    <section class={styles.morning} data-part="morning" aria-labelledby="morning-title">
      <h3 id="morning-title">
        <Icon name="sun" /> {ui('morning.title')}{' '}
        <small>
          {hourOf(i18n, view, from)} – {hourOf(i18n, view, to)}
        </small>
      </h3>
      {lines.length === 0 ? (
        <p>{ui('morning.quiet')}</p>
      ) : (
        <ul class={styles.lines}>
          {lines.map(({ icon, good, children }, index) => (
            <li key={index} data-good={good}>
              <Icon name={icon} /> <span>{children}</span>
            </li>
          ))}
        </ul>
      )}
      <Energy stamina={morning.stamina} />
    </section>
  )
}

interface Line {
  readonly icon: IconName
  readonly good: boolean
  readonly children: ComponentChildren
}

function linesOf({ ui, text, format }: ReturnType<typeof useI18n>, morning: Morning): Line[] {
  const { services, gauges, surfaced, neglected } = morning
  return [
    ...surfaced.map((id) => ({
      icon: 'triangle-alert' as const,
      good: false,
      children: text(`surfacing.${id}`),
    })),
    ...neglected.map((id) => ({
      icon: 'scale' as const,
      good: false,
      children: ui('morning.neglected', { duty: text(`duty.${id}.title`) }),
    })),
    ...services.map(({ id, turn, crossed }) => {
      const service = text(`service.${id}.short`)
      const good = turn === 'back' || turn === 'slow' || turn === 'kept'
      return {
        icon: 'server' as const,
        good: good && !crossed,
        children: ui(crossed ? 'morning.crossed' : `morning.${good ? 'back' : 'lost'}`, {
          service,
        }),
      }
    }),
    ...gauges.map(({ id, value, by }) => ({
      icon: by < 0 ? ('arrow-down' as const) : ('arrow-up' as const),
      good: by > 0,
      children: ui('morning.gauge', {
        gauge: text(`gauge.${id}.short`),
        by: format.signed(by),
        value: format.number(value),
      }),
    })),
  ]
}

/** How everybody slept, as bars. */
function Energy({ stamina }: Pick<Morning, 'stamina'>) {
  const { ui, text, format } = useI18n()
  return (
    <ul class={styles.energy} aria-label={ui('morning.energy')}>
      {stamina.map(({ role, from, to }) => (
        <li key={role} data-role={role}>
          <RoleBadge role={role} />
          <span>{text(`role.${role}.short`)}</span>
          <span class={styles.bar} aria-hidden="true">
            <span style={{ width: `${to}%` }} />
            <span style={{ width: `${Math.min(from, to)}%` }} />
          </span>
          <small>
            {ui('morning.from-to', { from: format.number(from), to: format.number(to) })}
          </small>
        </li>
      ))}
    </ul>
  )
}
