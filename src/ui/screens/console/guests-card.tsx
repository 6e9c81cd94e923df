import { useState } from 'preact/hooks'
import type { GuestKind } from '../../../protocol/facilitator-messages'
import { LIMITS } from '../../../protocol/limits'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import type { TeamsProps } from './teams-model'
import styles from './teams-side.module.css'

const KINDS = ['facilitator', 'observer'] as const satisfies readonly GuestKind[]

/** Who runs the exercise beside its host, or looks on: each by a link of their own. */
export function GuestsCard({ console: shown, exercise, actions, say }: TeamsProps) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<GuestKind>('facilitator')
  const { invited } = shown
  return (
    <>
      <p class="hint">{say('guests.text')}</p>
      <ul class={styles.rows}>
        {exercise.guests.map((one) => (
          <li key={one.guest}>
            <span>
              <strong>{one.name || say('people.nameless')}</strong>{' '}
              <span class="hint">
                {say(`guests.${one.kind}`)} · {say(one.here ? 'people.here' : 'people.away')}
              </span>
            </span>
            <span class={styles.buttons}>
              <button
                type="button"
                class={buttonStyles.plain}
                onClick={() => actions.showGuest(one.guest)}
              >
                {say('guests.link')}
                <span class="sr-only"> ({one.name})</span>
              </button>
              <button
                type="button"
                class={buttonStyles.plain}
                onClick={() => actions.act({ type: 'guest.dismiss', guest: one.guest })}
              >
                {say('guests.dismiss')}
                <span class="sr-only"> ({one.name})</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {invited && exercise.guests.some(({ guest }) => guest === invited.guest) && (
        <p class={styles.address} role="status" data-part="invited">
          {say('guests.sent')} <a href={invited.address}>{invited.address}</a>
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          actions.inviteGuest(kind, name.trim())
          setName('')
        }}
      >
        <label>
          <span>{say('guests.name')}</span>
          <input
            type="text"
            name="guest"
            value={name}
            maxLength={LIMITS.name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{say('guests.as')}</span>
          <select
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as GuestKind)}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {say(`guests.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class={buttonStyles.plain} disabled={name.trim() === ''}>
          <Icon name="users" /> {say('guests.invite')}
        </button>
      </form>
    </>
  )
}
