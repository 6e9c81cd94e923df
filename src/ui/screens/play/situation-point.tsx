import { numberedRow } from '../../../i18n/row-wording'
import { opener } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import styles from './card.module.css'
import { owingRoles, tableView } from './play-state'
import promptStyles from './prompt.module.css'
import { RecentEvents } from './recent-events'
import { RevealStrip } from './reveal-strip'
import { ThreadList } from './thread-list'

interface SituationPointProps {
  play: PlayModel
  /** What happened stands above already. */
  told: boolean
  actions: PlayActions
}

/** Point de situation: what happened, and what the DSI proposes next. */
export function SituationPoint({ play, told, actions }: SituationPointProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const view = tableView(play)
  const atStart = view.rows.every(({ status }) => status === 'locked')
  return (
    <section class={styles.card} data-part="point" aria-labelledby="point-title">
      <h2 id="point-title" tabIndex={-1} data-focus="point">
        {ui(atStart ? 'point.start' : 'point.title')}
      </h2>
      {!told && <RevealStrip play={play} actions={actions} />}
      {!told && <RecentEvents play={play} />}
      <ThreadList view={view} />
      <Proposals play={play} actions={actions} />
    </section>
  )
}

/** What comes next is for one role to propose. */
function Proposals({ play, actions }: Omit<SituationPointProps, 'told'>) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const view = tableView(play)
  const opens = opener(view)
  const opening = play.views[opens]?.opening
  const owing = owingRoles(view)
  if (owing.length > 0) {
    const roles = i18n.format.list(owing.map((role) => text(`role.${role}`)))
    return <p class="hint">{ui('point.after', { roles })}</p>
  }
  if (!play.held.includes(opens)) {
    return <p class="hint">{ui('point.opener', { role: text(`role.${opens}`) })}</p>
  }
  if (!opening) return null
  return (
    <div
      class={`${promptStyles.foot} ${styles.proposals}`}
      data-part="prompt-foot"
      data-ready="true"
    >
      <h3>{ui('point.proposals')}</h3>
      <button
        type="button"
        class={buttonStyles.main}
        data-focus="open"
        data-testid="open-phase"
        aria-busy={play.busy}
        onClick={() => actions.send({ type: 'phase.open', phase: opening.row })}
      >
        {ui('point.open', { row: numberedRow(i18n, view.rows, opening.row) })}
      </button>
    </div>
  )
}
