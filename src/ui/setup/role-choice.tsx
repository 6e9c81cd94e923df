import { ROLES, type Role } from '../../scenario/roles'
import { RoleBadge } from '../base/role-badge'
import { useI18n } from '../base/speech'

interface RoleChoiceProps {
  held: readonly Role[]
  onChange: (held: readonly Role[]) => void
}

/** Which of the five roles people play at this screen; always in the plan's order. */
export function RoleChoice({ held, onChange }: RoleChoiceProps) {
  const { ui, text } = useI18n()
  const toggle = (role: Role) =>
    onChange(ROLES.filter((one) => (one === role ? !held.includes(role) : held.includes(one))))
  return (
    <fieldset class="field roles-field">
      <legend>{ui('setup.roles')}</legend>
      <p class="presets">
        <span class="hint">{ui('setup.roles-hint')}</span>
        <button type="button" class="button-plain" onClick={() => onChange(['dsi'])}>
          {ui('setup.alone')}
        </button>
        <button
          type="button"
          class="button-plain"
          data-testid="all-roles"
          onClick={() => onChange(ROLES)}
        >
          {ui('setup.table')}
        </button>
      </p>
      <div class="role-cards">
        {ROLES.map((role) => (
          <label key={role} class="role-card" data-held={held.includes(role)}>
            <input
              type="checkbox"
              class="option-input"
              name={`role-${role}`}
              checked={held.includes(role)}
              onChange={() => toggle(role)}
            />
            <span class="role-card-head">
              <RoleBadge role={role} />
              <strong>{ui(`role.${role}`)}</strong>
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
