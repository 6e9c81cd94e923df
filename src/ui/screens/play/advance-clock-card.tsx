import { numberedRow } from '../../../i18n/row-wording'
import type { Until } from '../../../protocol/terms'
import { roleIds } from '../../../scenario/roles'
import type { RestView } from '../../../view/rest-view'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions } from '../../model'
import { workLabels } from './board-labels'
import styles from './card.module.css'
import { debexOf, isBetween, offered, openRows, opensNext, tableView } from './play-state'
import promptStyles from './prompt.module.css'
import { RecentEvents } from './recent-events'
import { RevealStrip } from './reveal-strip'

interface ClockProps {
  play: PlayModel
  actions: PlayActions
}

interface RunCardProps extends ClockProps {
  /** Whether the next phase is opened where nothing presses. */
  runsOn: boolean
}

/** Nothing is owed: who works on what, what may be opened beside, and the clock. */
export function RunCard({ play, runsOn, actions }: RunCardProps) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const view = tableView(play)
  const resting = view.mode === 'resting'
  const rest = view.rests.find(({ status }) => status === 'running')
  const between = isBetween(view)
  const passing = play.clock !== null
  // One main button at a time: where a phase may be opened, that is it.
  const look = !passing && opensNext(play) ? buttonStyles.plain : buttonStyles.main
  return (
    <section
      class={`${styles.card} ${promptStyles.run}`}
      data-part="run"
      data-passing={passing}
      aria-labelledby="run-title"
    >
      <h2 id="run-title">
        {passing && !resting
          ? ui('run.passing')
          : rest && resting
            ? ui('run.resting', {
                kind: ui(`rest.kind.${rest.kind}`),
                until: format.clock((debexOf(view) + rest.until) % 1440),
              })
            : ui(between ? 'run.idle' : 'run.title')}
      </h2>
      {!passing && <HaltLines play={play} actions={actions} />}
      {!resting && <RevealStrip play={play} actions={actions} />}
      {(!between || resting) && <RecentEvents play={play} />}
      {!resting && <WorkList view={view} />}
      <div
        class={`${promptStyles.foot} ${styles.runFoot}`}
        data-part="prompt-foot"
        data-ready="true"
      >
        {!play.may.run && !passing && <p class="hint">{ui('run.theirs')}</p>}
        {(play.may.run || passing) && (
          <button
            type="button"
            class={look}
            data-focus="run"
            data-testid={passing ? 'skip-clock' : 'run-clock'}
            aria-busy={!passing && play.busy}
            onClick={() => (passing ? actions.skipClock() : actions.runClock('mine', runsOn))}
          >
            <Icon name="hourglass" /> {ui(runLabel(play, resting ? (rest?.kind ?? 'break') : null))}{' '}
            {look === buttonStyles.main && <kbd>{ui('key.space')}</kbd>}
          </button>
        )}
        {!resting && !passing && play.may.run && <OtherStops play={play} actions={actions} />}
        {!passing && openRows(view).length > 0 && (
          <ParallelProposal play={play} actions={actions} />
        )}
      </div>
    </section>
  )
}

/** For whom time has stopped, where a document has come that bears on an answer at work. */
function HaltLines({ play, actions }: ClockProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { minute } = tableView(play)
  const halts = play.journal.slice(play.newsFrom).flatMap((event) => {
    if (event.type !== 'prompt.revisable' || event.minute !== minute) return []
    const { role, prompt, document } = event
    const open = play.views[role]?.revisable.some((one) => one.prompt === prompt)
    return open ? [{ role, prompt, document }] : []
  })
  return (
    <>
      {halts.map(({ role, prompt, document }) => (
        <p key={prompt} class={styles.halt} data-part="halt">
          <RoleBadge role={role} />{' '}
          {ui('halt.document', {
            role: text(`role.${role}.short`),
            title: text(`evidence.${document}.title`),
          })}{' '}
          {role !== play.active && (
            <button
              type="button"
              class={buttonStyles.link}
              onClick={() => actions.selectRole(role)}
            >
              {ui('awaited.go', { role: text(`role.${role}.short`) })}
            </button>
          )}
        </p>
      ))}
    </>
  )
}

function runLabel({ clock, held }: PlayModel, rest: RestView['kind'] | null) {
  if (clock) return 'run.skip'
  if (rest) return `run.rest-${rest}` as const
  return held.length > 1 ? 'run.until-we' : 'run.until-i'
}

function WorkList({ view }: { view: RoleView }) {
  const i18n = useI18n()
  const { ui, text } = i18n
  return (
    <>
      <h3>{ui('work.title')}</h3>
      <ul class={styles.work}>
        {roleIds(view).map((role) => (
          <li key={role}>
            <RoleBadge role={role} />
            <span>
              <strong>{text(`role.${role}.short`)}</strong>{' '}
              <WorkText {...workLabels(i18n, view, role)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function WorkText({ doing, until }: ReturnType<typeof workLabels>) {
  if (!until) return <span class="hint">{doing}</span>
  return (
    <span>
      {doing} <span class="hint">{until}</span>
    </span>
  )
}

/** Less is needed for the one to stop, more for the other; which one is meant is said each time. */
const OTHER_STOPS = ['answer', 'loss', 'alarm'] as const satisfies readonly Until[]

function OtherStops({ play, actions }: ClockProps) {
  const { ui } = useI18n()
  return (
    <fieldset class={styles.otherStops}>
      <legend class="hint">{ui('run.or-until')}</legend>
      {OTHER_STOPS.map((until) => (
        <button
          key={until}
          type="button"
          class={buttonStyles.plain}
          data-testid={`run-until-${until}`}
          aria-busy={play.busy}
          onClick={() => actions.runClock(until)}
        >
          {ui(`run.until.${until}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** The DSI may open a second phase beside the first, if Direction signs. */
function ParallelProposal({ play, actions }: ClockProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const offer = offered(play)
  if (offer === '') return null
  const row = numberedRow(i18n, tableView(play).rows, offer)
  return (
    <button
      type="button"
      class={`${buttonStyles.plain} ${styles.parallel}`}
      data-testid="open-parallel"
      title={ui('run.parallel-hint')}
      aria-busy={play.busy}
      onClick={() => actions.send({ type: 'phase.open', phase: offer })}
    >
      <Icon name="split" />
      <span>
        {ui('run.parallel', { row })} <span class="hint">{ui('run.parallel-hint')}</span>
      </span>
    </button>
  )
}
