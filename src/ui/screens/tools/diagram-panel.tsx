import { useState } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import { liveGantt } from '../../../view/panels/live-gantt'
import { clockTicks, timeAxis } from '../../../view/time-axis'
import type { RoleView } from '../../../view/view'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from '../play/play-state'
import type { ToolPanelProps } from './conversation-panel'
import { CrisisChart } from './crisis-chart'
import styles from './diagram-panel.module.css'
import { useToolTexts } from './tool-labels'
import toolSectionStyles from './tool-section.module.css'

const DIAGRAMS = ['gantt', 'team'] as const

/** Diagrams that move with the exercise: the plan beside what is played, and the crisis team. */
export function DiagramPanel({ view, name }: ToolPanelProps) {
  const say = useToolTexts()
  const [shown, setShown] = useState<(typeof DIAGRAMS)[number]>('gantt')
  return (
    <div class={styles.diagramTool}>
      <header class={toolSectionStyles.head}>
        <h3>{name}</h3>
        <span class={styles.diagramChoice}>
          {DIAGRAMS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === shown}
              data-diagram={one}
              onClick={() => setShown(one)}
            >
              {say(`diagram.${one}`)}
            </button>
          ))}
        </span>
      </header>
      {shown === 'gantt' ? <GanttChart view={view} /> : <CrisisChart view={view} />}
    </div>
  )
}

const WIDTH = 640
const NUMBER = 54
const LINE = 22
const TOP = 22

function GanttChart({ view }: { view: RoleView }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const say = useToolTexts()
  const { rows, rests, now, end } = liveGantt(view)
  const debex = debexOf(view)
  const x = timeAxis({ from: 0, to: Math.max(end, 60) }, NUMBER, WIDTH - NUMBER - 8)
  const wide = (from: number, to: number) => Math.max(2, x(to) - x(from))
  const height = TOP + rows.length * LINE + 8
  const number = (key: string) => {
    const row = view.rows.find((one) => one.key === key)!
    const sessions = view.rows.filter(({ phase }) => phase === row.phase).length
    return sessions > 1 ? `${row.number}/${row.session}` : String(row.number)
  }
  const moment = (minute: number) => {
    const total = debex + minute
    const day = ui('time.day', { day: Math.floor(total / 1440) + 1 })
    return `${day} ${format.clock(total % 1440)}`
  }
  return (
    <>
      <svg
        class={styles.liveGantt}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={say('diagram.gantt-label')}
      >
        {rests.map(({ after, from, to }) => (
          <rect
            key={after}
            class={styles.rest}
            x={x(from)}
            y={TOP}
            width={wide(from, to)}
            height={height - TOP}
          />
        ))}
        {days(debex, end).map(({ minute, day }) => (
          <g key={minute} class={styles.tick}>
            <path d={`M${x(minute)} ${TOP - 6}V${height}`} />
            <text x={x(minute) + 3} y={TOP - 8}>
              {ui('time.day', { day })}
            </text>
          </g>
        ))}
        {rows.map(({ key, from, toMin, toMax, played }, index) => {
          const y = TOP + index * LINE
          return (
            <g key={key}>
              <text x={4} y={y + 15}>
                {number(key)}
              </text>
              <rect class={styles.max} x={x(from)} y={y + 4} width={wide(from, toMax)} height={6} />
              <rect class={styles.min} x={x(from)} y={y + 4} width={wide(from, toMin)} height={6} />
              {played && (
                <rect
                  class={styles.played}
                  data-part="gantt-played"
                  data-open={played.open}
                  x={x(played.from)}
                  y={y + 12}
                  width={wide(played.from, played.to)}
                  height={6}
                />
              )}
            </g>
          )
        })}
        <path class={styles.now} d={`M${x(now)} ${TOP - 4}V${height}`} />
      </svg>
      <p class={`hint ${styles.legend}`}>
        <span data-bar="min">{say('diagram.plan-min')}</span>
        <span data-bar="max">{say('diagram.plan-max')}</span>
        <span data-bar="played">{say('diagram.played')}</span>
        <span data-bar="now">{say('diagram.now')}</span>
      </p>
      <details>
        <summary>{say('diagram.as-text')}</summary>
        <ul class={styles.text}>
          {rows.map(({ key, from, toMin, toMax, played }) => (
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

/** DEBEX and each midnight. */
const days = (debex: number, end: number) => [
  { minute: 0, day: 1 },
  ...clockTicks({ from: 1, to: end }, debex, 1440),
]
