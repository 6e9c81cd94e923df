import { numberedRow } from '../../../i18n/row-wording'
import { type Gantt, type GanttBar, ganttTicks, planBars } from '../../../view/gantt'
import { type LiveGantt, liveGantt } from '../../../view/panels/live-gantt'
import type { RoleView } from '../../../view/view'
import { GanttChart } from '../../components/gantt-chart'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from '../play/play-state'
import styles from './diagram-panel.module.css'
import { useToolTexts } from './tool-labels'

/** The plan beside what has been played so far, and the same in words. */
export function LiveGanttPart({ view }: { view: RoleView }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const say = useToolTexts()
  const live = liveGantt(view)
  const debex = debexOf(view)
  const moment = (minute: number) => {
    const total = debex + minute
    const day = ui('time.day', { day: Math.floor(total / 1440) + 1 })
    return `${day} ${format.clock(total % 1440)}`
  }
  const ticks = ganttTicks(
    { from: 0, to: live.end },
    debex,
    { day: (day) => ui('time.day', { day }), clock: format.clock },
    720,
  )
  return (
    <>
      <div class={styles.liveGantt}>
        <GanttChart
          gantt={ganttOf(view, live, ticks)}
          label={say('diagram.gantt-label')}
          part="live-gantt"
        />
      </div>
      <p class={`hint ${styles.legend}`}>
        <span data-bar="min">{say('diagram.plan-min')}</span>
        <span data-bar="max">{say('diagram.plan-max')}</span>
        <span data-bar="played">{say('diagram.played')}</span>
        <span data-bar="now">{say('diagram.now')}</span>
      </p>
      <details>
        <summary>{say('diagram.as-text')}</summary>
        <ul class={styles.text}>
          {live.rows.map(({ key, from, toMin, toMax, played }) => (
            <li key={key}>
              <strong>{numberedRow(i18n, view.rows, key)}</strong>{' '}
              {say('diagram.line-plan', {
                from: moment(from),
                minutes: format.interval([toMin - from, toMax - from]),
              })}{' '}
              {played
                ? say(played.open ? 'diagram.line-open' : 'diagram.line-played', {
                    from: moment(played.from),
                    to: moment(played.to),
                  })
                : say('diagram.line-ahead')}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** By the numbers of the phases: their names do not fit beside so small a chart. */
const ganttOf = (
  view: RoleView,
  { rows, rests, now, end }: LiveGantt,
  ticks: Gantt['ticks'],
): Gantt => ({
  shown: { from: 0, to: Math.max(end, 60) },
  width: 640,
  names: 54,
  right: 16,
  letters: 8,
  ticks,
  behind: rests.map(({ from, to }) => ({ part: 'rest', from, to })),
  lines: rows.map(({ played, ...planned }) => ({
    key: planned.key,
    name: numberOf(view, planned.key),
    height: 22,
    bars: [...planBars(planned, 4, 6), ...(played ? [playedBar(played)] : [])],
  })),
  now,
})

const playedBar = ({ open, from, to }: { open: boolean; from: number; to: number }): GanttBar => ({
  part: 'played',
  traits: { open },
  from,
  to,
  y: 12,
  height: 6,
})

/** With its session where the phase has several. */
const numberOf = ({ rows }: RoleView, key: string): string => {
  const row = rows.find((one) => one.key === key)!
  const sessions = rows.filter(({ phase }) => phase === row.phase).length
  return sessions > 1 ? `${row.number}/${row.session}` : String(row.number)
}
