import type { Calibration, Distribution } from '../scoring/calibration'

/** A calibration as the two Markdown tables that a README keeps: medians, and 5 to 95 % of the games beside them. */
export const calibrationTable = (calibration: Calibration): string =>
  `${scoreTable(calibration)}\n\n${storyTable(calibration)}`

const scoreTable = ({ seeds, ways }: Calibration): string => {
  const rows = bestFirst(ways).map(([way, { total, outcome, own, decisions, elapsedMinutes }]) => [
    `\`${way}\``,
    spread(total),
    spread(outcome),
    spread(own),
    decisions.mean.toFixed(1),
    String(elapsedMinutes.median),
  ])
  const heads = [
    `played by (${seeds} seeds)`,
    'total',
    'result',
    'own score',
    'decisions before their floor, mean %',
    'minutes',
  ]
  return markdown(heads, rows)
}

/** What becomes of a game: where gauges end, what comes back, and what falls by day and by role. */
const storyTable = ({ seeds, ways }: Calibration): string => {
  const told = bestFirst(ways)
  const [, first] = told[0] ?? []
  const gauges = Object.keys(first?.gauges ?? {})
  const roles = Object.keys(first?.fell.roles ?? {})
  const rows = told.map(([way, one]) => [
    `\`${way}\``,
    ...gauges.map((id) => spread(one.gauges[id]!)),
    `${one.relapses.once.toFixed(1)} / ${one.relapses.twice.toFixed(1)}`,
    one.fell.days.map((mean) => mean.toFixed(1)).join(' + '),
    ...roles.map((role) => one.fell.roles[role]!.toFixed(1)),
  ])
  const heads = [
    `played by (${seeds} seeds)`,
    ...gauges.map((id) => `${id} at the end`),
    'games with a relapse, with two, %',
    'stimuli by day',
    ...roles.map((role) => `for ${role}`),
  ]
  return markdown(heads, rows)
}

const bestFirst = (ways: Calibration['ways']) =>
  Object.entries(ways).sort(([, a], [, b]) => b.total.median - a.total.median)

const markdown = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const spread = ({ p5, median, p95 }: Distribution): string =>
  `${median.toFixed(1)} (${p5.toFixed(1)}–${p95.toFixed(1)})`
