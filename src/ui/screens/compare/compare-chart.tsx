import { numberedRow } from '../../../i18n/row-wording'
import type { I18n } from '../../../i18n/texts'
import type { CompiledScenario } from '../../../scenario/scenario'
import type { Timeline } from '../../../scoring/timeline'
import {
  type Gantt,
  type GanttBar,
  type GanttLine,
  ganttTicks,
  planBars,
} from '../../../view/gantt'
import chartStyles from '../../components/chart.module.css'
import { GanttChart } from '../../components/gantt-chart'
import { useI18n } from '../../components/use-i18n'
import type { CompareResult, RecordsModel } from '../replay/record-model'
import { TeamMark } from './compare-teams'
import type { ShownTeam } from './shown-team'

const BAR = 9
const COLOURS = 6

export interface CompareTimesProps {
  records: RecordsModel
  scenario: CompiledScenario
  teams: readonly ShownTeam[]
  result: CompareResult
}

/** The plan and every team on one axis, phase by phase; below each team's rests and stimuli. */
export function CompareChart({ records, scenario, teams, result }: CompareTimesProps) {
  const i18n = useI18n()
  const { say, sayDebrief } = records
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={chartStyles.scroll} tabIndex={0} aria-label={sayDebrief('timeline.region')}>
      <GanttChart
        gantt={ganttOf(i18n, scenario, teams, result)}
        label={say('compare.chart')}
        part="compare-chart"
      />
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

function ganttOf(
  i18n: I18n,
  scenario: CompiledScenario,
  teams: readonly ShownTeam[],
  { plan, timelines }: CompareResult,
): Gantt {
  const { ui, format } = i18n
  const end = Math.max(60, ...timelines.map((one) => one.end), ...plan.map(({ toMax }) => toMax))
  const shown = { from: 0, to: end }
  return {
    shown,
    width: 1100,
    names: 250,
    right: 24,
    letters: 36,
    ticks: ganttTicks(shown, scenario.settings.clock.debex, {
      day: (day) => ui('time.day', { day }),
      clock: format.clock,
    }),
    behind: [],
    lines: [
      ...plan.map((row) => ({
        key: row.key,
        name: numberedRow(i18n, scenario.rows, row.key),
        height: 16 + timelines.length * (BAR + 2),
        bars: [
          ...planBars(row, 3, 6),
          ...timelines.flatMap((timeline, team) =>
            playedBars(timeline, row.key, team, teams[team]?.letter),
          ),
        ],
      })),
      ...timelines.map((timeline, team) => ({
        ...teamLine(timeline, teams[team]?.name ?? ''),
        key: `team ${team}`,
        above: team === 0 ? 8 : 0,
      })),
    ],
  }
}

const playedBars = (
  { rows, end }: Timeline,
  row: string,
  team: number,
  letter: string | undefined,
): GanttBar[] =>
  rows
    .filter(({ key }) => key === row)
    .map(({ from, to }) => ({
      part: 'team',
      traits: { team: team % COLOURS },
      ...(letter && { label: letter }),
      from,
      to: to < 0 ? end : to,
      y: 11 + team * (BAR + 2),
      height: BAR,
    }))

/** How long a team played, with its rests, its stimuli and its end. */
const teamLine = ({ end, rests, stimuli }: Timeline, name: string): Omit<GanttLine, 'key'> => ({
  name,
  height: 22,
  bars: [
    { part: 'ran', from: 0, to: end, y: 5, height: 10 },
    ...rests.map(
      ({ kind, from, to }): GanttBar => ({
        part: 'rest',
        traits: { kind },
        from,
        to: Math.min(to, end),
        y: 3,
        height: 14,
      }),
    ),
  ],
  marks: [
    ...stimuli.map(({ minute }) => ({ part: 'stimulus' as const, minute, d: 'M-4 2h8l-4 8z' })),
    { part: 'end', minute: end, d: 'M0 2v16' },
  ],
})
