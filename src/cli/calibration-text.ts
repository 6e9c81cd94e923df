import type { DebriefLocale } from '../i18n/debrief-wording'
import type { Distribution } from '../scoring/calibration'
import type { WholeCalibration } from './calibration-json'
import type { CliI18n } from './cli-i18n'

/** A calibration to be read by an author: ids are named as the scenario's files name them. */
export const calibrationText = (
  { i18n }: DebriefLocale & { i18n: CliI18n },
  { seeds, ways, order, stimuli, missedRows, tries }: WholeCalibration,
): string => {
  const { cli, format } = i18n
  const percent = (value: number): string =>
    i18n.debrief('unit.percent', { value: format.number(value) })
  const rates = (shares: Readonly<Record<string, number>>): string =>
    Object.entries(shares)
      .sort((a, b) => a[1] - b[1])
      .map(([id, share]) => `${id} ${percent(share)}`)
      .join(', ')
  return [
    cli('calibrate.seeds', { count: format.number(seeds) }),
    '',
    wayLine(cli('calibrate.way'), [
      cli('calibrate.total'),
      cli('calibrate.decisions'),
      cli('calibrate.conformity'),
      cli('calibrate.outcome'),
      cli('calibrate.own'),
      cli('calibrate.minutes'),
    ]),
    ...Object.entries(ways).map(
      ([way, { total, decisions, conformity, outcome, own, elapsedMinutes }]) =>
        wayLine(way, [
          spread(total),
          spread(decisions),
          spread(conformity),
          spread(outcome),
          spread(own),
          String(elapsedMinutes.median),
        ]),
    ),
    '',
    cli('calibrate.order', {
      plan: percent(order.planOverNovice),
      novice: percent(order.noviceOverWorst),
      practice: percent(order.practiceOutcomeOverPlan),
      sound: percent(order.soundOutcomeOverPlan),
    }),
    cli('calibrate.stimuli', { list: rates(stimuli) }),
    cli('calibrate.missed', { list: rates(missedRows) }),
    '',
    ...triesLines(i18n, tries),
  ].join('\n')
}

const wayLine = (way: string, cells: readonly string[]): string =>
  `${way.padEnd(20)}${cells.map((cell) => cell.padStart(22)).join('')}`

/** 5 %, median, 95 %. */
const spread = ({ p5, median, p95 }: Distribution): string =>
  [p5, median, p95].map((value) => value.toFixed(1).padStart(6)).join('')

const triesLines = ({ cli, format }: CliI18n, tries: WholeCalibration['tries']): string[] => {
  if (tries.seeds === 0) return []
  const names = (things: readonly { kind: string; of: string }[]): string =>
    things.map(({ kind, of }) => `${of} (${kind})`).join(', ') || '—'
  return [
    cli('calibrate.tries', { count: tries.seeds }),
    cli('calibrate.dearest', {
      list: tries.maxCost.map(({ of, points }) => `${of} ${format.points(points)}`).join(', '),
    }),
    cli('calibrate.never-best', {
      list:
        tries.neverBest.map(({ of, options }) => `${of} (${options.join(', ')})`).join(', ') || '—',
    }),
    cli('calibrate.change-nothing', { list: names(tries.changeNothing) }),
  ]
}
