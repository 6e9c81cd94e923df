import { promptText } from '../../../i18n/answer-wording'
import { numberedRow } from '../../../i18n/row-wording'
import type { PlannedStimulus } from '../../../view/facilitator-view'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { JournalList } from '../play/journal-list'
import { debexOf } from '../play/play-state'
import type { ConsoleProps } from './console-model'
import consoleScreenStyles from './console-screen.module.css'
import { LeftOpen } from './left-open'
import styles from './team.module.css'

/** The session's thread: what is asked, what comes, the plan with its gates, all that happened. */
export function TeamPlan(props: ConsoleProps) {
  const { view, say } = props
  return (
    <section class={consoleScreenStyles.pane} aria-labelledby="console-thread">
      <h2 id="console-thread">{say('console.thread')}</h2>
      {view.mode !== 'debrief' && (
        <>
          <Asked {...props} />
          <ToCome {...props} />
          <LeftOpen {...props} />
        </>
      )}
      <Rows {...props} />
      <JournalList journal={view.journal} rows={view.rows} debex={debexOf(view)} />
    </section>
  )
}

function Asked({ view, say }: ConsoleProps) {
  const i18n = useI18n()
  if (view.asked.length === 0) return null
  return (
    <>
      <h3>{say('console.asked')}</h3>
      <ul class={styles.asked}>
        {view.asked.map((one) => (
          <li key={one.prompt} data-answered={one.answered}>
            <RoleBadge role={one.role} />
            <span>
              {promptText(i18n, one)}{' '}
              <span class="hint">{say(one.answered ? 'console.answered' : 'console.awaited')}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Those with a minute first, by it. */
const bySoonest = (a: PlannedStimulus, b: PlannedStimulus): number =>
  (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY)

const STEP = 15

function ToCome({ view, say, send, may }: ConsoleProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const coming = view.stimuli
    .filter(({ status }) => status === 'planned' || status === 'reserve')
    .sort(bySoonest)
  const planned = coming.filter(({ due }) => due !== null)
  const reserve = coming.filter(({ due }) => due === null)
  const title = (id: string) => text(`stimulus.${id}.title`)
  const fire = (id: string) => (
    <button
      type="button"
      class={buttonStyles.plain}
      onClick={() => send({ type: 'stimulus.fire', stimulus: id })}
    >
      <Icon name="zap" /> {say('console.fire')}
      <span class="sr-only"> ({title(id)})</span>
    </button>
  )
  const shift = (id: string, minutes: number) => (
    <button
      type="button"
      class={buttonStyles.plain}
      aria-label={say(minutes < 0 ? 'console.sooner' : 'console.later', {
        title: title(id),
        minutes: Math.abs(minutes),
      })}
      onClick={() => send({ type: 'stimulus.shift', stimulus: id, minutes })}
    >
      {minutes > 0 ? '+' : '−'}
      {Math.abs(minutes)}
    </button>
  )
  return (
    <>
      <h3>{say('console.to-come')}</h3>
      {planned.length === 0 && <p class="hint">{say('console.nothing-planned')}</p>}
      <ul class={styles.stimuli}>
        {planned.map(({ id, addressee, due }) => (
          <li key={id} data-stimulus={id}>
            <RoleBadge role={addressee} />
            <span>
              {title(id)}{' '}
              <span class="hint">
                {say('console.due', {
                  time: format.clock((debexOf(view) + due!) % 1440),
                  minutes: format.duration(Math.max(0, due! - view.minute)),
                })}
              </span>
            </span>
            <span class={styles.buttons} hidden={!may}>
              {fire(id)}
              {shift(id, -STEP)}
              {shift(id, STEP)}
              <button
                type="button"
                class={buttonStyles.plain}
                onClick={() => send({ type: 'stimulus.skip', stimulus: id })}
              >
                {say('console.skip')}
                <span class="sr-only"> ({title(id)})</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {reserve.length > 0 && (
        <details data-part="console-reserve">
          <summary>{say('console.reserve', { count: reserve.length })}</summary>
          <ul class={styles.stimuli}>
            {reserve.map(({ id, addressee }) => (
              <li key={id} data-stimulus={id}>
                <RoleBadge role={addressee} />
                <span>{title(id)}</span>
                {may && <span class={styles.buttons}>{fire(id)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Rows({ console: shown, view, say, actions, may }: ConsoleProps) {
  const i18n = useI18n()
  const gates = shown.exercise?.gates ?? []
  return (
    <details class={styles.rows} data-part="console-rows">
      <summary>{say('console.plan', { count: gates.length })}</summary>
      <ul>
        {view.rows.map((row) => {
          const held = gates.includes(row.key)
          return (
            <li key={row.key} data-status={row.status}>
              <span>
                {numberedRow(i18n, view.rows, row.key)}{' '}
                <span class="hint">{i18n.ui(`row.status.${row.status}`)}</span>
              </span>
              {may && row.status === 'locked' && (
                <label class={fieldStyles.check}>
                  <input
                    type="checkbox"
                    checked={held}
                    onChange={() => actions.act({ type: 'gate.set', row: row.key, open: held })}
                  />{' '}
                  {say('console.gate')}
                  <span class="sr-only"> ({numberedRow(i18n, view.rows, row.key)})</span>
                </label>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
