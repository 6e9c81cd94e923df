import type { Role } from '../../../scenario/roles'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import styles from './card.module.css'

interface WhoCardProps {
  role: Role
  open: boolean
  /** Also what the company is. */
  company?: boolean
}

/** Who a role is, and where. */
export function WhoCard({ role, open, company = false }: WhoCardProps) {
  const { ui, text } = useI18n()
  return (
    <details class={styles.who} data-part="who" open={open}>
      <summary>
        <RoleBadge role={role} /> {ui('role.who', { role: text(`role.${role}`) })}
      </summary>
      <p>{text(`scenario.role.${role}`)}</p>
      {company && <p>{text('scenario.company')}</p>}
    </details>
  )
}
