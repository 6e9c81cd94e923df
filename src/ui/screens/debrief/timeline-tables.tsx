import { messageText } from '../../../i18n/debrief-wording'
import type { TaskKind } from '../../../protocol/terms'
import { roleIds } from '../../../scenario/roles'
import type { GameReport } from '../../../scoring/game-report'
import ledgerStyles from '../../components/ledger.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, rowText, useDebriefLocale, whenText } from './debrief-labels'
import { Ledger } from './part'
import styles from './part.module.css'

interface PhaseTableProps {
  facts: DebriefFacts
  report: GameReport | null
}

/** The phases of the chart in figures, with par and what the timing earned once the score is known. */
export function PhaseTable({ facts, report }: PhaseTableProps) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  const { company, timeline } = facts
  return (
    <Ledger
      caption={debrief('timeline.table')}
      columns={['phase', 'plan', 'work', 'against', 'opened', 'closed', 'why']}
      numbers={['plan', 'work']}
    >
      {company.rows.map((row) => {
        const [min, max] = row.minutes
        const { status, worked } = row
        const against =
          status === 'locked' ? 'none' : worked > max ? 'over' : worked < min ? 'under' : 'within'
        const parallel = timeline.rows.some(({ key, parallel }) => key === row.key && parallel)
        const reported = report?.phases.find(({ id, session }) => `${id}/${session}` === row.key)
        return (
          <tr key={row.key}>
            <th scope="row">
              {rowText(locale, row.key)}
              {parallel && <span class="tag">{debrief('column.parallel')}</span>}
            </th>
            <td class={ledgerStyles.number}>{format.interval(row.minutes)}</td>
            <td class={ledgerStyles.number}>
              {status === 'locked' ? '—' : format.duration(worked)}
            </td>
            <td>
              <span class={styles.against} data-against={against}>
                {debrief(`timeline.${against}`)}
              </span>
            </td>
            <td>{whenText(locale, row.openedAt)}</td>
            <td>{whenText(locale, row.closedAt)}</td>
            <td class={styles.wideCell}>{reported && messageText(locale, reported.reason)}</td>
          </tr>
        )
      })}
    </Ledger>
  )
}

const SORTS: readonly (readonly [string, readonly TaskKind[]])[] = [
  ['decisions', ['decision', 'rework', 'retry']],
  ['answering', ['response', 'delay']],
  ['initiatives', ['initiative', 'lever']],
]

/** The lanes of the chart in figures: minutes of each sort of work. */
export function RoleTable({ facts }: { facts: DebriefFacts }) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  const { work, stimuli } = facts.timeline
  return (
    <Ledger
      caption={debrief('timeline.role-table')}
      columns={['role', 'mission-work', 'answering-work', 'own-work', 'received']}
      numbers={['mission-work', 'answering-work', 'own-work', 'received']}
    >
      {roleIds(facts.scenario).map((role) => (
        <tr key={role}>
          <th scope="row">
            <RoleBadge role={role} /> {roleText(locale, role)}
          </th>
          {SORTS.map(([name, kinds]) => (
            <td key={name} class={ledgerStyles.number}>
              {format.duration(
                work
                  .filter((span) => span.role === role && kinds.includes(span.kind))
                  .reduce((sum, { from, to }) => sum + to - from, 0),
              )}
            </td>
          ))}
          <td class={ledgerStyles.number}>{stimuli.filter((one) => one.role === role).length}</td>
        </tr>
      ))}
    </Ledger>
  )
}

/** The triangles of the chart by their numbers. */
export function StimulusTable({ facts }: { facts: DebriefFacts }) {
  const locale = useDebriefLocale()
  const { text, format } = useI18n()
  const { debrief } = locale.i18n
  const { stimuli } = facts.timeline
  if (stimuli.length === 0) return null
  return (
    <Ledger caption={debrief('timeline.stimulus-table')} columns={['stimulus', 'moment', 'role']}>
      {stimuli.map(({ id, minute, role }, index) => (
        <tr key={id}>
          <th scope="row">
            {debrief('timeline.numbered', {
              number: format.number(index + 1),
              title: text(`stimulus.${id}.title`),
            })}
          </th>
          <td>{whenText(locale, minute)}</td>
          <td>
            <RoleBadge role={role} /> {roleText(locale, role)}
          </td>
        </tr>
      ))}
    </Ledger>
  )
}

/** Pauses and nights: as the plan has them, and as they were taken. */
export function RestTable({ facts }: { facts: DebriefFacts }) {
  const locale = useDebriefLocale()
  const { ui, format } = useI18n()
  const { debrief } = locale.i18n
  const { scenario, timeline } = facts
  return (
    <Ledger
      caption={debrief('timeline.rest-table')}
      columns={['rest', 'after', 'plan', 'taken', 'began']}
      numbers={['plan', 'taken']}
    >
      {scenario.rests.map(({ after, kind, minutes }) => {
        const taken = timeline.rests.find((rest) => rest.after === after)
        return (
          <tr key={after}>
            <th scope="row">{ui(`rest.kind.${kind}`)}</th>
            <td>{rowText(locale, after)}</td>
            <td class={ledgerStyles.number}>{format.duration(minutes)}</td>
            <td class={ledgerStyles.number}>
              {taken ? format.duration(taken.to - taken.from) : '—'}
            </td>
            <td>{whenText(locale, taken?.from ?? -1)}</td>
          </tr>
        )
      })}
    </Ledger>
  )
}
