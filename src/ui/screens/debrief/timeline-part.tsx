import { useState } from 'preact/hooks'
import { debriefGantt, wholeOf } from '../../../i18n/debrief-gantt'
import type { GameReport } from '../../../scoring/game-report'
import type { Stretch } from '../../../view/time-axis'
import chartStyles from '../../components/chart.module.css'
import { GanttChart } from '../../components/gantt-chart'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import { GanttControls } from './gantt-controls'
import { moved, stepOf, zoomed } from './gantt-window'
import { Part } from './part'
import partStyles from './part.module.css'
import { PhaseTable, RestTable, RoleTable, StimulusTable } from './timeline-tables'

interface TimelinePartProps {
  facts: DebriefFacts
  /** Null until the score is known. */
  report: GameReport | null
}

const MARKS = ['plan', 'played', 'parallel', 'rest', 'stimulus', 'answering'] as const

/** Plan and game on one axis, from three days down to one phase, and the same in figures. */
export function TimelinePart({ facts, report }: TimelinePartProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  const whole = wholeOf(facts)
  const [shown, setShown] = useState(whole)
  const narrowed = shown.to - shown.from < whole.to - whole.from
  const onKey = (event: KeyboardEvent): void => {
    const next = windowAfter(event.key, shown, whole)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setShown(next)
  }
  const chart = (stretch: Stretch) => (
    <GanttChart
      gantt={debriefGantt(locale, facts, stretch, stepOf(stretch))}
      label={debrief('timeline.label')}
      part="debrief-gantt"
    />
  )
  return (
    <Part id="timeline" hint={debrief('timeline.hint')}>
      <GanttControls facts={facts} shown={shown} whole={whole} onShow={setShown} />
      <section
        class={chartStyles.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and zooms must be reached by keyboard
        tabIndex={0}
        aria-label={debrief('timeline.region')}
        data-testid="gantt"
        onKeyDown={onKey}
      >
        <div class={narrowed ? 'no-print' : ''}>{chart(shown)}</div>
      </section>
      {narrowed && (
        // On paper the whole, whatever is looked at just now.
        <div class="print-only" aria-hidden="true">
          {chart(whole)}
        </div>
      )}
      <ul class={chartStyles.legend}>
        {MARKS.map((one) => (
          <li key={one}>
            <span class={chartStyles.legendMark} data-mark={one} aria-hidden="true" />{' '}
            {debrief(`timeline.${one}`)}
          </li>
        ))}
      </ul>
      <details class={partStyles.reasons}>
        <summary>{debrief('timeline.tables')}</summary>
        <PhaseTable facts={facts} report={report} />
        <RoleTable facts={facts} />
        <StimulusTable facts={facts} />
        <RestTable facts={facts} />
      </details>
    </Part>
  )
}

/** Keys of the chart: plus and minus, arrows while it is zoomed, Home for the whole. */
function windowAfter(key: string, shown: Stretch, whole: Stretch): Stretch | null {
  const narrowed = shown.to - shown.from < whole.to - whole.from
  if (key === '+' || key === '=') return zoomed(shown, whole, 'in')
  if (key === '-') return zoomed(shown, whole, 'out')
  if (key === 'Home' || key === '0') return whole
  if (key === 'ArrowLeft' && narrowed) return moved(shown, whole, 'earlier')
  return key === 'ArrowRight' && narrowed ? moved(shown, whole, 'later') : null
}
