import type { Command } from 'commander'
import { reportHtml } from '../../exchange/report/report'
import { debriefOf } from '../../scoring/debrief'
import { judgeDeviations, reportGame } from '../../scoring/game-report'
import { allRegrets } from '../../scoring/regret'
import { openCliI18n } from '../cli-i18n'
import { forceOption, openOut } from '../out-file'
import { print, printJson, settingsOf } from '../output'
import { percentileOf, readGameFile } from '../read-game'
import { verbOptions } from '../verb-options'

interface Options {
  readonly scenario?: string
  readonly out: string
  readonly force?: true
  readonly annex?: true
}

/** `pra report FILE --out FILE.html`: the debrief of a game as one page to read, print and keep. */
export const reportVerb = (program: Command): void => {
  const verb = forceOption(program.command('report'))
    .description('write the debrief of a record as one HTML page')
    .argument('<file>', 'the record of a game, or a link to one')
    .requiredOption('--out <file>', 'where to write the page')
    .option('--annex', 'print the annex too: every part after the two pages')
    .option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')
    .action(async (file: string, { scenario: path, out, force, annex }: Options) => {
      const { json, language } = settingsOf(verb)
      const place = openOut(out, { force, inputs: [file] })
      const game = readGameFile(file, path)
      const { scored, loaded } = game
      const deviations = judgeDeviations(scored)
      const report = reportGame(scored, deviations)
      const debrief = debriefOf(scored, allRegrets(scored, deviations), report)
      const percentile = await percentileOf(game)
      const i18n = await openCliI18n(language, loaded)
      const locale = { scenario: loaded.scenario, i18n }
      place.write(reportHtml(locale, debrief, percentile, scored.state.holders, annex))
      if (json) printJson({ ...debrief, seed: { percentile } })
      else print(i18n.cli('report.written', { file: out }))
    })
  verbOptions(verb)
}
