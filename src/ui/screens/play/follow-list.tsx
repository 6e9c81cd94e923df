import { causeName } from '../../../i18n/cause-wording'
import type { DutyStatus } from '../../../protocol/terms'
import type { Role } from '../../../scenario/roles'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon, type IconName } from '../../components/icon'
import { Prose } from '../../components/prose'
import { useI18n } from '../../components/use-i18n'
import type { PlayActions } from '../../model'
import { BenchmarkButton } from '../tools/benchmark-button'
import { dutyTerm } from './board-labels'
import styles from './follow-list.module.css'
import { initiativePrice, SlackLine } from './initiative-list'
import { debexOf, holdsUp, localeOf, slackOf } from './play-state'
import { ThreadList } from './thread-list'

interface FollowListProps {
  view: RoleView
  role: Role
  /** The roles whose people sit here. */
  held: readonly Role[]
  /** Whether this role's people sit here. */
  acts: boolean
  /** Written and not added yet. */
  note: string
  onNote: (note: string) => void
  actions: PlayActions
}

/** What runs on in the background: duties with their terms, replies from outside, notes. */
export function FollowList({ view, role, held, acts, note, onNote, actions }: FollowListProps) {
  return (
    <>
      <ThreadList view={view} />
      <DutyList view={view} role={role} held={held} actions={acts ? actions : null} />
      <HeldList view={view} />
      <ReplyList view={view} />
      <NoteForm role={role} note={note} onNote={onNote} actions={actions} />
      <div>
        <BenchmarkButton tools={view.tools} />
      </div>
    </>
  )
}

export const DUTY_ICONS: Record<DutyStatus, IconName> = {
  met: 'check',
  'on-track': 'hourglass',
  neglected: 'x',
  'not-owed': 'info',
}

interface DutyListProps {
  view: RoleView
  role: Role
  held: readonly Role[]
  /** Null for those who only look on. */
  actions: PlayActions | null
}

function DutyList({ view, role, held, actions }: DutyListProps) {
  const i18n = useI18n()
  const { ui, text, format } = i18n
  const debex = debexOf(view)
  const slack = slackOf(view, role)
  return (
    <section aria-labelledby="duties-title">
      <h2 id="duties-title">{ui('duty.title')}</h2>
      {actions && holdsUp(slack) && view.duties.some(({ act }) => act !== '') && (
        <SlackLine slack={slack} />
      )}
      {view.duties.length === 0 && <p class="empty">{ui('duty.none')}</p>}
      <ul class={styles.duties}>
        {[...view.duties]
          .sort((a, b) => a.due - b.due)
          .map(({ id, owner, due: minute, status, act }) => (
            <li key={id} data-status={status}>
              <span class={styles.dutyStatus}>
                <Icon name={DUTY_ICONS[status]} /> {ui(`duty.status.${status}`)}
              </span>
              <details>
                <summary>
                  <strong>{text(`duty.${id}.title`)}</strong>
                  <span class="hint">
                    {dutyTerm(i18n, debex, minute)} · {text(`role.${owner}`)}
                    {status === 'on-track' &&
                      ` · ${ui('duty.left', { time: format.duration(minute - view.minute) })}`}
                  </span>
                </summary>
                <p>{text(`duty.${id}.basis`)}</p>
              </details>
              {actions && act !== '' && (owner === role || !held.includes(owner)) && (
                <DutyAct view={view} owner={owner} act={act} actions={actions} />
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

interface DutyActProps {
  view: RoleView
  owner: Role
  /** What does it: the owner's own act, or the call by which another has it done. */
  act: string
  actions: PlayActions
}

/** The initiative that does what is due, with its price before it is pressed. */
function DutyAct({ view, owner, act, actions }: DutyActProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const initiative = view.initiatives.find(({ id }) => id === act)
  if (!initiative) return null
  const { id } = initiative
  return (
    <button
      type="button"
      class={buttonStyles.plain}
      data-part="duty-act"
      title={text(`initiative.${id}.title`)}
      onClick={() => actions.send({ type: 'initiative.start', initiative: id })}
    >
      <Icon name={owner === view.role ? 'zap' : 'phone'} />{' '}
      {owner === view.role
        ? ui('duty.do-now')
        : ui('duty.press', { role: text(`role.${owner}.short`) })}{' '}
      <span class="hint">{initiativePrice(i18n, initiative)}</span>
    </button>
  )
}

/** What was done while those whom it needs are closed. */
function HeldList({ view }: { view: RoleView }) {
  const i18n = useI18n()
  const { ui, text, format } = i18n
  if (view.held.length === 0) return null
  const debex = debexOf(view)
  return (
    <section aria-labelledby="held-title" data-part="held">
      <h2 id="held-title">{ui('held.title')}</h2>
      <ul class={styles.replies}>
        {view.held.map(({ actor, until, cause }) => (
          <li key={cause.id}>
            <strong>{causeName(localeOf(i18n, view), cause)}</strong>{' '}
            <span class="hint">
              {ui('held.until', {
                actor: text(`actor.${actor}`),
                time: format.clock((debex + until) % 1440),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReplyList({ view }: { view: RoleView }) {
  const { ui, text, format } = useI18n()
  const debex = debexOf(view)
  return (
    <section aria-labelledby="replies-title">
      <h2 id="replies-title">{ui('reply.title')}</h2>
      {view.replies.length === 0 && <p class="empty">{ui('reply.none')}</p>}
      <ul class={styles.replies}>
        {[...view.replies].reverse().map(({ id, minute }) => (
          <li key={id}>
            <strong>{text(`reply.${id}.title`)}</strong>{' '}
            <time class="hint">{format.clock((debex + minute) % 1440)}</time>
            <Prose text={text(`reply.${id}.body`)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoteForm({
  role,
  note,
  onNote,
  actions,
}: Omit<FollowListProps, 'view' | 'held' | 'acts'>) {
  const { ui } = useI18n()
  return (
    <section aria-labelledby="note-title">
      <h2 id="note-title">{ui('note.title')}</h2>
      <form
        class={styles.noteForm}
        data-part="note-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!note.trim()) return
          actions.send({ type: 'note.add', text: note.trim(), about: '' }, role)
          onNote('')
        }}
      >
        <label>
          <span class="hint">{ui('note.label')}</span>
          <textarea
            rows={2}
            maxLength={1000}
            value={note}
            onInput={(event) => onNote(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class={buttonStyles.plain} disabled={!note.trim()}>
          <Icon name="pen-line" /> {ui('note.add')}
        </button>
      </form>
    </section>
  )
}
