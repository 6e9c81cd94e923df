import { numberedRow } from '../../../i18n/row-wording'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { useI18n } from '../../components/use-i18n'
import type { ProjectorScreenProps, WallProps } from './projector-model'
import styles from './projector-screen.module.css'
import { WallComparison } from './wall-comparison'
import { WallJoin } from './wall-join'
import { WallProgress } from './wall-progress'

/** The wall of a room with many teams: read from its last row. */
export function ProjectorScreen(props: ProjectorScreenProps) {
  const { model, actions, say } = props
  const { text, format } = useI18n()
  const { hello, board } = model
  if (model.end || !hello || !board) {
    return (
      <main class={styles.waiting}>
        <h1>{say('projector.title')}</h1>
        <p role="status">
          {model.end
            ? say(model.end === 'outdated' ? 'ended.outdated-text' : 'fault.token')
            : say(model.line === 'lost' ? 'seat.not-reached' : 'console.reading')}
        </p>
      </main>
    )
  }
  const lines = board.teams.flatMap(({ team }) => model.lines[team] ?? [])
  const begun = lines.some(({ mode }) => mode !== 'lobby')
  const here = lines.reduce((sum, line) => sum + line.here, 0)
  return (
    <div class={styles.wall} data-part="wall">
      <header class={styles.head}>
        <h1>{text('scenario.title')}</h1>
        <p>{say('projector.counts', { count: board.teams.length, people: format.number(here) })}</p>
        {model.line === 'lost' && (
          <p role="status">
            <Icon name="unplug" /> {say('seat.not-reached')}
          </p>
        )}
        <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
      </header>
      <Said {...props} hello={hello} board={board} />
      <main class={styles.main}>
        {board.debrief ? (
          <WallComparison {...props} hello={hello} board={board} />
        ) : begun ? (
          <WallProgress {...props} hello={hello} board={board} />
        ) : (
          <WallJoin {...props} hello={hello} board={board} />
        )}
      </main>
    </div>
  )
}

/** What the facilitator says to the room, and the gate that stands. */
function Said({ model, hello, board, say }: WallProps) {
  const i18n = useI18n()
  const first = hello.rows.find(
    ({ key }, place) =>
      board.gates.includes(key) &&
      Object.values(model.lines).some(({ rows }) => rows[place] === 'locked'),
  )
  return (
    <div class={styles.said} role="status">
      {board.said && (
        <p data-part="said">
          <Icon name="megaphone" /> {board.said}
        </p>
      )}
      {first && !board.debrief && (
        <p class={styles.gate} data-part="gate">
          <Icon name="lock" />{' '}
          {say('projector.gate', { row: numberedRow(i18n, hello.rows, first.key) })}
        </p>
      )}
    </div>
  )
}
