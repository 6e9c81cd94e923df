import type { Person } from '../../../protocol/messages'
import { type Role, roleIds } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { workLabels } from '../play/board-labels'
import { owes } from '../play/play-state'
import type { ConsoleProps } from './console-model'
import consoleScreenStyles from './console-screen.module.css'
import styles from './team.module.css'

/** Who sits where, who owes what, and who is not there. */
export function TeamPeople(props: ConsoleProps) {
  const { console: shown, view, say, actions, may } = props
  const watchers = shown.people.filter(({ roles }) => roles.length === 0)
  return (
    <section class={consoleScreenStyles.pane} aria-labelledby="console-people">
      <h2 id="console-people">{say('console.people')}</h2>
      <ul>
        {roleIds(view).map((role) => (
          <RoleLine key={role} {...props} role={role} />
        ))}
      </ul>
      {watchers.length > 0 && (
        <p class="hint">
          {say('console.watchers', {
            names: watchers.map(({ name }) => name || say('people.nameless')).join(', '),
          })}
        </p>
      )}
      {may && (
        <div class={styles.buttons}>
          <button
            type="button"
            class={buttonStyles.plain}
            aria-pressed={shown.exercise?.locked ?? false}
            onClick={() => actions.act({ type: 'join.lock', locked: !shown.exercise?.locked })}
          >
            <Icon name="lock" /> {say('console.lock')}
          </button>
          {shown.people.length > 0 && (
            <button
              type="button"
              class={buttonStyles.plain}
              data-testid="ways-back"
              onClick={() => actions.invite()}
            >
              <Icon name="smartphone" /> {say('console.ways-back')}
            </button>
          )}
        </div>
      )}
      {may && <Countdown {...props} />}
    </section>
  )
}

function RoleLine({
  console: shown,
  view,
  actions,
  send,
  say,
  may,
  role,
}: ConsoleProps & { role: Role }) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const person = shown.people.find(({ roles }) => roles.includes(role))
  const holder = view.holders[role] ?? 'player'
  const started = view.mode !== 'lobby' && view.mode !== 'debrief'
  const { owed, given } = view.answers[role]!
  const late = started && owes(view, role)
  const labels = workLabels(i18n, view, role)
  return (
    <li class={styles.role} data-owing={late} data-testid={`role-${role}`}>
      <span class={styles.roleHead}>
        <RoleBadge role={role} /> <strong>{text(`role.${role}.short`)}</strong>
        <span class={styles.who} data-part="console-who" data-here={person?.here ?? false}>
          {whoSits(person)}
        </span>
      </span>
      <span class={styles.doing}>
        {started && holder !== 'player' && (
          <em>{say('console.plays', { how: ui(`holder.${holder}`) })}</em>
        )}
        {started &&
          (late
            ? say('console.owes', { count: owed - given })
            : owed > 0
              ? ui('roles.answered')
              : [labels.doing, labels.until].filter(Boolean).join(' '))}
      </span>
      <span class={styles.roleButtons}>
        {may && person && (
          <button type="button" class={buttonStyles.plain} onClick={() => actions.invite(person)}>
            {say('console.hand-over')}
            <span class="sr-only"> ({text(`role.${role}`)})</span>
          </button>
        )}
        {may && person && (
          <button
            type="button"
            class={buttonStyles.plain}
            onClick={() => actions.act({ type: 'seat.release', seat: person.seat })}
          >
            {say('console.release')}
            <span class="sr-only"> ({text(`role.${role}`)})</span>
          </button>
        )}
        {may && started && (
          <button
            type="button"
            class={buttonStyles.plain}
            onClick={() =>
              send({
                type: 'role.assign',
                role,
                holder: holder === 'player' ? 'reference' : 'player',
              })
            }
          >
            {say(holder === 'player' ? 'console.let-plan' : 'console.let-person')}
            <span class="sr-only"> ({text(`role.${role}`)})</span>
          </button>
        )}
      </span>
    </li>
  )

  function whoSits(one: Person | undefined): string {
    if (!one) return say('console.nobody')
    const name = one.name || say('people.nameless')
    return one.here ? name : `${name}, ${say('people.away')}`
  }
}

/** More seconds for what is asked, or none that count: only where there is a countdown. */
const SECONDS = [60, 300] as const

function Countdown({ console: shown, hello, view, actions, say }: ConsoleProps) {
  if (hello.countdown === 'off' || view.mode === 'lobby' || view.mode === 'debrief') return null
  const teams = [shown.team]
  return (
    <fieldset>
      <legend>{say('console.countdown')}</legend>
      {SECONDS.map((seconds) => (
        <button
          key={seconds}
          type="button"
          class={buttonStyles.plain}
          data-testid={`grant-${seconds}`}
          onClick={() => actions.act({ type: 'countdown.grant', teams, seconds })}
        >
          <Icon name="timer" /> {say('console.grant', { minutes: seconds / 60 })}
        </button>
      ))}
      {[true, false].map((stopped) => (
        <button
          key={String(stopped)}
          type="button"
          class={buttonStyles.plain}
          onClick={() => actions.act({ type: 'countdown.stop', teams, stopped })}
        >
          <Icon name={stopped ? 'timer-off' : 'play'} />{' '}
          {say(stopped ? 'console.countdown-stop' : 'console.countdown-go')}
        </button>
      ))}
    </fieldset>
  )
}
