import { type Command, Option } from 'commander'
import { DIFFICULTIES, type Difficulty } from '../../scenario/roles'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { type Sample, summarise, WAYS } from '../../scoring/calibration'
import { type Trial, worthOfDecisions } from '../../scoring/decision-worth'
import type { Way } from '../../session/strategy'
import { loadScenario } from '../../shipped/load-scenario'
import { calibrationJson } from '../calibration-json'
import { calibrationTable } from '../calibration-table'
import { calibrationText } from '../calibration-text'
import type { CalibrationTask } from '../calibration-worker'
import { openCliI18n } from '../cli-i18n'
import { countFrom } from '../count-from'
import { worthOfOptions } from '../option-worth'
import { optionsText } from '../options-text'
import { print, printJson, settingsOf } from '../output'
import { verbOptions } from '../verb-options'
import { inWorkers } from '../worker-pool'

interface Options {
  readonly scenario: string
  readonly seeds?: number
  readonly options?: true
  readonly table?: true
  readonly tries?: number
  readonly difficulty: Difficulty
  readonly policy?: (Way | 'reference')[]
}

const WORKER = new URL('../calibration-worker.ts', import.meta.url)

/** `pra calibrate`: many seeds in many ways, in worker threads: what the scenario's scores are worth. */
export const calibrateVerb = (program: Command): void => {
  const verb = program
    .command('calibrate')
    .description('play many seeds by policies and simple strategies')
    .option('--scenario <id or path>', 'shipped id, folder or file', MAIN_SCENARIO)
    .addOption(
      new Option('--seeds <n>', 'how many seeds; 100 by default, 200 for --options').argParser(
        countFrom(1),
      ),
    )
    .option('--table', 'as the Markdown table that the README keeps')
    .option('--options', 'instead: what each answer is worth where all others are the plan’s')
    .addOption(
      new Option(
        '--tries <n>',
        'on how many of them every answer is tried otherwise; one in twenty by default',
      ).argParser(countFrom(0)),
    )
    .addOption(new Option('--difficulty <level>').choices(DIFFICULTIES).default('normal'))
    .addOption(
      new Option('--policy <name...>', 'which ways to play; all by default')
        // What simulations call the plan's policy is understood too.
        .choices([...WAYS, 'reference']),
    )
    .action(async (asked: Options) => {
      const { scenario: id, difficulty, tries, policy } = asked
      const { json, language } = settingsOf(verb)
      const loaded = loadScenario(id)
      const options = { difficulty, stimuli: true, countdown: 'off' } as const
      const about = { scenario: id, options }
      if (asked.options) {
        const { seeds = 200 } = asked
        const tried = await onSeeds<Trial[]>({ ...about, kind: 'options' }, seeds)
        const worth = worthOfOptions(tried.flat())
        if (json) printJson({ scenario: id, difficulty, seeds, decisions: worth })
        else print(optionsText(await openCliI18n(language, loaded), seeds, worth))
        return
      }
      const { seeds = 100 } = asked
      const ways = policy ? policy.map((way) => (way === 'reference' ? 'plan' : way)) : WAYS
      const samples = await onSeeds<Sample[]>({ ...about, kind: 'ways', ways, language }, seeds)
      const tried = await onSeeds<Trial[]>(
        { ...about, kind: 'trials' },
        tries ?? Math.ceil(seeds / 20),
      )
      const { scenario } = loaded
      const calibration = summarise(scenario, samples.flat())
      const worth = worthOfDecisions(tried.flat())
      const whole = calibrationJson(calibration, worth, tried.length)
      if (json) printJson({ scenario: id, difficulty, ...whole })
      else if (asked.table) print(calibrationTable(calibration))
      else print(calibrationText({ scenario, i18n: await openCliI18n(language, loaded) }, whole))
    })
  verbOptions(verb)
}

const onSeeds = <Result>(task: CalibrationTask, seeds: number): Promise<Result[]> =>
  inWorkers<number, Result>(
    WORKER,
    task,
    Array.from({ length: seeds }, (_, index) => index),
    (done) => {
      if (!process.stderr.isTTY) return
      process.stderr.write(done < seeds ? `\r${done}/${seeds} ` : '\r')
    },
  )
