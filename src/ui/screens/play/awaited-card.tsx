import buttonStyles from '../../components/button.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import styles from './card.module.css'
import { activeView, owingRoles } from './play-state'

interface AwaitedCardProps {
  play: PlayModel
  actions: PlayActions
}

/** Nothing more is asked of this role: whose answers are still awaited. */
export function AwaitedCard({ play, actions }: AwaitedCardProps) {
  const { ui, text } = useI18n()
  const awaited = owingRoles(activeView(play))
  return (
    <section class={styles.card} aria-label={ui('awaited.title')}>
      <h2 tabIndex={-1} data-focus="awaited">
        {ui('awaited.title')}
      </h2>
      <p class="hint">{ui('awaited.text')}</p>
      <ul class={styles.awaitedRoles}>
        {awaited.map((role) => (
          <li key={role}>
            {play.held.includes(role) ? (
              <button
                type="button"
                class={buttonStyles.plain}
                onClick={() => actions.selectRole(role)}
              >
                <RoleBadge role={role} /> {ui('awaited.go', { role: text(`role.${role}`) })}
              </button>
            ) : (
              <span class={styles.awaitedOther}>
                <RoleBadge role={role} /> {text(`role.${role}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
