import { type Cast, type Role, roleIds } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { ChoiceCard, ChoiceCards } from '../../components/choice-card'
import fieldStyles from '../../components/field.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
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
    <fieldset class={fieldStyles.field}>
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
      <ChoiceCards>
        {roles.map((role) => (
          <ChoiceCard
            key={role}
            type="checkbox"
            name={`role-${role}`}
            held={held.includes(role)}
            mark={<RoleBadge role={role} />}
            title={text(`role.${role}`)}
            text={text(`scenario.role.${role}`)}
            said={ui(held.includes(role) ? 'setup.held' : 'setup.not-held')}
            onChoose={() => toggle(role)}
          />
        ))}
      </ChoiceCards>
    </fieldset>
  )
}
