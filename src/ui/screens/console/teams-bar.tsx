import { hasSessions } from '../../../i18n/row-wording'
import type { Language } from '../../../scenario/language'
import buttonStyles from '../../components/button.module.css'
import { Icon, type IconName } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { useI18n } from '../../components/use-i18n'
import topBarStyles from '../play/top-bar.module.css'
import consoleScreenStyles from './console-screen.module.css'
import styles from './teams-bar.module.css'
import type { TeamsProps, Tool } from './teams-model'

/** The whole exercise: how many are there, and what is done for all of them. */
export function TeamsBar(props: TeamsProps & { language: Language }) {
  const { exercise, rows, actions, say, may, language } = props
  const { text } = useI18n()
  const seats = sum(rows.map(({ line }) => line.seats))
  const here = sum(rows.map(({ line }) => line.here))
  return (
    <header class={`${topBarStyles.bar} ${consoleScreenStyles.bar}`}>
      <h1 class={styles.title}>{text('scenario.title')}</h1>
      <p class={styles.counts} data-testid="counts">
        {say('teams.counts', { count: exercise.teams.length, here, seats })}
      </p>
      <div class={styles.main}>
        {may && <PauseAll {...props} />}
        {may && (
          <ToolButton {...props} name="message" icon="megaphone" word={say('teams.message')} />
        )}
        {may && <ToolButton {...props} name="gate" icon="lock" word={gateWord(props)} />}
        <ToolButton {...props} name="wall" icon="sun" word={say('teams.wall')} />
        <ToolButton {...props} name="more" icon="menu" word={say('teams.more')} />
      </div>
      <div
        class={`${topBarStyles.buttons} ${consoleScreenStyles.barButtons}`}
        data-part="bar-buttons"
      >
        <LanguageSwitch language={language} onChange={actions.setLanguage} />
      </div>
    </header>
  )
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** Begins with who has not begun, else stops everybody or lets them go on. */
function PauseAll({ rows, actions, say }: TeamsProps) {
  const lobby = rows.filter(({ line }) => line.mode === 'lobby')
  const under = rows.filter(({ line }) => line.mode !== 'lobby' && line.mode !== 'debrief')
  const paused = under.length > 0 && under.every(({ line }) => line.mode === 'paused')
  const ids = under.map(({ team }) => team)
  return (
    <>
      {lobby.length > 0 && (
        <button
          type="button"
          class={buttonStyles.main}
          data-testid="start-all"
          onClick={() => actions.start(lobby.map(({ team }) => team))}
        >
          <Icon name="play" /> {say('teams.start', { count: lobby.length })}
        </button>
      )}
      {under.length > 0 && (
        <button
          type="button"
          class={paused ? buttonStyles.main : buttonStyles.bar}
          data-testid="pause-all"
          aria-pressed={paused}
          onClick={() => actions.send(ids, { type: paused ? 'exercise.resume' : 'exercise.pause' })}
        >
          <Icon name={paused ? 'play' : 'pause'} /> {say(paused ? 'teams.resume' : 'teams.pause')}
        </button>
      )}
    </>
  )
}

/** The gate that stands next, in the bar where everybody who runs the exercise sees it. */
function gateWord({ exercise, hello, say }: TeamsProps): string {
  const first = hello.rows.find(({ key }) => exercise.gates.includes(key))
  if (!first) return say('teams.gate')
  const number = hasSessions(hello.rows, first)
    ? `${first.number}.${first.session}`
    : String(first.number)
  return say('teams.gate-closed', { number })
}

interface ToolButtonProps extends TeamsProps {
  name: Tool['name']
  icon: IconName
  word: string
}

function ToolButton({ name, icon, word, tool, use }: ToolButtonProps) {
  const open = tool?.name === name && tool.teams === 'all'
  return (
    <button
      type="button"
      class={buttonStyles.bar}
      data-testid={`tool-${name}`}
      aria-expanded={open}
      aria-pressed={open}
      onClick={() => use(open ? null : { name, teams: 'all' })}
    >
      <Icon name={icon} /> {word}
    </button>
  )
}
