import type { Calibration, Distribution } from '../scoring/calibration'

/** A calibration as the Markdown table that a README keeps: medians, and 5 to 95 % of the games beside them. */
export const calibrationTable = ({ seeds, ways }: Calibration): string => {
  const rows = Object.entries(ways)
    .sort(([, a], [, b]) => b.total.median - a.total.median)
    .map(([way, { total, outcome, own, decisions, elapsedMinutes }]) => [
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
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const spread = ({ p5, median, p95 }: Distribution): string =>
  `${median.toFixed(1)} (${p5.toFixed(1)}–${p95.toFixed(1)})`
