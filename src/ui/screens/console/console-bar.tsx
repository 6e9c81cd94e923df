import { useState } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import type { Language } from '../../../scenario/language'
import buttonStyles from '../../components/button.module.css'
import { Confirmation } from '../../components/confirmation'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { useI18n } from '../../components/use-i18n'
import { debexOf, openRows } from '../play/play-state'
import topBarStyles from '../play/top-bar.module.css'
import type { ConsoleProps } from './console-model'
import styles from './console-screen.module.css'

/** Always in reach: where the team is, time, the way in, the end. */
export function ConsoleBar(props: ConsoleProps & { language: Language }) {
  const { console: shown, view, actions, send, say, may, language } = props
  const { ui, format } = useI18n()
  const { mode } = view
  const now = debexOf(view) + view.minute
  const paused = mode === 'paused'
  const open = openRows(view)
  const i18n = useI18n()
  return (
    <header class={`${topBarStyles.bar} ${styles.bar}`}>
      <h1 class="sr-only">{say('console.title')}</h1>
      <TeamName {...props} />
      <p class={topBarStyles.clock}>
        <span class={topBarStyles.time} data-testid="clock">
          {ui('time.day', { day: Math.floor(now / 1440) + 1 })} · {format.clock(now % 1440)}
        </span>
        <span class={topBarStyles.elapsed}>{format.elapsed(view.minute)}</span>
      </p>
      <p class={styles.phase} data-testid="phase">
        {mode === 'lobby'
          ? say('console.lobby')
          : mode === 'debrief'
            ? ui('over.title')
            : paused
              ? ui('paused.title')
              : open.length > 0
                ? format.list(open.map(({ key }) => numberedRow(i18n, view.rows, key)))
                : ui('bar.between')}
      </p>
      <div class={styles.main}>
        {may && mode === 'lobby' && (
          <button
            type="button"
            class={buttonStyles.main}
            data-testid="start"
            onClick={() => actions.start([shown.team])}
          >
            <Icon name="play" /> {say('console.start')}
          </button>
        )}
        {may && mode !== 'lobby' && mode !== 'debrief' && (
          <>
            <button
              type="button"
              class={paused ? buttonStyles.main : buttonStyles.bar}
              data-testid="pause"
              aria-pressed={paused}
              onClick={() => send({ type: paused ? 'exercise.resume' : 'exercise.pause' })}
            >
              <Icon name={paused ? 'play' : 'pause'} /> {ui(paused ? 'bar.resume' : 'bar.pause')}
            </button>
            {view.canAdvance && (
              <button
                type="button"
                class={buttonStyles.bar}
                data-testid="run"
                onClick={() => actions.run([shown.team], 'answer')}
              >
                <Icon name="hourglass" /> {say('console.run')}
              </button>
            )}
          </>
        )}
        {may && <EndButtons {...props} />}
      </div>
      <div class={`${topBarStyles.buttons} ${styles.barButtons}`} data-part="bar-buttons">
        <button
          type="button"
          class={buttonStyles.bar}
          aria-pressed={shown.ways.length > 0}
          data-testid="code"
          onClick={shown.ways.length > 0 ? actions.hideWays : () => actions.showCodes([shown.team])}
        >
          <Icon name="smartphone" /> {say('console.code')}
        </button>
        <BackButton {...props} />
        <LanguageSwitch language={language} onChange={actions.setLanguage} />
      </div>
    </header>
  )
}

/** Back to all teams; to the exercises of the server, for who keeps it. */
function BackButton({ console: shown, hello, actions, say }: ConsoleProps) {
  if ((shown.exercise?.teams.length ?? 0) > 1) {
    return (
      <button
        type="button"
        class={buttonStyles.bar}
        data-testid="all-teams"
        onClick={() => actions.openTeam('')}
      >
        <Icon name="chevron-left" /> {say('teams.all')}
      </button>
    )
  }
  if (hello.you.kind !== 'host') return null
  return (
    <button type="button" class={buttonStyles.bar} onClick={actions.showList}>
      <Icon name="chevron-left" /> {say('console.back')}
    </button>
  )
}

/** One team at a time; several are chosen from. */
function TeamName({ console: shown, actions, say }: ConsoleProps) {
  const teams = shown.exercise?.teams ?? []
  const chosen = teams.find(({ team }) => team === shown.team)
  if (teams.length < 2) return <strong class={styles.team}>{chosen?.name}</strong>
  return (
    <label class={styles.team}>
      <span class="sr-only">{say('seat.team')}</span>
      <select value={shown.team} onChange={(event) => actions.openTeam(event.currentTarget.value)}>
        {teams.map(({ team, name }) => (
          <option key={team} value={team}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The end, and then the debrief: each is asked once more, since neither is taken back. */
function EndButtons({ console: shown, view, actions, send, say }: ConsoleProps) {
  const { ui } = useI18n()
  const [asking, setAsking] = useState<'end' | 'debrief' | ''>('')
  if (shown.exercise?.debrief) {
    return (
      <>
        <button
          type="button"
          class={buttonStyles.main}
          data-testid="show-debrief"
          onClick={actions.showDebrief}
        >
          <Icon name="graduation-cap" /> {say('console.read-debrief')}
        </button>
        <button type="button" class={buttonStyles.bar} onClick={actions.downloadRecord}>
          <Icon name="download" /> {ui('record.download')}
        </button>
      </>
    )
  }
  if (asking) {
    return (
      <Confirmation
        title={say(`console.${asking}`)}
        text={say(`console.${asking}-sure`)}
        yes={say(`console.${asking}-yes`)}
        no={ui('menu.end-no')}
        onYes={() => {
          setAsking('')
          if (asking === 'debrief') actions.act({ type: 'debrief.open' })
          else send({ type: 'exercise.end', reason: 'stopped' })
        }}
        onNo={() => setAsking('')}
      />
    )
  }
  if (view.mode === 'lobby') return null
  const over = view.mode === 'debrief'
  return (
    <button
      type="button"
      class={over ? buttonStyles.main : buttonStyles.bar}
      data-testid={over ? 'open-debrief' : 'end'}
      onClick={() => setAsking(over ? 'debrief' : 'end')}
    >
      <Icon name={over ? 'graduation-cap' : 'flag'} />{' '}
      {say(over ? 'console.debrief' : 'console.end')}
    </button>
  )
}
