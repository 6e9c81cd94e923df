import { type Cast, type Role, roleIds } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { RoleBadge } from '../../components/role-badge'
import roleCardStyles from '../../components/role-card.module.css'
import { useI18n } from '../../components/use-i18n'
import promptStyles from '../play/prompt.module.css'
import styles from './setup-screen.module.css'

interface RoleChoiceProps {
  cast: Cast
  held: readonly Role[]
  /** Offers to take them all in one press. */
  all?: boolean
  onChange: (held: readonly Role[]) => void
}

/** Which roles people play at this screen; always in the plan's order. */
export function RoleChoice({ cast, held, all = false, onChange }: RoleChoiceProps) {
  const { ui, text } = useI18n()
  const roles = roleIds(cast)
  const toggle = (role: Role) =>
    onChange(roles.filter((one) => (one === role ? !held.includes(role) : held.includes(one))))
  return (
    <fieldset class={`${fieldStyles.field} ${styles.field}`}>
      <legend>{ui('setup.roles')}</legend>
      <p class={styles.presets}>
        <span class="hint">{ui('setup.roles-hint')}</span>
        {all && (
          <button
            type="button"
            class={buttonStyles.plain}
            data-testid="all-roles"
            onClick={() => onChange(roles)}
          >
            {ui('setup.table')}
          </button>
        )}
      </p>
      <div class={roleCardStyles.roleCards}>
        {roles.map((role) => (
          <label key={role} class={roleCardStyles.roleCard} data-held={held.includes(role)}>
            <input
              type="checkbox"
              class={promptStyles.optionInput}
              data-part="option-input"
              name={`role-${role}`}
              checked={held.includes(role)}
              onChange={() => toggle(role)}
            />
            <span class={roleCardStyles.head}>
              <RoleBadge role={role} />
              <strong>{text(`role.${role}`)}</strong>
            </span>
            <span class={roleCardStyles.text} data-part="role-card-text">
              {text(`scenario.role.${role}`)}
            </span>
            <span class={roleCardStyles.held}>
              {ui(held.includes(role) ? 'setup.held' : 'setup.not-held')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
