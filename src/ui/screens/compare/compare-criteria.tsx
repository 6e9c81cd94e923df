import type { CompiledScenario } from '../../../scenario/scenario'
import type { ComparedTeam, Comparison } from '../../../scoring/compare'
import type { CriterionId } from '../../../scoring/score'
import { ScrolledTable } from '../../components/scrolled-table'
import { useI18n } from '../../components/use-i18n'
import type { RecordsModel } from '../replay/record-model'
import styles from './compare.module.css'
import { TeamMark } from './compare-teams'
import type { ShownTeam } from './shown-team'

interface CompareCriteriaProps {
  records: RecordsModel
  teams: readonly ShownTeam[]
  comparison: Comparison
  scenario: CompiledScenario
}

type Line = readonly [label: string, value: (team: ComparedTeam) => number]

/** Points in a table. On different draws the gap to the own par comes first: only that can be compared. */
export function CompareCriteria({ records, teams, comparison, scenario }: CompareCriteriaProps) {
  const { format } = useI18n()
  const { say, sayDebrief } = records
  const { sameFate } = comparison
  const total: Line = [say('compare.total'), ({ total: points }) => points]
  const gap: Line = [say('compare.gap'), (team) => team.gap]
  const par: Line = [say('compare.par'), ({ parTotal }) => parTotal]
  const ids = Object.keys(comparison.teams[0]?.criteria ?? {}) as CriterionId[]
  const lines: Line[] = [
    ...(sameFate ? [total] : [gap, par, total]),
    ...ids.map((id): Line => {
      const criterion = sayDebrief(`criterion.${id}`)
      const max = scenario.settings.scoring.weights[id]
      return [say('compare.criterion', { criterion, max }), ({ criteria }) => criteria[id]]
    }),
    [say('compare.conformity'), ({ conformity }) => conformity],
    [say('compare.outcome'), ({ outcome }) => outcome],
    ...(sameFate ? [par, gap] : []),
  ]
  return (
    <section aria-labelledby="compare-criteria">
      <h2 id="compare-criteria">{say('compare.criteria')}</h2>
      <ScrolledTable
        quiet
        part="compare-table"
        caption={say('compare.criteria')}
        columns={[
          { key: '', head: sayDebrief('column.criterion') },
          ...teams.map((team) => ({ key: team.index, head: <TeamHead team={team} /> })),
        ]}
      >
        {lines.map(([label, value], row) => {
          const values = comparison.teams.map(value)
          const best = Math.max(...values)
          const told = values.some((one) => one !== best) && (sameFate || row === 0)
          return (
            <tr key={label} class={row === 0 ? styles.first : ''}>
              <th scope="row">{label}</th>
              {values.map((points, index) => (
                <td key={teams[index]?.index ?? index}>
                  {value === gap[1] ? format.change(points) : format.points(points)}
                  {told && points === best && value !== par[1] && (
                    <>
                      {' '}
                      <span class={styles.bestMark} aria-hidden="true">
                        ★
                      </span>
                      <span class="sr-only">{say('compare.best')}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
        <tr>
          <th scope="row">{say('compare.elapsed')}</th>
          {comparison.teams.map(({ elapsedMinutes }, index) => (
            <td key={teams[index]?.index ?? index}>{format.duration(elapsedMinutes)}</td>
          ))}
        </tr>
      </ScrolledTable>
    </section>
  )
}

const TeamHead = ({ team }: { team: ShownTeam }) => (
  <>
    <TeamMark team={team} /> {team.name}
  </>
)
