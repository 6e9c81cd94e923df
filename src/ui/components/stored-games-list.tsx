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

/** So many games under way stand open in a list: nobody has more without looking for one. */
const IN_SIGHT = 3

/** Every game of this browser: those left in the middle first and in sight, none is hidden by another. */
export function StoredGames({ stored, actions }: StoredGamesProps) {
  const { ui } = useI18n()
  if (stored.length === 0) return null
  const open = stored.filter(({ over }) => !over)
  const [others, ended] = [open.slice(IN_SIGHT), stored.filter(({ over }) => over)]
  const list = (games: readonly StoredModel[]) =>
    games.length > 0 && (
      <ul>
        {games.map((game) => (
          <li key={game.id}>
            <StoredGame game={game} actions={actions} />
          </li>
        ))}
      </ul>
    )
  const folded = (title: string, games: readonly StoredModel[]) =>
    games.length > 0 && (
      <details>
        <summary>{title}</summary>
        {list(games)}
      </details>
    )
  return (
    <section class={styles.stored} data-part="stored" aria-label={ui('stored.title')}>
      {list(open.slice(0, IN_SIGHT))}
      {folded(ui('stored.others', { count: others.length }), others)}
      {folded(ui('stored.ended', { count: ended.length }), ended)}
    </section>
  )
}

function StoredGame({ game, actions }: { game: StoredModel; actions: Actions }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const [asked, setAsked] = useState(false)
  const { id, scenario, seed, over, place, playedAt } = game
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
    ...(place && !over
      ? [
          place.phase > 0
            ? ui('stored.phase', { phase: place.phase, phases: place.phases })
            : ui('bar.start'),
          `${ui('time.day', { day: place.day })} ${format.clock(place.minuteOfDay)}`,
        ]
      : []),
  ]
  return (
    <div class={styles.game}>
      <button
        type="button"
        class={styles.resume}
        data-part={over ? 'stored-review' : 'stored-resume'}
        onClick={() => actions.resume(id)}
      >
        <Icon name={over ? 'book-open-check' : 'play'} />
        <span>
          <strong>{ui(over ? 'title.review' : 'title.resume', { seed })}</strong>
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
        class={buttonStyles.icon}
        aria-label={ui('stored.give-up-of', { seed })}
        title={ui('stored.give-up')}
        onClick={() => setAsked(true)}
      >
        <Icon name="x" />
      </button>
    </div>
  )
}
