import { ROLES } from '../../scenario/roles'
import { numberedRow } from '../../wording/row-wording'
import { useI18n } from '../base/speech'
import type { SummaryModel } from '../model'
import { debexOf } from '../play/table-state'

const WIDTH = 1100
const LABEL = 262
const RIGHT = 26
const ROW = 26
const LANE = 22
const TOP = 26

/** The plan and what was played, on one axis; under them the five roles at work, with rests and stimuli. */
export function TimelineChart({ summary }: { summary: SummaryModel }) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const { timeline, plan, company } = summary
  const debex = debexOf(company)
  const end = Math.max(timeline.end, ...plan.map(({ toMax }) => toMax), 60)
  const x = (minute: number) => LABEL + (minute * (WIDTH - LABEL - RIGHT)) / end
  const lanesAt = TOP + plan.length * ROW + 10
  const height = lanesAt + ROLES.length * LANE + 30
  const ticks = hourTicks(debex, end)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="chart-scroll" tabIndex={0} aria-label={ui('timeline.region')}>
      <svg
        class="chart"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={ui('timeline.label')}
      >
        {timeline.rests.map(({ after, kind, from, to }) => (
          <rect
            key={after}
            class="chart-rest"
            data-kind={kind}
            x={x(from)}
            y={TOP}
            width={x(to) - x(from)}
            height={height - TOP - 24}
          />
        ))}
        {ticks.map(({ minute, day, hour }) => (
          <g key={minute} class="chart-tick" data-day={hour === 0}>
            <path d={`M${x(minute)} ${TOP - 4}V${height - 24}`} />
            <text x={x(minute)} y={TOP - 9}>
              {hour === 0 ? ui('time.day', { day }) : format.clock(hour * 60)}
            </text>
          </g>
        ))}
        {plan.map(({ key, from, toMin, toMax }, index) => {
          const y = TOP + index * ROW
          const played = timeline.rows.filter((row) => row.key === key)
          return (
            <g key={key}>
              <RowName title={numberedRow(i18n, company.rows, key)} y={y} />
              <rect
                class="chart-plan-max"
                x={x(from)}
                y={y + 4}
                width={x(toMax) - x(from)}
                height={7}
                rx={2}
              />
              <rect
                class="chart-plan-min"
                x={x(from)}
                y={y + 4}
                width={x(toMin) - x(from)}
                height={7}
                rx={2}
              />
              {played.map((row) => (
                <rect
                  key={row.from}
                  class="chart-played"
                  data-parallel={row.parallel}
                  x={x(row.from)}
                  y={y + 13}
                  width={Math.max(2, x(row.to < 0 ? timeline.end : row.to) - x(row.from))}
                  height={8}
                  rx={2}
                />
              ))}
            </g>
          )
        })}
        {ROLES.map((role, index) => {
          const y = lanesAt + index * LANE
          return (
            <g key={role}>
              <text class="chart-name" x={0} y={y + 14}>
                {ui(`role.${role}`)}
              </text>
              <path class="chart-lane" d={`M${LABEL} ${y + 10}H${WIDTH - RIGHT}`} />
              {timeline.work
                .filter((span) => span.role === role)
                .map(({ task, kind, from, to }) => (
                  <rect
                    key={`${task}-${from}`}
                    class="chart-work"
                    data-role={role}
                    data-kind={kind}
                    x={x(from)}
                    y={y + 5}
                    width={Math.max(1.5, x(to) - x(from))}
                    height={10}
                  />
                ))}
              {timeline.stimuli
                .filter((one) => one.role === role)
                .map(({ id, minute }) => (
                  <path key={id} class="chart-stimulus" d={`M${x(minute) - 5} ${y - 1}h10l-5 9z`} />
                ))}
            </g>
          )
        })}
      </svg>
      <Legend />
    </section>
  )
}

function Legend() {
  const { ui } = useI18n()
  return (
    <ul class="chart-legend">
      {(['plan', 'played', 'parallel', 'rest', 'stimulus'] as const).map((one) => (
        <li key={one}>
          <span class="legend-mark" data-mark={one} aria-hidden="true" /> {ui(`timeline.${one}`)}
        </li>
      ))}
    </ul>
  )
}

/** Every sixth hour of the clock, midnight as the day's name. */
function hourTicks(debex: number, end: number) {
  const first = Math.ceil(debex / 360) * 360
  const ticks: { minute: number; day: number; hour: number }[] = []
  for (let now = first; now <= debex + end; now += 360) {
    ticks.push({ minute: now - debex, day: Math.floor(now / 1440) + 1, hour: (now % 1440) / 60 })
  }
  return ticks
}

interface RowNameProps {
  title: string
  y: number
}

/** A phase's title beside its bars, in two lines where it is long. */
function RowName({ title, y }: RowNameProps) {
  const lines = twoLines(title)
  return (
    <text class="chart-name" data-lines={lines.length} y={y + (lines.length > 1 ? 10 : 16)}>
      {lines.map((line, index) => (
        <tspan key={line} x={0} dy={index * 12}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

const LETTERS = 38

function twoLines(title: string): string[] {
  if (title.length <= LETTERS) return [title]
  const cut = title.lastIndexOf(' ', LETTERS)
  return cut < 0 ? [title] : [title.slice(0, cut), title.slice(cut + 1)]
}
