import { optionText, promptText } from '../../../i18n/answer-wording'
import type { Comparison, DecisionSpread } from '../../../protocol/team-score'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { WallProps } from './projector-model'
import styles from './wall-comparison.module.css'

/** The debrief on the wall: teams beside what the plan would have come to with their luck, and where they parted ways. */
export function WallComparison(props: WallProps) {
  const { model, say } = props
  const { comparison } = model
  if (!comparison) return <p role="status">{say('compared.working')}</p>
  const parts = { ...props, comparison }
  return (
    <div class={styles.comparison} data-part="comparison">
      <Teams {...parts} />
      <div class={styles.right}>
        <Criteria {...parts} />
        <Decisions {...parts} />
      </div>
    </div>
  )
}

type PartProps = WallProps & { comparison: Comparison }

/** Sorted by what is left once luck is taken away; the mark is the plan's result with the same luck. */
function Teams({ board, comparison, say }: PartProps) {
  const { format } = useI18n()
  const { done, of, median } = comparison
  const teams = [...comparison.teams].sort((a, b) => b.gap - a.gap)
  const name = (id: string): string => board.teams.find(({ team }) => team === id)?.name ?? id
  return (
    <section aria-labelledby="wall-scores">
      <h2 id="wall-scores">{say('compared.teams')}</h2>
      <p class={styles.hint} role="status">
        {done < of
          ? say('compared.so-far', { done, of })
          : say('compared.median', { points: format.points(median) })}
      </p>
      <table class={styles.teams} data-many={teams.length > 12}>
        <thead>
          <tr>
            <th scope="col">{say('seat.team')}</th>
            <th scope="col" class={styles.wide}>
              {say('compared.total')}
            </th>
            <th scope="col">{say('compared.gap')}</th>
            <th scope="col">
              <abbr title={say('console.interventions')}>{say('teams.interventions')}</abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team, total, par, gap, interventions }) => (
            <tr key={team}>
              <th scope="row">{name(team)}</th>
              <td class={styles.wide}>
                <span class={styles.points}>
                  <b>{format.points(total)}</b>
                  <span class={styles.track} aria-hidden="true">
                    <span style={{ width: `${total}%` }} />
                    <i style={{ left: `${par}%` }} />
                  </span>
                  <span class="sr-only">{say('compared.par', { points: format.points(par) })}</span>
                </span>
              </td>
              <td>{format.change(gap)}</td>
              <td>{interventions > 0 ? interventions : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class={styles.hint}>{say('compared.luck')}</p>
    </section>
  )
}

/** Least, middle and most of each criterion. */
function Criteria({ comparison, say }: PartProps) {
  const { format } = useI18n()
  return (
    <section aria-labelledby="wall-criteria">
      <h2 id="wall-criteria">{say('compared.criteria')}</h2>
      <ul class={styles.criteria}>
        {comparison.criteria.map(({ id, max, least, median, most }) => (
          <li key={id}>
            <span>{say(`compared.${id}` as 'compared.decisions')}</span>
            <span class={styles.spread} aria-hidden="true">
              <span
                style={{ left: `${(least / max) * 100}%`, right: `${100 - (most / max) * 100}%` }}
              />
              <i style={{ left: `${(median / max) * 100}%` }} />
            </span>
            <span class={styles.figures}>
              {say('compared.spread', {
                least: format.points(least),
                median: format.points(median),
                most: format.points(most),
                max: format.number(max),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** So many are read from afar. */
const SHOWN = 6

/** Where the teams parted ways: what each chose, and what it was worth. */
function Decisions({ comparison, say }: PartProps) {
  const i18n = useI18n()
  const chosen = comparison.decisions.filter(({ choices }) => choices.length > 1).slice(0, SHOWN)
  if (chosen.length === 0) return null
  return (
    <section aria-labelledby="wall-decisions">
      <h2 id="wall-decisions">{say('compared.apart')}</h2>
      <ol class={styles.decisions}>
        {chosen.map((one) => (
          <li key={one.prompt}>
            <p>
              <RoleBadge role={one.role} /> <strong>{promptText(i18n, one)}</strong>
            </p>
            <Choices decision={one} say={say} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Choices({ decision, say }: { decision: DecisionSpread } & Pick<WallProps, 'say'>) {
  const i18n = useI18n()
  const { choices } = decision
  const all = choices.reduce((sum, { teams }) => sum + teams, 0)
  return (
    <ul class={styles.choices}>
      {choices.map(({ choice, teams, worth }) => (
        <li key={choice} data-worth={worth >= 0.99 ? 'all' : worth >= 0.5 ? 'some' : 'little'}>
          <b>{teams}</b>
          <span class={styles.share} aria-hidden="true">
            <span style={{ width: `${(teams / all) * 100}%` }} />
          </span>
          <span>
            {optionText(i18n, decision, choice)}{' '}
            <small>
              {say('compared.worth', { percent: i18n.format.percent(Math.round(worth * 100)) })}
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}
