import type { Role } from '../../../scenario/roles'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import styles from './turn-card.module.css'

interface TurnCardProps {
  role: Role
  view: RoleView
  onTake: () => void
  /** One person plays all that is played here, and is not to be asked again. */
  onAlone: () => void
}

/** Whose turn it is at a screen that goes round, and nothing of what that role is asked. */
export function TurnCard({ role, view, onTake, onAlone }: TurnCardProps) {
  const { ui, text } = useI18n()
  const isFirst = view.answers[role]!.given === 0 && view.minute === 0
  return (
    <section
      class={styles.turn}
      data-part="turn"
      data-role={role}
      aria-labelledby="turn-title"
      aria-describedby="turn-text"
    >
      <div class={styles.card}>
        <RoleBadge role={role} />
        <h2 id="turn-title">{ui('turn.title', { role: text(`role.${role}`) })}</h2>
        <p id="turn-text">{ui('turn.text')}</p>
        {isFirst && <p class="hint">{text(`scenario.role.${role}`)}</p>}
        <button
          type="button"
          class={`${buttonStyles.main} ${styles.take}`}
          data-focus="turn"
          data-testid="take-turn"
          onClick={onTake}
        >
          {ui('turn.take')} <kbd>{ui('key.enter')}</kbd>
        </button>
        <button type="button" class={buttonStyles.link} data-testid="alone" onClick={onAlone}>
          {ui('turn.alone')}
        </button>
      </div>
    </section>
  )
}
