import { numberedRow } from '../../../i18n/row-wording'
import { threadSurfacings } from '../../../i18n/thread-wording'
import type { LedThread } from '../../../view/thread-view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from '../play/play-state'
import type { ConsoleProps } from './console-model'
import styles from './team.module.css'

/** As `LedThread` counts them. */
const LEVELS = ['closed', 'open', 'grown', 'armed'] as const

/** Threads, seen by the team or not: how grown each is, who knows, and where it would come back. */
export function LeftOpen(props: ConsoleProps) {
  const { view, say } = props
  const open = view.threads.filter(({ level, surfaced }) => level > 0 || surfaced.length > 0)
  const others = view.threads.filter((one) => !open.includes(one) && one.ahead.length > 0)
  if (open.length === 0 && others.length === 0) return null
  return (
    <>
      <h3>{say('console.left-open')}</h3>
      {open.length === 0 && <p class="hint">{say('console.nothing-open')}</p>}
      <ThreadRows {...props} threads={open} />
      {others.length > 0 && (
        <details data-part="console-closed">
          <summary>{say('console.closed', { count: others.length })}</summary>
          <ThreadRows {...props} threads={others} />
        </details>
      )}
    </>
  )
}

function ThreadRows(props: ConsoleProps & { threads: readonly LedThread[] }) {
  const { view, say, threads } = props
  const i18n = useI18n()
  const locale = { i18n, rows: view.rows, debex: debexOf(view), journal: view.journal }
  const known = ({ knownTo }: LedThread): string =>
    knownTo.length === 0
      ? say('console.known-to-none')
      : say('console.known-to', {
          roles: i18n.format.list(knownTo.map((role) => i18n.text(`role.${role}.short`))),
        })
  return (
    <ul class={styles.stimuli}>
      {threads.map((thread) => (
        <li key={thread.id} data-thread={thread.id}>
          <Icon name="door-open" />
          <span>
            {i18n.text(`thread.${thread.id}.title`)}{' '}
            <span class="hint">
              {say(`console.level.${LEVELS[thread.level]!}`)} · {known(thread)}
            </span>
            {threadSurfacings(locale, thread).map((line) => (
              <p key={line} class="hint">
                {line}
              </p>
            ))}
            {thread.ahead.map((one) => (
              <Ahead key={one.surfacing} {...props} {...one} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** One way in which a thread would come back, which may be made to come now. */
function Ahead({
  view,
  say,
  send,
  may,
  surfacing,
  row,
  comes,
}: ConsoleProps & LedThread['ahead'][number]) {
  const i18n = useI18n()
  const title = i18n.text(`surfacing.${surfacing}`)
  const isUnder = view.mode === 'deciding' || view.mode === 'running'
  return (
    <p class={styles.ahead} data-surfacing={surfacing}>
      <span>
        {title}{' '}
        <span class="hint">
          {say(comes ? 'console.comes' : 'console.comes-not', {
            row: numberedRow(i18n, view.rows, row),
          })}
        </span>
      </span>
      {may && isUnder && (
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => send({ type: 'thread.surface', surfacing })}
        >
          <Icon name="zap" /> {say('console.surface')}
          <span class="sr-only"> ({title})</span>
        </button>
      )}
    </p>
  )
}
