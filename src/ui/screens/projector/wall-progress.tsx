import { numberedRow, rowTitle } from '../../../i18n/row-wording'
import type { BoardLine } from '../../../protocol/board-messages'
import { Icon } from '../../components/icon'
import { PlanStrip } from '../../components/plan-strip'
import { useI18n } from '../../components/use-i18n'
import { currentRow, teamsByRow } from '../console/teams-order'
import type { WallProps } from './projector-model'
import styles from './projector-screen.module.css'

/** From so many teams on a row for each says nothing to who sits far away. */
const LISTED = 40

/** Up to so many the phase of each is said in words; beyond, by its number. */
const SPELT = 10

/** How far the teams are: by phase and by team, in the order in which they were made, and without any score. */
export function WallProgress(props: WallProps) {
  const { board } = props
  return (
    <div class={styles.progress} data-many={board.teams.length > LISTED}>
      <ByPhase {...props} />
      {board.teams.length <= LISTED && <ByTeam {...props} />}
    </div>
  )
}

function ByPhase({ model, hello, board, say }: WallProps) {
  const i18n = useI18n()
  const lines = board.teams.flatMap(({ team }) => model.lines[team] ?? [])
  const counts = teamsByRow(lines, hello.rows.length)
  const most = Math.max(1, ...counts)
  return (
    <section aria-labelledby="wall-phases">
      <h2 id="wall-phases">{say('projector.by-phase')}</h2>
      <ol class={styles.phases}>
        {counts.map((count, place) => {
          const row = hello.rows[place]
          const gate = row !== undefined && board.gates.includes(row.key)
          return (
            <li key={place} data-here={count > 0} data-gate={gate}>
              <span>{row ? numberedRow(i18n, hello.rows, row.key) : say('projector.done')}</span>
              <span class={styles.track} aria-hidden="true">
                <span style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <b>
                {count > 0 ? count : ''}
                {count > 0 && <span class="sr-only"> {say('teams.count', { count })}</span>}
              </b>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function ByTeam({ model, hello, board, say }: WallProps) {
  const i18n = useI18n()
  const gates = new Set(
    hello.rows.flatMap(({ key }, place) => (board.gates.includes(key) ? [place] : [])),
  )
  const many = board.teams.length > SPELT
  return (
    <section aria-labelledby="wall-teams">
      <h2 id="wall-teams">{say('projector.by-team')}</h2>
      <ul class={styles.teams} data-many={many}>
        {board.teams.map(({ team, name }) => {
          const line = model.lines[team]
          const at = line ? currentRow(line) : 0
          const over = at === null || line?.mode === 'debrief'
          return (
            <li key={team} data-team={team}>
              <strong>{name}</strong>
              {line && <PlanStrip rows={line.rows} gates={gates} />}
              <span class={styles.phase}>
                {many && <Brief line={line} hello={hello} />}
                <span class={many ? 'sr-only' : ''}>
                  {!line || line.mode === 'lobby'
                    ? say('projector.not-begun')
                    : over
                      ? say('projector.done')
                      : line.mode === 'paused'
                        ? i18n.ui('paused.title')
                        : rowTitle(i18n, hello.rows, hello.rows[at]!.key)}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The same in a sign or a number, where there are many. */
function Brief({ line, hello }: Pick<WallProps, 'hello'> & { line: BoardLine | undefined }) {
  const at = line ? currentRow(line) : null
  if (!line || line.mode === 'lobby') return <span aria-hidden="true">·</span>
  if (line.mode === 'paused') return <Icon name="pause" />
  if (at === null || line.mode === 'debrief') return <Icon name="check" />
  return <span aria-hidden="true">{hello.rows[at]!.number}</span>
}
