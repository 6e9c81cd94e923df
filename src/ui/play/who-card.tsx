import type { Role } from '../../scenario/roles'
import { RoleBadge } from '../base/role-badge'
import { useI18n } from '../base/speech'

/** Who a role is, and where. */
export function WhoCard({ role, open }: { role: Role; open: boolean }) {
  const { ui, text } = useI18n()
  return (
    <details class="who" open={open}>
      <summary>
        <RoleBadge role={role} /> {ui('role.who', { role: ui(`role.${role}`) })}
      </summary>
      <p>{text(`scenario.role.${role}`)}</p>
      <p>{text('scenario.company')}</p>
    </details>
  )
}
