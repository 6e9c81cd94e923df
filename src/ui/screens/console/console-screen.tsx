import { useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { Meter } from '../../components/meter'
import pageStyles from '../../components/page.module.css'
import { useI18n } from '../../components/use-i18n'
import joinScreenStyles from '../join/join-screen.module.css'
import seatStyles from '../join/seat.module.css'
import { ConsoleBar } from './console-bar'
import type { ConsoleActions, ConsoleModel, ConsoleProps, PartProps } from './console-model'
import styles from './console-screen.module.css'
import { HandOut } from './hand-out'
import { ProblemLine } from './problem-line'
import { TeamEyes } from './team-eyes'
import { TeamPeople } from './team-people'
import { TeamPlan } from './team-plan'
import { TeamsScreen } from './teams-screen'
import { WayCards } from './way-cards'

interface ConsoleScreenProps {
  language: Language
  console: ConsoleModel
  actions: ConsoleActions
  say: Translate<'exercise'>
}

/** An exercise under way, before the person who runs it: all its teams, or one. */
export function ConsoleScreen({ language, console: shown, actions, say }: ConsoleScreenProps) {
  const { hello, exercise, view, team } = shown
  if (shown.end || !hello || !exercise || (team !== '' && !view)) {
    return <Waiting console={shown} actions={actions} say={say} />
  }
  const may = hello.you.kind !== 'observer'
  const part: PartProps = { console: shown, hello, actions, say, may }
  const notes = (
    <div class={styles.notesBar}>
      <ServerLine {...part} />
      <ProblemLine problem={shown.problem} actions={actions} say={say} />
    </div>
  )
  if (team === '' || !view) {
    return <TeamsScreen {...part} exercise={exercise} language={language} notes={notes} />
  }
  const props: ConsoleProps = {
    ...part,
    view,
    send: (command) => actions.send([team], command),
  }
  return (
    <div class={styles.console} data-part="console">
      <ConsoleBar {...props} language={language} />
      {notes}
      <main class={styles.panes}>
        {shown.ways.length > 0 && <WayCards {...part} />}
        <TeamPeople {...props} />
        <TeamPlan {...props} />
        <div class={styles.right}>
          {may && <HandOut {...props} />}
          <TeamEyes {...props} />
        </div>
      </main>
      <Standing {...props} />
    </div>
  )
}

function Waiting({ console: shown, actions, say }: Omit<ConsoleScreenProps, 'language'>) {
  return (
    <div class={pageStyles.page}>
      <main class={joinScreenStyles.main}>
        <section class={joinScreenStyles.card} role="status">
          <h1>{say('console.title')}</h1>
          <p>
            {shown.end
              ? say(shown.end === 'outdated' ? 'ended.outdated-text' : 'fault.token')
              : say(shown.line === 'lost' ? 'seat.not-reached' : 'console.reading')}
          </p>
          <button type="button" class={buttonStyles.plain} onClick={actions.showList}>
            <Icon name="chevron-left" /> {say('console.back')}
          </button>
        </section>
      </main>
    </div>
  )
}

/** What stands between this window, its server and the disk, said calmly. */
function ServerLine({ console: shown, actions, say, may }: PartProps) {
  const { line, server } = shown
  const [read, setRead] = useState(0)
  const told =
    line === 'lost'
      ? 'console.lost'
      : server?.trouble
        ? 'console.trouble'
        : server?.low
          ? 'console.low'
          : server && server.slept !== read
            ? 'console.slept'
            : null
  return (
    <div role="status">
      {told && (
        <p class={seatStyles.line} data-part="seat-line">
          <Icon name={told === 'console.lost' ? 'unplug' : 'info'} />
          <span>{say(told, { seconds: server?.slept ?? 0 })}</span>
          {told === 'console.slept' && (
            <button type="button" class={buttonStyles.plain} onClick={() => setRead(server!.slept)}>
              {say('seat.read')}
            </button>
          )}
          {told === 'console.trouble' && may && (
            <button type="button" class={buttonStyles.plain} onClick={actions.reopen}>
              <Icon name="refresh-cw" /> {say('console.reopen')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** How the team stands: gauges, money, services, interventions. */
function Standing({ console: shown, view, say }: ConsoleProps) {
  const { ui, text, format } = useI18n()
  const { spent, budget } = view.spending
  const count = (wanted: readonly string[]) =>
    view.services.filter(({ status }) => wanted.includes(status)).length
  const interventions = shown.lines[shown.team]?.interventions ?? 0
  return (
    <footer class={styles.standing}>
      <dl>
        {Object.entries(view.gauges).map(([gauge, value], place) => (
          <div key={gauge}>
            <dt>{text(`gauge.${gauge}.short`)}</dt>
            <dd>{value}</dd>
            <Meter value={value} max={100} tone={`gauge-${place + 1}`} />
          </div>
        ))}
        <div>
          <dt>{ui('gauge.spent')}</dt>
          <dd>
            {say('console.money', { spent: format.euros(spent), budget: format.euros(budget) })}
          </dd>
        </div>
        <div>
          <dt>{say('console.services')}</dt>
          <dd>
            {say('console.services-of', {
              up: count(['up', 'restored', 'verified']),
              of: view.services.length,
            })}
          </dd>
        </div>
        <div>
          <dt>{say('console.interventions')}</dt>
          <dd>{format.number(interventions)}</dd>
        </div>
      </dl>
    </footer>
  )
}
