import type { Person } from '../../../protocol/messages'
import { type Role, roleIds } from '../../../scenario/roles'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { workLabels } from '../play/board-labels'
import { owes } from '../play/play-state'
import type { ConsoleProps } from './console-model'

/** Who sits where, who owes what, and who is not there. */
export function TeamPeople(props: ConsoleProps) {
  const { console: shown, view, say, actions } = props
  const watchers = shown.people.filter(({ roles }) => roles.length === 0)
  return (
    <section class="console-pane console-people" aria-labelledby="console-people">
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
      <button
        type="button"
        class="button-plain"
        aria-pressed={shown.exercise?.locked ?? false}
        onClick={() => actions.act({ type: 'join.lock', locked: !shown.exercise?.locked })}
      >
        <Icon name="lock" /> {say('console.lock')}
      </button>
    </section>
  )
}

function RoleLine({ console: shown, view, actions, say, role }: ConsoleProps & { role: Role }) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const person = shown.people.find(({ roles }) => roles.includes(role))
  const holder = view.holders[role] ?? 'player'
  const started = view.mode !== 'lobby' && view.mode !== 'debrief'
  const { owed, given } = view.answers[role]!
  const late = started && owes(view, role)
  const labels = workLabels(i18n, view, role)
  return (
    <li class="console-role" data-owing={late} data-testid={`role-${role}`}>
      <span class="console-role-head">
        <RoleBadge role={role} /> <strong>{text(`role.${role}.short`)}</strong>
        <span class="console-who" data-part="console-who" data-here={person?.here ?? false}>
          {whoSits(person)}
        </span>
      </span>
      <span class="console-doing">
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
      <span class="console-role-buttons">
        {person && (
          <button type="button" class="button-plain" onClick={() => actions.invite(person)}>
            {say('console.hand-over')}
            <span class="sr-only"> ({text(`role.${role}`)})</span>
          </button>
        )}
        {person && (
          <button
            type="button"
            class="button-plain"
            onClick={() => actions.act({ type: 'seat.release', seat: person.seat })}
          >
            {say('console.release')}
            <span class="sr-only"> ({text(`role.${role}`)})</span>
          </button>
        )}
        {started && (
          <button
            type="button"
            class="button-plain"
            onClick={() =>
              actions.send({
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
