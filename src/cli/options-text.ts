import type { CliI18n } from './cli-i18n'
import type { AskedWorth, Mean, OptionWorth } from './option-worth'

/** What each answer is worth, to be read by an author: ids are named as the scenario's files name them. */
export const optionsText = (
  { cli, format, debrief }: CliI18n,
  seeds: number,
  asked: readonly AskedWorth[],
): string =>
  [
    cli('calibrate.seeds', { count: format.number(seeds) }),
    cli('options.hint'),
    '',
    line(
      '',
      ['reference', 'practice', 'total', 'outcome', 'over'].map((column) =>
        cli(`options.${column}`),
      ),
    ),
    ...asked.flatMap(({ of, kind, asked: games, options }) => [
      '',
      cli('options.asked', { of, kind, count: format.number(games) }),
      ...options.map((one) =>
        line(`  ${one.option}`, [
          ...[one.reference, one.practice].map((value) =>
            debrief('unit.percent', { value: format.number(value) }),
          ),
          ...means(one).map(spread),
        ]),
      ),
    ]),
  ].join('\n')

const means = ({ total, outcome, overReference }: OptionWorth): Mean[] => [
  total,
  outcome,
  overReference,
]

const spread = ({ mean, error }: Mean): string => `${mean.toFixed(1)} ± ${error.toFixed(1)}`

/** A name too long for its column moves the rest along: orders are. */
const line = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join('')}`
