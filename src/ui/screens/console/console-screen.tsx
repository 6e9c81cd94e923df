import { useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import { Icon } from '../../components/icon'
import { Meter } from '../../components/meter'
import { QrCode } from '../../components/qr-code'
import { useI18n } from '../../components/use-i18n'
import { ConsoleBar } from './console-bar'
import type { ConsoleActions, ConsoleModel, ConsoleProps } from './console-model'
import { HandOut } from './hand-out'
import { ProblemLine } from './problem-line'
import { TeamEyes } from './team-eyes'
import { TeamPeople } from './team-people'
import { TeamPlan } from './team-plan'

interface ConsoleScreenProps {
  language: Language
  console: ConsoleModel
  actions: ConsoleActions
  say: Translate<'exercise'>
}

/** One team under way, before the person who runs its exercise. */
export function ConsoleScreen({ language, console: shown, actions, say }: ConsoleScreenProps) {
  const { view } = shown
  if (shown.end || !view) {
    return (
      <div class="page join">
        <main class="join-main">
          <section class="join-card" role="status">
            <h1>{say('console.title')}</h1>
            <p>
              {shown.end
                ? say(shown.end === 'outdated' ? 'ended.outdated-text' : 'fault.token')
                : say(shown.line === 'lost' ? 'seat.not-reached' : 'console.reading')}
            </p>
            <button type="button" class="button-plain" onClick={actions.showList}>
              <Icon name="chevron-left" /> {say('console.back')}
            </button>
          </section>
        </main>
      </div>
    )
  }
  const props: ConsoleProps = { console: shown, view, actions, say }
  return (
    <div class="console">
      <ConsoleBar {...props} language={language} />
      <div class="console-notes-bar">
        <ServerLine {...props} />
        <ProblemLine problem={shown.problem} actions={actions} say={say} />
      </div>
      <main class="console-panes">
        {shown.way && <WayCard {...props} />}
        <TeamPeople {...props} />
        <TeamPlan {...props} />
        <div class="console-right">
          <HandOut {...props} />
          <TeamEyes {...props} />
        </div>
      </main>
      <Standing {...props} />
    </div>
  )
}

/** What stands between this window, its server and the disk, said calmly. */
function ServerLine({ console: shown, actions, say }: ConsoleProps) {
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
        <p class="seat-line" data-part="seat-line">
          <Icon name={told === 'console.lost' ? 'unplug' : 'info'} />
          <span>{say(told, { seconds: server?.slept ?? 0 })}</span>
          {told === 'console.slept' && (
            <button type="button" class="button-plain" onClick={() => setRead(server!.slept)}>
              {say('seat.read')}
            </button>
          )}
          {told === 'console.trouble' && (
            <button type="button" class="button-plain" onClick={actions.reopen}>
              <Icon name="refresh-cw" /> {say('console.reopen')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** For the wall: a code to read aloud, and one for cameras. */
function WayCard({ console: shown, actions, say }: ConsoleProps) {
  const { ui } = useI18n()
  const { name, address, code } = shown.way!
  return (
    <section
      class="console-pane console-way"
      data-part="console-way"
      aria-label={say('console.way', { name })}
    >
      <QrCode of={address} label={say('console.qr', { name })} />
      <div>
        <h2>{say('console.way', { name })}</h2>
        {code && (
          <p class="console-code" data-part="console-code">
            {code}
          </p>
        )}
        <p class="console-address">
          {say(code ? 'console.way-code' : 'console.way-seat')} <a href={address}>{address}</a>
        </p>
        {/^https?:\/\/(localhost|127\.)/.test(address) && (
          <p class="warning">
            <Icon name="triangle-alert" /> {say('console.only-here')}
          </p>
        )}
        <button type="button" class="button-plain" onClick={actions.hideWay}>
          {ui('dialog.close')}
        </button>
      </div>
    </section>
  )
}

/** How the team stands: gauges, money, services, interventions. */
function Standing({ view, say }: ConsoleProps) {
  const { ui, text, format } = useI18n()
  const { spent, budget } = view.spending
  const count = (wanted: readonly string[]) =>
    view.services.filter(({ status }) => wanted.includes(status)).length
  const interventions = view.journal.filter(({ type }) => INTERVENTIONS.has(type)).length
  return (
    <footer class="console-standing">
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

/** What is done to a game from outside, and counts beside its score. */
const INTERVENTIONS: ReadonlySet<string> = new Set([
  'message.sent',
  'document.handed',
  'stimulus.shifted',
  'stimulus.skipped',
  'rating.overridden',
  'role.assigned',
])
