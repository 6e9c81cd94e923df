import { GRADES, roleIds } from '../../../scenario/roles'
import type { GameReport } from '../../../scoring/game-report'
import ledgerStyles from '../../components/ledger.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { noGrades, type Share, sharesBy } from './breakdown'
import { roleText, rowText, useDebriefLocale } from './debrief-labels'
import { Ledger, Part } from './part'
import styles from './part.module.css'
import { RoleChart } from './role-chart'

/** Where the points were kept and lost: phase by phase, then role by role. */
export function BreakdownPart({ report }: { report: GameReport }) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  const decisions = report.decisions.filter(({ kind }) => kind === 'decision')
  const byPhase = sharesBy(decisions, ({ phase, session }) => `${phase}/${session}`)
  const byRole = sharesBy(decisions, ({ role }) => role)
  const answers = report.decisions.filter(({ kind }) => kind === 'response')
  const answered = sharesBy(answers, ({ role }) => role)
  return (
    <Part id="breakdown" hint={debrief('breakdown.hint')}>
      <RoleChart roles={roleIds(locale.scenario)} shares={byRole} />
      <details class={styles.reasons}>
        <summary>{debrief('timeline.tables')}</summary>
        <Ledger
          caption={debrief('breakdown.phases')}
          columns={['phase', 'decisions', 'grades', 'work', 'plan', 'par', 'timing']}
          numbers={['decisions', 'work', 'plan', 'par', 'timing']}
        >
          {report.phases.map(({ id, session, workMinutes, reference, par, timingCredit }) => {
            const key = `${id}/${session}`
            return (
              <tr key={key}>
                <th scope="row">{rowText(locale, key)}</th>
                <PointsCell share={byPhase.get(key)} />
                <GradesCell share={byPhase.get(key)} />
                <td class={ledgerStyles.number}>
                  {workMinutes > 0 ? format.duration(workMinutes) : '—'}
                </td>
                <td class={ledgerStyles.number}>{format.interval(reference)}</td>
                <td class={ledgerStyles.number}>{par > 0 ? format.duration(par) : '—'}</td>
                <td class={ledgerStyles.number}>
                  {debrief('unit.percent', {
                    value: format.number(Math.round(timingCredit * 100)),
                  })}
                </td>
              </tr>
            )
          })}
        </Ledger>
        <Ledger
          caption={debrief('breakdown.roles')}
          columns={['role', 'decisions', 'grades', 'stimuli', 'stimulus-grades']}
          numbers={['decisions', 'stimuli']}
        >
          {roleIds(locale.scenario).map((role) => (
            <tr key={role}>
              <th scope="row">
                <RoleBadge role={role} /> {roleText(locale, role)}
              </th>
              <PointsCell share={byRole.get(role)} />
              <GradesCell share={byRole.get(role)} />
              <PointsCell share={answered.get(role)} />
              <GradesCell share={answered.get(role)} />
            </tr>
          ))}
        </Ledger>
      </details>
    </Part>
  )
}

function PointsCell({ share }: { share: Share | undefined }) {
  const { format } = useI18n()
  return (
    <td class={ledgerStyles.number}>
      {share ? `${format.points(share.points)} / ${format.number(share.max)}` : '—'}
    </td>
  )
}

/** `P 3 · M 1`: letters, so that a colour says nothing alone. */
function GradesCell({ share }: { share: Share | undefined }) {
  const grades = share?.grades ?? noGrades()
  const there = GRADES.filter((grade) => grades[grade] > 0)
  return (
    <td class={styles.gradesCell}>
      {there.length === 0
        ? '—'
        : there.map((grade) => (
            <span key={grade} class={styles.gradeCount} data-grade={grade}>
              {grade}&nbsp;{grades[grade]}
            </span>
          ))}
    </td>
  )
}
