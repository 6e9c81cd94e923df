import { useState } from 'preact/hooks'
import type { Actions, StoredModel } from '../model'
import buttonStyles from './button.module.css'
import { Confirmation } from './confirmation'
import { Icon } from './icon'
import { RoleBadge } from './role-badge'
import styles from './stored-games-list.module.css'
import { useI18n } from './use-i18n'

interface StoredGamesProps {
  stored: readonly StoredModel[]
  actions: Actions
}

/** Every game that was left in the middle, the one played last in sight: none is hidden by another. */
export function StoredGames({ stored, actions }: StoredGamesProps) {
  const { ui } = useI18n()
  const [last, ...others] = stored
  if (!last) return null
  return (
    <section class={styles.stored} data-part="stored" aria-label={ui('stored.title')}>
      <StoredGame key={last.id} game={last} actions={actions} />
      {others.length > 0 && (
        <details>
          <summary>{ui('stored.others', { count: others.length })}</summary>
          <ul>
            {others.map((game) => (
              <li key={game.id}>
                <StoredGame game={game} actions={actions} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function StoredGame({ game, actions }: { game: StoredModel; actions: Actions }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const [asked, setAsked] = useState(false)
  const { id, scenario, seed, place, playedAt } = game
  if (asked) {
    return (
      <Confirmation
        title={ui('stored.give-up')}
        text={ui('stored.sure', { seed })}
        yes={ui('stored.give-up')}
        no={ui('stored.keep')}
        onYes={() => actions.giveUp(id)}
        onNo={() => setAsked(false)}
      />
    )
  }
  const standing = [
    scenario && i18n.about(scenario).text('scenario.title'),
    place &&
      (place.phase > 0
        ? ui('stored.phase', { phase: place.phase, phases: place.phases })
        : ui('bar.start')),
    place && `${ui('time.day', { day: place.day })} ${format.clock(place.minuteOfDay)}`,
  ]
  return (
    <div class={styles.game}>
      <button
        type="button"
        class={styles.resume}
        data-part="stored-resume"
        onClick={() => actions.resume(id)}
      >
        <Icon name="play" />
        <span>
          <strong>{ui('title.resume', { seed })}</strong>
          <span class={styles.place}>{standing.filter(Boolean).join(' · ')}</span>
          <span class={styles.place}>
            {place?.held.map((role) => (
              <span key={role} class={styles.role}>
                <RoleBadge role={role} />{' '}
                {scenario && i18n.about(scenario).text(`role.${role}.short`)}
              </span>
            ))}
            <span>{ui('stored.played', { when: format.moment(playedAt) })}</span>
          </span>
        </span>
      </button>
      <button
        type="button"
        class={`${buttonStyles.icon} ${styles.buttonIcon}`}
        aria-label={ui('stored.give-up-of', { seed })}
        title={ui('stored.give-up')}
        onClick={() => setAsked(true)}
      >
        <Icon name="x" />
      </button>
    </div>
  )
}
