import { useState } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { PlanStrip } from '../../components/plan-strip'
import { useI18n } from '../../components/use-i18n'
import type { TeamsProps } from './teams-model'
import {
  CROWD,
  currentRow,
  FILTERS,
  isShown,
  NOTICED,
  ofCrowd,
  type TeamFilter,
  type TeamRow,
} from './teams-order'
import styles from './teams-table.module.css'

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
              <Row
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

interface RowProps extends TeamsProps {
  row: TeamRow
  ticked: boolean
  onTick: (on: boolean) => void
}

function Row(props: RowProps) {
  const { console: shown, exercise, hello, row, ticked, onTick, actions, say, may } = props
  const i18n = useI18n()
  const { ui, format } = i18n
  const { line, name, team, code, stuck } = row
  const at = currentRow(line)
  const picked = shown.picked === team
  const gates = new Set(
    hello.rows.flatMap(({ key }, place) => (exercise.gates.includes(key) ? [place] : [])),
  )
  return (
    <tr data-testid={`team-${team}`} data-stuck={stuck} data-picked={picked}>
      {may && (
        <td>
          <input
            type="checkbox"
            checked={ticked}
            aria-label={say('teams.tick', { name })}
            onChange={() => onTick(!ticked)}
          />
        </td>
      )}
      <th scope="row" data-column="team">
        <button
          type="button"
          class={styles.name}
          aria-pressed={picked}
          onClick={() => actions.pick(team)}
          onDblClick={() => actions.openTeam(team)}
        >
          {name}
        </button>
      </th>
      <td data-column="code">{code}</td>
      <td data-column="here" data-low={line.here < line.seats}>
        {say('teams.of', { here: line.here, seats: line.seats })}
      </td>
      <td data-column="phase">
        <span class={styles.phase}>
          <PlanStrip rows={line.rows} gates={gates} stuck={stuck} />
          <span class={styles.number} title={at === null ? '' : rowName(at)} aria-hidden="true">
            {at === null ? '' : hello.rows[at]!.number}
          </span>
        </span>
        <span class="sr-only">
          {line.mode === 'lobby'
            ? say('console.lobby')
            : at === null || line.mode === 'debrief'
              ? ui('over.title')
              : rowName(at)}
        </span>
      </td>
      <td data-column="time">{line.mode === 'lobby' ? '' : format.duration(line.minute)}</td>
      <td data-column="owes">{owesWord(props)}</td>
      {shown.comparison ? (
        <Result {...props} />
      ) : (
        <td data-column="waits">
          <Waited {...props} />
        </td>
      )}
      <td data-column="gauge">{Object.values(line.gauges)[0] ?? ''}</td>
      <td data-column="services">
        <span aria-hidden="true">
          {line.services.down > 0 && `↓${line.services.down} `}
          {line.services.degraded > 0 && `~${line.services.degraded}`}
        </span>
        <span class="sr-only">{say('teams.services-read', line.services)}</span>
      </td>
      <td data-column="last">{lastWord(props)}</td>
      <td data-column="interventions">{line.interventions > 0 ? line.interventions : ''}</td>
    </tr>
  )

  function rowName(place: number): string {
    return numberedRow(i18n, hello.rows, hello.rows[place]!.key)
  }
}

function owesWord({ row: { line }, say }: RowProps): string {
  const { text, format, ui } = useI18n()
  if (line.mode === 'lobby') return ''
  if (line.mode === 'debrief') return ui('over.title')
  if (line.mode === 'paused') return ui('paused.title')
  const of = (role: string): string => text(`role.${role}.short`)
  if (line.owing.length > 2) return say('teams.owes-roles', { count: line.owing.length })
  if (line.owing.length > 0) {
    return format.list(
      line.owing.map(({ role, owes }) =>
        owes === 0
          ? say('teams.opens', { role: of(role) })
          : owes === 1
            ? of(role)
            : say('teams.owes-many', { role: of(role), owes }),
      ),
    )
  }
  return line.idle ? say('teams.idle') : ''
}

/** What a team came to, in the place of what it waits for. */
function Result({ console: shown, row }: RowProps) {
  const { format } = useI18n()
  const score = shown.comparison?.teams.find(({ team }) => team === row.team)
  return (
    <>
      <td data-column="waits">{score && format.points(score.total)}</td>
      <td data-column="gap">{score && format.change(score.gap)}</td>
    </>
  )
}

/** Minutes and seconds; red and with a sign where it is too long. */
function Waited({ row: { waited, stuck, line }, say }: RowProps) {
  if (waited === null) return <span aria-hidden="true">—</span>
  const seconds = Math.floor(waited / 1000)
  const minutes = Math.floor(seconds / 60)
  const words = `${minutes}:${String(seconds % 60).padStart(2, '0')}`
  const tone = stuck ? 'stuck' : waited >= NOTICED && line.mode !== 'paused' ? 'noticed' : 'calm'
  return (
    <span class={styles.waits} data-tone={tone}>
      {stuck && <Icon name="triangle-alert" />}
      {words}
      {stuck && <span class="sr-only"> {say('teams.stuck')}</span>}
    </span>
  )
}

function lastWord({ row: { line }, hello, say }: RowProps): string {
  const { text, format } = useI18n()
  if (!line.last) return ''
  const { by, did, minute } = line.last
  const time = format.clock((hello.debex + minute) % 1440)
  const isRole = by !== 'facilitator' && by !== 'host' && did !== 'clock.advance'
  const who = isRole ? `${text(`role.${by}.short`)} ` : ''
  return `${time} ${who}${say(`did.${did}`)}`
}

interface TickedActionsProps extends TeamsProps {
  ticked: readonly string[]
  onClear: () => void
}

/** Minutes that a countdown is lengthened by at one press. */
const GRANTED = 5

function TickedActions({ ticked, onClear, hello, actions, use, say }: TickedActionsProps) {
  const teams = ticked
  return (
    <div class={styles.ticked} data-part="ticked">
      <strong>{say('teams.ticked', { count: ticked.length })}</strong>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => actions.send(teams, { type: 'exercise.pause' })}
      >
        {say('teams.ticked-pause')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => actions.send(teams, { type: 'exercise.resume' })}
      >
        {say('teams.ticked-resume')}
      </button>
      {hello.countdown !== 'off' && (
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => actions.act({ type: 'countdown.grant', teams, seconds: GRANTED * 60 })}
        >
          {say('console.grant', { minutes: GRANTED })}
        </button>
      )}
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => use({ name: 'message', teams })}
      >
        {say('console.message')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => use({ name: 'stimulus', teams })}
      >
        {say('teams.stimulus')}
      </button>
      <button
        type="button"
        class={buttonStyles.icon}
        aria-label={say('teams.untick')}
        onClick={onClear}
      >
        <Icon name="x" />
      </button>
    </div>
  )
}
