import { opener, type Role } from '../../../scenario/roles'
import type { RoleView } from '../../../view/view'
import type { Flag } from '../../../wording/answer-wording'
import { numberedRow } from '../../../wording/row-wording'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import { Happenings } from './recent-events'
import { owingRoles, tableView } from './table-state'

interface SituationPointProps {
  play: PlayModel
  actions: PlayActions
}

const FLAGS: readonly Flag[] = ['green', 'orange', 'red']

/** Point de situation: what happened, how each role stands, and what the DSI proposes next. */
export function SituationPoint({ play, actions }: SituationPointProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const view = tableView(play)
  const atStart = view.rows.every(({ status }) => status === 'locked')
  const asksFlags = play.held.some((role) => flagPrompt(play, role) || flagGiven(view, role))
  return (
    <section class="card point" aria-labelledby="point-title">
      <h2 id="point-title" tabIndex={-1} data-focus="point">
        {ui(atStart ? 'point.start' : 'point.title')}
      </h2>
      {atStart ? <p>{text('scenario.summary')}</p> : <Happenings play={play} />}
      {asksFlags && (
        <div class="flags">
          <h3>{ui('point.flags')}</h3>
          {play.held.map((role) => (
            <FlagRow key={role} play={play} role={role} view={view} actions={actions} />
          ))}
        </div>
      )}
      <Proposals play={play} actions={actions} />
    </section>
  )
}

const flagPrompt = (play: PlayModel, role: Role) =>
  play.views[role]?.prompts.find(({ kind }) => kind === 'flag')

/** What a role flagged since the last row closed. */
function flagGiven(view: RoleView, role: Role): string {
  const closed = view.journal.findLastIndex(({ type }) => type === 'phase.closed')
  const given = view.journal
    .slice(closed + 1)
    .findLast((event) => event.type === 'point.flagged' && event.role === role)
  return given?.type === 'point.flagged' ? given.flag : ''
}

interface FlagRowProps extends SituationPointProps {
  role: Role
  view: RoleView
}

function FlagRow({ play, role, view, actions }: FlagRowProps) {
  const { ui, text } = useI18n()
  const prompt = flagPrompt(play, role)
  const given = flagGiven(view, role)
  const name = text(`role.${role}`)
  return (
    <fieldset class="flag-row" aria-label={ui('point.flag-of', { role: name })}>
      <span class="flag-role">
        <RoleBadge role={role} /> {name}
      </span>
      <span class="flag-choices">
        {FLAGS.map((flag) => (
          <button
            key={flag}
            type="button"
            class="flag"
            data-flag={flag}
            aria-pressed={given === flag}
            disabled={!prompt}
            onClick={() =>
              prompt &&
              actions.send({
                type: 'prompt.answer',
                prompt: prompt.id,
                answer: { choice: flag },
              })
            }
          >
            <Icon name="flag" /> {ui(`flag.${flag}`)}
          </button>
        ))}
      </span>
    </fieldset>
  )
}

/** What comes next is for one role to propose. */
function Proposals({ play, actions }: SituationPointProps) {
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
    <div class="prompt-foot proposals" data-ready="true">
      <h3>{ui('point.proposals')}</h3>
      <button
        type="button"
        class="button-main"
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
