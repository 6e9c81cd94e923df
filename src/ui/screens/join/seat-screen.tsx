import { useState } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import pageStyles from '../../components/page.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import { PlayScreen } from '../play/play-parts'
import { activeView, tableView } from '../play/play-state'
import type { SeatActions, SeatEnd, SeatModel, Spoken } from './join-model'
import styles from './join-screen.module.css'
import seatStyles from './seat.module.css'
import { SeatBanner } from './seat-banner'
import { PeopleHere, SeatMenu } from './seat-menu'

interface SeatScreenProps extends Spoken {
  seat: SeatModel
  actions: SeatActions
}

/** A game played from a seat whose table is elsewhere: the same screen, and how the seat stands to its table. */
export function SeatScreen({ seat, actions, say }: SeatScreenProps) {
  const { facts, play } = seat
  if (facts.end) return <EndedSeat end={facts.end} actions={actions} say={say} />
  if (!play) {
    return (
      <div class={pageStyles.page}>
        <main class={styles.main}>
          <section class={styles.card} role="status" data-testid="seat-waiting">
            <h1>{seat.team}</h1>
            <p>
              <Icon name="hourglass" />{' '}
              {say(facts.line === 'lost' ? 'seat.not-reached' : 'seat.connecting')}
            </p>
          </section>
        </main>
      </div>
    )
  }
  if (activeView(play).mode === 'lobby') {
    return <Lobby seat={seat} play={play} actions={actions} say={say} />
  }
  return (
    <PlayScreen
      key={play.game}
      model={seat}
      play={play}
      actions={actions}
      banner={
        <>
          <SeatBanner facts={facts} actions={actions} say={say} />
          <HeldBack gates={facts.gates} play={play} say={say} />
          <SaidToUs play={play} say={say} />
        </>
      }
      menu={(onClose, own) => (
        <SeatMenu seat={seat} play={play} own={own} actions={actions} say={say} onClose={onClose} />
      )}
    />
  )
}

/** The next phase is one that the facilitator holds back. */
function HeldBack({ gates, play, say }: Spoken & { gates: readonly string[]; play: PlayModel }) {
  const i18n = useI18n()
  const { rows, mode } = tableView(play)
  const next = rows.find(({ status }) => status === 'locked')
  const held = next !== undefined && gates.includes(next.key) && mode !== 'debrief'
  return (
    <div role="status" data-testid="held-back">
      {held && (
        <p class={seatStyles.line} data-part="seat-line" data-kind="gate">
          <Icon name="lock" />
          <span>{say('seat.gate', { row: numberedRow(i18n, rows, next.key) })}</span>
        </p>
      )}
    </div>
  )
}

/** What the facilitator has just said to the roles of this seat, until it is read. */
function SaidToUs({ play, say }: Spoken & { play: PlayModel }) {
  const said = play.journal.filter((event) => event.type === 'message.sent')
  // What was said before this page was opened stands in the journal.
  const [read, setRead] = useState(said.length)
  const next = said[read]
  return (
    <div role="status" data-testid="said">
      {next && (
        <p class={seatStyles.line} data-part="seat-line" data-kind="said">
          <Icon name="megaphone" />
          <span>
            <strong>{say('seat.said', { from: next.from })}</strong> {next.text}
          </span>
          <button type="button" class={buttonStyles.plain} onClick={() => setRead(read + 1)}>
            {say('seat.heard')}
          </button>
        </p>
      )}
    </div>
  )
}

/** The exercise has not begun: who is here. */
function Lobby({ seat, play, actions, say }: SeatScreenProps & { play: PlayModel }) {
  const { text } = useI18n()
  const heading = useArrival()
  const [menu, setMenu] = useState(false)
  return (
    <div class={pageStyles.page}>
      <header class={pageStyles.bar} data-part="page-bar">
        <LanguageSwitch language={seat.language} onChange={actions.setLanguage} />
        <button
          type="button"
          class={buttonStyles.bar}
          title={say('lobby.menu')}
          onClick={() => setMenu(true)}
        >
          <Icon name="menu" />
        </button>
      </header>
      <main class={styles.main}>
        <section class={styles.card} data-testid="lobby">
          <p class={pageStyles.titleKicker}>
            {text('scenario.title')} · {seat.team}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {say('lobby.title')}
          </h1>
          <ul class={styles.lobbyRoles}>
            {play.held.map((role) => (
              <li key={role}>
                <RoleBadge role={role} />
                <span>
                  <strong>{text(`role.${role}`)}</strong>
                  <span class="hint">{text(`scenario.role.${role}`)}</span>
                </span>
              </li>
            ))}
          </ul>
          <p>{say('lobby.text')}</p>
          <SeatBanner facts={seat.facts} actions={actions} say={say} />
          <PeopleHere people={seat.facts.people} say={say} />
        </section>
      </main>
      {menu && (
        <SeatMenu
          seat={seat}
          play={play}
          actions={actions}
          say={say}
          onClose={() => setMenu(false)}
        />
      )}
    </div>
  )
}

interface EndedSeatProps extends Spoken {
  end: SeatEnd
  actions: SeatActions
}

/** Nothing more is heard of this seat: why, and where to go on. */
function EndedSeat({ end, actions, say }: EndedSeatProps) {
  const heading = useArrival()
  return (
    <div class={pageStyles.page}>
      <main class={styles.main}>
        <section class={styles.card} data-testid="seat-ended" data-end={end}>
          <h1 ref={heading} tabIndex={-1}>
            {say(`ended.${end}`)}
          </h1>
          <p>{say(`ended.${end}-text`)}</p>
          <div class={styles.foot}>
            {end === 'elsewhere' && (
              <button type="button" class={buttonStyles.main} onClick={actions.takeBack}>
                <Icon name="smartphone" /> {say('ended.take-back')}
              </button>
            )}
            {end === 'outdated' && (
              <button type="button" class={buttonStyles.main} onClick={actions.reload}>
                <Icon name="refresh-cw" /> {say('ended.reload')}
              </button>
            )}
            <button
              type="button"
              class={
                end === 'elsewhere' || end === 'outdated' ? buttonStyles.plain : buttonStyles.main
              }
              onClick={actions.showJoin}
            >
              <Icon name="door-open" /> {say('ended.join')}
            </button>
          </div>
        </section>
      </main>
    </div>
  )
}
