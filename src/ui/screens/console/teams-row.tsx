import { numberedRow } from '../../../i18n/row-wording'
import { Icon } from '../../components/icon'
import { PlanStrip } from '../../components/plan-strip'
import { useI18n } from '../../components/use-i18n'
import type { TeamsProps } from './teams-model'
import { currentRow, NOTICED, type TeamRow } from './teams-order'
import styles from './teams-table.module.css'

interface TeamsRowProps extends TeamsProps {
  row: TeamRow
  ticked: boolean
  onTick: (on: boolean) => void
}

/** One team in the table: where it stands, what it waits for, what it did last. */
export function TeamsRow(props: TeamsRowProps) {
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

function owesWord({ row: { line }, say }: TeamsRowProps): string {
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
function Result({ console: shown, row }: TeamsRowProps) {
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
function Waited({ row: { waited, stuck, line }, say }: TeamsRowProps) {
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

function lastWord({ row: { line }, hello, say }: TeamsRowProps): string {
  const { text, format } = useI18n()
  if (!line.last) return ''
  const { by, did, minute } = line.last
  const time = format.clock((hello.debex + minute) % 1440)
  const isRole = by !== 'facilitator' && by !== 'host' && did !== 'clock.advance'
  const who = isRole ? `${text(`role.${by}.short`)} ` : ''
  return `${time} ${who}${say(`did.${did}`)}`
}
