import { useState } from 'preact/hooks'
import { useI18n } from '../../components/use-i18n'
import type { TeamsProps } from './teams-model'
import { CROWD, FILTERS, isShown, ofCrowd, type TeamFilter } from './teams-order'
import { TeamsRow } from './teams-row'
import styles from './teams-table.module.css'
import { TickedActions } from './ticked-actions'

/** All teams, whoever waits longest first; of a crowd those that are most stuck, and a way to look for others. */
export function TeamsTable(props: TeamsProps) {
  const { exercise, rows, say, may } = props
  const [filter, setFilter] = useState<TeamFilter>('all')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState('')
  const crowd = exercise.teams.length >= CROWD
  const fit = rows.filter((row) => isShown(filter, row))
  const shown = crowd ? ofCrowd(fit, wanted) : fit
  const tick = (teams: readonly string[], on: boolean): void => {
    const next = new Set(ticked)
    for (const team of teams) {
      if (on) next.add(team)
      else next.delete(team)
    }
    setTicked(next)
  }
  const all = shown.length > 0 && shown.every(({ team }) => ticked.has(team))
  return (
    <section class={styles.pane} aria-labelledby="teams-table">
      <header class={styles.head} data-ticked={ticked.size > 0}>
        <h2 id="teams-table">{say(crowd ? 'teams.most-stuck' : 'teams.longest')}</h2>
        <fieldset class={styles.filters} aria-label={say('teams.filter')}>
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              data-testid={`filter-${one}`}
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {say(`teams.filter.${one}`, {
                count: rows.filter((row) => isShown(one, row)).length,
              })}
            </button>
          ))}
        </fieldset>
        {crowd && (
          <label class={styles.search}>
            <span class="sr-only">{say('teams.search')}</span>
            <input
              type="search"
              value={wanted}
              placeholder={say('teams.search')}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          </label>
        )}
        {may && ticked.size > 0 && (
          <TickedActions {...props} ticked={[...ticked]} onClear={() => setTicked(new Set())} />
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class={styles.scroll} tabIndex={0} aria-label={say('teams.table')}>
        <table class={styles.table}>
          <thead>
            <tr>
              {may && (
                <th scope="col">
                  <input
                    type="checkbox"
                    checked={all}
                    aria-label={say('teams.tick-all')}
                    onChange={() =>
                      tick(
                        shown.map(({ team }) => team),
                        !all,
                      )
                    }
                  />
                </th>
              )}
              <Heads {...props} />
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <TeamsRow
                key={row.team}
                {...props}
                row={row}
                ticked={ticked.has(row.team)}
                onTick={(on) => tick([row.team], on)}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p class="empty">{say(rows.length === 0 ? 'console.reading' : 'teams.none')}</p>
        )}
      </section>
    </section>
  )
}

function Heads({ console: shown, rows, say }: TeamsProps) {
  const { text } = useI18n()
  const gauge = Object.keys(rows[0]?.line.gauges ?? {})[0]
  const words = [
    ['team', say('seat.team')],
    ['code', say('teams.code')],
    ['here', say('teams.here')],
    ['phase', say('teams.phase')],
    ['time', say('teams.time')],
    ['owes', say('teams.owes')],
    ...(shown.comparison
      ? ([
          ['waits', say('teams.total')],
          ['gap', say('teams.gap')],
        ] as const)
      : ([['waits', say('teams.waits')]] as const)),
    ['gauge', gauge ? text(`gauge.${gauge}.short`) : ''],
    ['services', say('teams.services')],
    ['last', say('teams.last')],
  ] as const
  return (
    <>
      {words.map(([name, word]) => (
        <th key={name} scope="col" data-column={name}>
          {word}
        </th>
      ))}
      <th scope="col" data-column="interventions">
        <abbr title={say('console.interventions')}>{say('teams.interventions')}</abbr>
      </th>
    </>
  )
}
