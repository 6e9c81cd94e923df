import { GRADES, type Role } from '../../../scenario/roles'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { Share } from './breakdown'
import { roleText, useDebriefLocale } from './debrief-labels'
import styles from './role-chart.module.css'

interface RoleChartProps {
  roles: readonly Role[]
  /** By the roles' names. */
  shares: ReadonlyMap<string, Share>
}

/** Each role's answers by their grades, and the share of the points that they earned. */
export function RoleChart({ roles, shares }: RoleChartProps) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  return (
    <div class={styles.chart} role="img" aria-label={debrief('picture.roles-label')}>
      {roles.map((role) => {
        const share = shares.get(role)
        return (
          <div key={role} class={styles.row} aria-hidden="true">
            <span class={styles.name}>
              <RoleBadge role={role} /> {roleText(locale, role)}
            </span>
            <span class={styles.bar}>{share && <Grades share={share} />}</span>
            <strong class={styles.points}>
              {share
                ? debrief('unit.percent', {
                    value: format.number(Math.round((100 * share.points) / share.max)),
                  })
                : '—'}
            </strong>
          </div>
        )
      })}
    </div>
  )
}

function Grades({ share: { grades } }: { share: Share }) {
  return (
    <>
      {GRADES.filter((grade) => grades[grade] > 0).map((grade) => (
        <span key={grade} data-grade={grade} style={{ flexGrow: grades[grade] }}>
          {grade} {grades[grade]}
        </span>
      ))}
    </>
  )
}
