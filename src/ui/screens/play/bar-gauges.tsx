import { causeName } from '../../../i18n/cause-wording'
import type { Event } from '../../../protocol/terms'
import type { RoleView } from '../../../view/view'
import { Meter } from '../../components/meter'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import styles from './bar-gauges.module.css'
import { BarNote } from './bar-note'
import noteStyles from './bar-note.module.css'
import { localeOf, tableView } from './play-state'

/** So many causes are told of a gauge, the last first. */
const CAUSES = 5

/** The gauges that the table sees, and the money where it may see it: each tells of what moved it. */
export function BarGauges({ play }: { play: PlayModel }) {
  const { ui, format, text } = useI18n()
  const view = tableView(play)
  const { gauges, spending } = view
  return (
    <div class={styles.gauges} data-part="bar-gauges">
      {Object.entries(gauges).map(([gauge, value], place) => (
        <BarNote
          key={gauge}
          part="gauge"
          about={gauge}
          label={
            <span class={styles.gauge}>
              <span class={styles.name}>{text(`gauge.${gauge}.short`)}</span>{' '}
              <span class={styles.value}>
                <Change by={changeOf(play, gauge)} /> {value}
              </span>
              <Meter value={value} max={100} tone={`gauge-${place + 1}`} />
            </span>
          }
        >
          <GaugeNote play={play} view={view} gauge={gauge} />
        </BarNote>
      ))}
      {spending && (
        <BarNote
          part="gauge"
          about="money"
          label={
            <span class={styles.gauge}>
              <span class={styles.name}>{ui('gauge.spent')}</span>{' '}
              <span class={styles.value}>{format.euros(spending.spent)}</span>
              <Meter value={spending.spent} max={spending.budget} tone="spent" />
            </span>
          }
        >
          <MoneyNote play={play} view={view} spending={spending} />
        </BarNote>
      )}
    </div>
  )
}

type Moved = Extract<Event, { type: 'gauge.moved' }>

const movesOf = (events: readonly Event[], gauge: string): Moved[] =>
  events.filter((event): event is Moved => event.type === 'gauge.moved' && event.gauge === gauge)

/** Points that a gauge has gained or lost since the clock last ran. */
const changeOf = ({ journal, newsFrom }: PlayModel, gauge: string): number =>
  movesOf(journal.slice(newsFrom), gauge).reduce((sum, { by }) => sum + by, 0)

function Change({ by }: { by: number }) {
  const { ui, format } = useI18n()
  if (by === 0) return null
  return (
    <span class={styles.change} data-part="change" data-loss={by < 0}>
      {format.signed(by)}
      <span class="sr-only"> {ui('gauge.change')}</span>
    </span>
  )
}

interface NoteProps {
  play: PlayModel
  view: RoleView
}

/** Where a gauge stands, what happens where it breaks, and of what it moved last. */
function GaugeNote({ play, view, gauge }: NoteProps & { gauge: string }) {
  const i18n = useI18n()
  const { ui, format, text } = i18n
  const value = view.gauges[gauge]!
  const causes = movesOf(play.journal, gauge).slice(-CAUSES).reverse()
  return (
    <>
      <h2>
        <span>{text(`gauge.${gauge}`)}</span>
        <span>{ui('gauge.points', { value })}</span>
      </h2>
      {view.thresholds[gauge]!.map(({ id, below }) => (
        <p key={id} data-part="threshold" data-bad={value < below}>
          {ui('gauge.below', { below, what: text(`gauge.${gauge}.crossed.${id}`) })}
        </p>
      ))}
      <CauseLines
        view={view}
        play={play}
        lines={causes.map((event) => ({
          event,
          change: format.signed(event.by),
          bad: event.by < 0,
        }))}
      />
    </>
  )
}

function MoneyNote({
  play,
  view,
  spending,
}: NoteProps & { spending: NonNullable<RoleView['spending']> }) {
  const { ui, format } = useI18n()
  const spent = play.journal
    .flatMap((event) => (event.type === 'budget.spent' ? [event] : []))
    .slice(-CAUSES)
    .reverse()
  return (
    <>
      <h2>
        <span>{ui('gauge.spent')}</span>
        <span>{format.euros(spending.spent)}</span>
      </h2>
      <p>{ui('gauge.budget', { budget: format.euros(spending.budget) })}</p>
      <CauseLines
        view={view}
        play={play}
        lines={spent.map((event) => ({ event, change: format.euros(event.euros), bad: false }))}
      />
    </>
  )
}

interface CauseLine {
  event: Extract<Event, { type: 'gauge.moved' | 'budget.spent' }>
  change: string
  bad: boolean
}

function CauseLines({ play, view, lines }: NoteProps & { lines: readonly CauseLine[] }) {
  const i18n = useI18n()
  const locale = localeOf(i18n, view, play.journal)
  if (lines.length === 0) return <p>{i18n.ui('gauge.unmoved')}</p>
  return (
    <ul class={noteStyles.lines} data-part="causes" aria-label={i18n.ui('gauge.causes')}>
      {lines.map(({ event, change, bad }, index) => (
        <li key={index}>
          <time>{i18n.format.clock((locale.debex + event.minute) % 1440)}</time>
          <strong data-bad={bad}>{change}</strong>
          <span>{causeName(locale, event.cause, event.minute)}</span>
        </li>
      ))}
    </ul>
  )
}
