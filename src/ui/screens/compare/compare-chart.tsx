import { numberedRow } from '../../../i18n/row-wording'
import type { CompiledScenario } from '../../../scenario/scenario'
import { clockTicks, timeAxis } from '../../../view/time-axis'
import chartStyles from '../../components/chart.module.css'
import { useI18n } from '../../components/use-i18n'
import type { CompareResult, RecordsModel } from '../replay/record-model'
import styles from './compare.module.css'
import { TeamMark } from './compare-teams'
import type { ShownTeam } from './shown-team'

const WIDTH = 1100
const LABEL = 250
const RIGHT = 24
const TOP = 26
const BAR = 9

export interface CompareTimesProps {
  records: RecordsModel
  scenario: CompiledScenario
  teams: readonly ShownTeam[]
  result: CompareResult
}

/** The plan and every team on one axis, phase by phase; below each team's rests and stimuli. */
export function CompareChart({ records, scenario, teams, result }: CompareTimesProps) {
  const i18n = useI18n()
  const { ui, format } = i18n
  const { say, sayDebrief } = records
  const { plan, timelines } = result
  const { debex } = scenario.settings.clock
  const end = Math.max(60, ...timelines.map((one) => one.end), ...plan.map(({ toMax }) => toMax))
  const x = timeAxis({ from: 0, to: end }, LABEL, WIDTH - LABEL - RIGHT)
  const rowHeight = 10 + teams.length * (BAR + 2) + 6
  const lanesAt = TOP + plan.length * rowHeight + 8
  const height = lanesAt + teams.length * 22 + 8
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={chartStyles.scroll} tabIndex={0} aria-label={sayDebrief('timeline.region')}>
      <svg
        class={`${chartStyles.chart} ${styles.chart}`}
        data-part="compare-chart"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={say('compare.chart')}
      >
        {clockTicks({ from: 0, to: end }, debex).map(({ minute, day, minuteOfDay }) => (
          <g key={minute} class={chartStyles.tick} data-day={minuteOfDay === 0}>
            <path d={`M${x(minute)} ${TOP - 4}V${height - 4}`} />
            <text x={x(minute)} y={TOP - 9}>
              {minuteOfDay === 0 ? ui('time.day', { day }) : format.clock(minuteOfDay)}
            </text>
          </g>
        ))}
        {plan.map(({ key, from, toMin, toMax }, index) => {
          const y = TOP + index * rowHeight
          return (
            <g key={key}>
              <text class={chartStyles.name} x={0} y={y + rowHeight / 2 + 2}>
                {short(numberedRow(i18n, scenario.rows, key))}
              </text>
              <rect
                class={chartStyles.planMax}
                x={x(from)}
                y={y + 3}
                width={x(toMax) - x(from)}
                height={6}
              />
              <rect
                class={chartStyles.planMin}
                x={x(from)}
                y={y + 3}
                width={x(toMin) - x(from)}
                height={6}
              />
              {timelines.map((timeline, team) =>
                timeline.rows
                  .filter((row) => row.key === key)
                  .map((row) => {
                    const to = row.to < 0 ? timeline.end : row.to
                    const top = y + 11 + team * (BAR + 2)
                    return (
                      <g key={`${team}-${row.from}`}>
                        <rect
                          class={styles.bar}
                          data-part="compare-bar"
                          data-team={team % 6}
                          x={x(row.from)}
                          y={top}
                          width={Math.max(2, x(to) - x(row.from))}
                          height={BAR}
                          rx={2}
                        />
                        <text
                          class={styles.letter}
                          x={Math.max(x(row.from) + 2, x(to)) + 2}
                          y={top + 8}
                        >
                          {teams[team]?.letter}
                        </text>
                      </g>
                    )
                  }),
              )}
            </g>
          )
        })}
        {timelines.map((timeline, team) => {
          const y = lanesAt + team * 22
          return (
            <g key={team}>
              <text class={chartStyles.name} x={0} y={y + 13}>
                {short(teams[team]?.name ?? '')}
              </text>
              <path class={styles.chartLane} d={`M${LABEL} ${y + 10}H${x(timeline.end)}`} />
              {timeline.rests.map(({ after, kind, from, to }) => (
                <rect
                  key={after}
                  class={chartStyles.rest}
                  data-kind={kind}
                  x={x(from)}
                  y={y + 3}
                  width={Math.max(1, x(Math.min(to, timeline.end)) - x(from))}
                  height={14}
                />
              ))}
              {timeline.stimuli.map(({ id, minute }) => (
                <g key={id} class={chartStyles.stimulus} data-part="chart-stimulus">
                  <path d={`M${x(minute) - 4} ${y + 2}h8l-4 8z`} />
                </g>
              ))}
              <path class={styles.end} d={`M${x(timeline.end)} ${y + 2}v16`} />
            </g>
          )
        })}
      </svg>
      <ul class={chartStyles.legend}>
        {(['plan', 'rest', 'stimulus'] as const).map((one) => (
          <li key={one}>
            <span class={chartStyles.legendMark} data-mark={one} aria-hidden="true" />{' '}
            {sayDebrief(`timeline.${one}`)}
          </li>
        ))}
        {teams.map((team) => (
          <li key={team.index}>
            <TeamMark team={team} /> {team.name}
          </li>
        ))}
      </ul>
    </section>
  )
}

const LETTERS = 36

const short = (title: string): string =>
  title.length <= LETTERS ? title : `${title.slice(0, LETTERS - 1).trimEnd()}…`
