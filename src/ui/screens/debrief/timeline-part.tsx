import { useState } from 'preact/hooks'
import type { GameReport } from '../../../scoring/game-report'
import type { SummaryModel } from './debrief-facts-model'
import { useWords } from './debrief-labels'
import { GanttChart } from './gantt-chart'
import { GanttControls } from './gantt-controls'
import { moved, type Stretch, zoomed } from './gantt-window'
import { Part } from './part'
import { PhaseTable, RestTable, RoleTable, StimulusTable } from './timeline-tables'

interface TimelinePartProps {
  summary: SummaryModel
  /** Null until the score is known. */
  report: GameReport | null
}

const MARKS = ['plan', 'played', 'parallel', 'rest', 'stimulus', 'answering'] as const

/** Plan and game on one axis, from three days down to one phase, and the same in figures. */
export function TimelinePart({ summary, report }: TimelinePartProps) {
  const { debrief } = useWords().voice
  const whole: Stretch = {
    from: 0,
    to: Math.max(summary.timeline.end, ...summary.plan.map(({ toMax }) => toMax), 60),
  }
  const [shown, setShown] = useState(whole)
  const narrowed = shown.to - shown.from < whole.to - whole.from
  const onKey = (event: KeyboardEvent): void => {
    const next = windowAfter(event.key, shown, whole)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setShown(next)
  }
  return (
    <Part id="timeline" hint={debrief('timeline.hint')}>
      <GanttControls summary={summary} shown={shown} whole={whole} onShow={setShown} />
      <section
        class="chart-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and zooms must be reached by keyboard
        tabIndex={0}
        aria-label={debrief('timeline.region')}
        data-testid="gantt"
        onKeyDown={onKey}
      >
        <div class={narrowed ? 'no-print' : ''}>
          <GanttChart summary={summary} shown={shown} name="gantt" />
        </div>
      </section>
      {narrowed && (
        // On paper the whole, whatever is looked at just now.
        <div class="print-only" aria-hidden="true">
          <GanttChart summary={summary} shown={whole} name="whole-gantt" />
        </div>
      )}
      <ul class="chart-legend">
        {MARKS.map((one) => (
          <li key={one}>
            <span class="legend-mark" data-mark={one} aria-hidden="true" />{' '}
            {debrief(`timeline.${one}`)}
          </li>
        ))}
      </ul>
      <PhaseTable summary={summary} report={report} />
      <RoleTable summary={summary} />
      <StimulusTable summary={summary} />
      <RestTable summary={summary} />
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
