import type { Command } from 'commander'
import { LANGUAGES } from '../../scenario/language'
import { reportGame } from '../../scoring/game-report'
import { readRecord as readGame } from '../../scoring/reading'
import { optionsOf } from '../../session/record'
import { isProblem } from '../../session/record-shape'
import type { LoadedScenario } from '../load-scenario'
import { print, printJson, settingsOf } from '../output'
import { readRecord, recordError } from '../record-file'
import { scoreText } from '../score-text'
import { seedPercentile } from '../seed-percentile'
import { verbOptions } from '../verb-options'
import { openVoice } from '../voice'

/** `pra score FILE`: what a game is worth, with a reason for every point. */
export const scoreVerb = (program: Command): void => {
  const verb = program
    .command('score')
    .description('score a record against par on its luck')
    .argument('<file>', 'the record of a game')
    .option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')
    .action(async (file: string, { scenario: path }: { scenario?: string }) => {
      const { json, language } = settingsOf(verb)
      const { record, loaded } = readRecord(file, path)
      const reading = readGame(record, loaded.scenario)
      if (isProblem(reading)) throw recordError(file, reading)
      const report = reportGame(reading, record.seed)
      const percentile = await seedPercentile(
        path ?? record.scenario.id,
        loaded.scenario,
        optionsOf(record),
        reading.par.state,
      )
      const whole = { ...report, seed: { percentile } }
      if (json) printJson(withReasons(whole, loaded))
      else print(scoreText(loaded.scenario, whole, await openVoice(language, loaded)))
    })
  verbOptions(verb)
}

/** The reasons in both languages, in the place of their keys. */
const withReasons = <Report extends ReturnType<typeof reportGame>>(
  report: Report,
  { text }: LoadedScenario,
) => ({
  ...report,
  decisions: report.decisions.map(({ reasons, ...decision }) => ({
    ...decision,
    reason: Object.fromEntries(
      LANGUAGES.map((language) => [language, reasons.map((key) => text(language, key)).join(' ')]),
    ),
  })),
})
