import { type Command, InvalidArgumentError, Option } from 'commander'
import { DIFFICULTIES, type Difficulty } from '../../scenario/roles'
import { type Calibration, type Sample, summarise, WAYS } from '../../scoring/calibration'
import type { Way } from '../../session/strategy'
import type { CalibrationSetting } from '../calibration-worker'
import { DEFAULT_SCENARIO, loadScenario } from '../load-scenario'
import { print, printJson, settingsOf } from '../output'
import { verbOptions } from '../verb-options'
import { inWorkers } from '../worker-pool'

interface Options {
  readonly scenario: string
  readonly seeds: number
  readonly difficulty: Difficulty
  readonly policy?: Way[]
}

/** `pra calibrate`: many seeds in many ways, in worker threads: what the scenario's scores are worth. */
export const calibrateVerb = (program: Command): void => {
  const verb = program
    .command('calibrate')
    .description('play many seeds by policies and simple strategies')
    .option('--scenario <id or path>', 'shipped id, folder or file', DEFAULT_SCENARIO)
    .addOption(new Option('--seeds <n>', 'how many seeds').argParser(countOf).default(100))
    .addOption(new Option('--difficulty <level>').choices(DIFFICULTIES).default('normal'))
    .addOption(new Option('--policy <name...>', 'which ways to play; all by default').choices(WAYS))
    .action(async ({ scenario: id, seeds, difficulty, policy }: Options) => {
      const { json } = settingsOf(verb)
      const { scenario } = loadScenario(id)
      const setting: CalibrationSetting = {
        scenario: id,
        options: { difficulty, stimuli: true, countdown: 'off' },
        ways: policy ?? WAYS,
      }
      const samples = await inWorkers<number, Sample[]>(
        new URL('../calibration-worker.ts', import.meta.url),
        setting,
        Array.from({ length: seeds }, (_, index) => index),
        (done) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${done}/${seeds}`)
        },
      )
      if (process.stderr.isTTY) process.stderr.write('\r')
      const calibration = summarise(scenario, samples.flat())
      if (json) printJson({ scenario: id, difficulty, ...calibration })
      else print(calibrationTable(calibration))
    })
  verbOptions(verb)
}

const countOf = (value: string): number => {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 100_000) {
    throw new InvalidArgumentError('A whole number from 1 to 100000.')
  }
  return count
}

const calibrationTable = ({ ways, stimuli, missedRows, order }: Calibration): string => {
  const cells = ({ p5, median, p95 }: Calibration['ways'][string]['total']): string =>
    [p5, median, p95].map((value) => value.toFixed(1).padStart(6)).join('')
  const rare = Object.entries(stimuli).sort((a, b) => a[1] - b[1])
  return [
    `${'way'.padEnd(20)}${'total 5/50/95 %'.padStart(18)}${'outcome'.padStart(18)}${'minutes'.padStart(9)}`,
    ...Object.entries(ways).map(
      ([way, { total, outcome, elapsedMinutes }]) =>
        `${way.padEnd(20)}${cells(total)}${cells(outcome)}${String(elapsedMinutes.median).padStart(9)}`,
    ),
    '',
    ...Object.entries(order).map(([name, percent]) => `${name}: ${percent} %`),
    `stimuli met: ${rare.map(([id, percent]) => `${id} ${percent} %`).join(', ')}`,
    `rows outside the plan (reference): ${Object.entries(missedRows)
      .map(([key, percent]) => `${key} ${percent} %`)
      .join(', ')}`,
  ].join('\n')
}
