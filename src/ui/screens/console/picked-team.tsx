import { promptText } from '../../../i18n/answer-wording'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { TeamsProps } from './teams-model'
import styles from './teams-side.module.css'

/** So many of what is to come. */
const SHOWN = 3

/** The team that is picked: who is missing, what helps, what comes next for it. */
export function PickedTeam(props: TeamsProps) {
  const { console: shown, rows, actions, say, may } = props
  const { text, format, ui } = useI18n()
  const row = rows.find(({ team }) => team === shown.picked)
  if (!row) {
    return (
      <section class={styles.card}>
        <p class="hint">{say('picked.none')}</p>
      </section>
    )
  }
  const { team, name, code, line } = row
  const missing = line.away.map((role) => text(`role.${role}`))
  const under = line.mode !== 'lobby' && line.mode !== 'debrief'
  const paused = line.mode === 'paused'
  return (
    <section class={styles.card} aria-labelledby="picked" data-part="picked">
      <h2 id="picked">
        {name} <span class="hint">{code}</span>
      </h2>
      {missing.length > 0 && (
        <p class={styles.problem}>
          {say('picked.away', { roles: format.list(missing), count: missing.length })}
        </p>
      )}
      <div class={styles.buttons}>
        <button
          type="button"
          class={buttonStyles.main}
          data-testid="open-team"
          onClick={() => actions.openTeam(team)}
        >
          <Icon name="folder-open" /> {say('picked.open')}
        </button>
        {may && under && (
          <button
            type="button"
            class={buttonStyles.plain}
            onClick={() =>
              actions.send([team], { type: paused ? 'exercise.resume' : 'exercise.pause' })
            }
          >
            {ui(paused ? 'bar.resume' : 'bar.pause')}
          </button>
        )}
        {may && (
          <button
            type="button"
            class={buttonStyles.plain}
            onClick={() => actions.showCodes([team])}
          >
            {say('console.code')}
          </button>
        )}
        {may && line.seats > 0 && (
          <button
            type="button"
            class={buttonStyles.plain}
            data-testid="ways-back"
            onClick={() => actions.invite()}
          >
            {say('console.ways-back')}
          </button>
        )}
        {may &&
          under &&
          line.away.map((role) => (
            <button
              key={role}
              type="button"
              class={buttonStyles.plain}
              onClick={() =>
                actions.send([team], { type: 'role.assign', role, holder: 'reference' })
              }
            >
              {say('picked.let-plan', { role: text(`role.${role}.short`) })}
            </button>
          ))}
      </div>
      <ToCome {...props} team={team} />
      <Result {...props} team={team} />
    </section>
  )
}

function ToCome({ console: shown, actions, say, may, team }: TeamsProps & { team: string }) {
  const { text, format } = useI18n()
  const { view } = shown
  if (!view || view.mode === 'debrief') return null
  const coming = view.stimuli
    .filter(({ status }) => status === 'planned')
    .sort((a, b) => a.due! - b.due!)
    .slice(0, SHOWN)
  return (
    <>
      <h3>{say('console.to-come')}</h3>
      {coming.length === 0 && <p class="hint">{say('console.nothing-planned')}</p>}
      <ul class={styles.rows}>
        {coming.map(({ id, addressee, due }) => (
          <li key={id}>
            <span>
              {text(`stimulus.${id}.title`)}{' '}
              <span class="hint">
                {text(`role.${addressee}.short`)} ·{' '}
                {format.duration(Math.max(0, due! - view.minute))}
              </span>
            </span>
            {may && (
              <button
                type="button"
                class={buttonStyles.plain}
                onClick={() => actions.send([team], { type: 'stimulus.fire', stimulus: id })}
              >
                {say('console.fire')}
                <span class="sr-only"> ({text(`stimulus.${id}.title`)})</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="hint">{say('picked.counted')}</p>
    </>
  )
}

/** Once the debrief is open: what it came to, and what cost it most for who asks. */
function Result({ console: shown, actions, say, team }: TeamsProps & { team: string }) {
  const i18n = useI18n()
  const { text, format } = i18n
  const score = shown.comparison?.teams.find((one) => one.team === team)
  if (!score) return null
  const { total, par, gap } = score
  const points = { total: format.points(total), par: format.points(par), gap: format.change(gap) }
  return (
    <>
      <p>{say('picked.score', points)}</p>
      {!shown.regrets && (
        <button type="button" class={buttonStyles.plain} onClick={actions.readRegrets}>
          {say('picked.regrets-ask')}
        </button>
      )}
      {shown.regrets && (
        <>
          <h3>{say('picked.regrets')}</h3>
          <ul>
            {shown.regrets.map((regret) => (
              <li key={regret.prompt}>
                {text(`role.${regret.role}.short`)} · {promptText(i18n, regret)}{' '}
                <span class="hint">
                  {say('picked.cost', { points: format.change(-regret.cost) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
