import { type Cast, opener, type Role } from '../../../scenario/roles'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'

interface RoleChoiceProps {
  cast: Cast
  held: readonly Role[]
  onChange: (held: readonly Role[]) => void
}

/** Which roles people play at this screen; always in the plan's order. */
export function RoleChoice({ cast, held, onChange }: RoleChoiceProps) {
  const { ui, text } = useI18n()
  const roles = cast.roles.map(({ id }) => id)
  const toggle = (role: Role) =>
    onChange(roles.filter((one) => (one === role ? !held.includes(role) : held.includes(one))))
  return (
    <fieldset class="field roles-field">
      <legend>{ui('setup.roles')}</legend>
      <p class="presets">
        <span class="hint">{ui('setup.roles-hint')}</span>
        <button type="button" class="button-plain" onClick={() => onChange([opener(cast)])}>
          {ui('setup.alone', { role: text(`role.${opener(cast)}.short`) })}
        </button>
        <button
          type="button"
          class="button-plain"
          data-testid="all-roles"
          onClick={() => onChange(roles)}
        >
          {ui('setup.table')}
        </button>
      </p>
      <div class="role-cards">
        {roles.map((role) => (
          <label key={role} class="role-card" data-held={held.includes(role)}>
            <input
              type="checkbox"
              class="option-input"
              data-part="option-input"
              name={`role-${role}`}
              checked={held.includes(role)}
              onChange={() => toggle(role)}
            />
            <span class="role-card-head">
              <RoleBadge role={role} />
              <strong>{text(`role.${role}`)}</strong>
            </span>
            <span class="role-card-text">{text(`scenario.role.${role}`)}</span>
            <span class="role-card-held">
              {ui(held.includes(role) ? 'setup.held' : 'setup.not-held')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
