import type { Command } from 'commander'
import { judgeDeviations, reportGame } from '../../scoring/game-report'
import { allRegrets, costliest, mostWorthwhile, withoutEffect } from '../../scoring/regret'
import { openCliI18n } from '../cli-i18n'
import { print, printJson, settingsOf } from '../output'
import { readGameFile } from '../read-game'
import { regretText } from '../regret-text'
import { verbOptions } from '../verb-options'

/** `pra regret FILE`: every answer of a game played again otherwise, all else as it was. */
export const regretVerb = (program: Command): void => {
  const verb = program
    .command('regret')
    .description('what each answer of a record cost or earned')
    .argument('<file>', 'the record of a game, or a link to one')
    .option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')
    .action(async (file: string, { scenario: path }: { scenario?: string }) => {
      const { json, language } = settingsOf(verb)
      const { scored, loaded } = readGameFile(file, path)
      const deviations = judgeDeviations(scored)
      const regrets = allRegrets(scored, deviations)
      if (json) {
        const { total, par } = reportGame(scored, deviations)
        printJson({
          total,
          par,
          answers: regrets,
          costliest: costliest(regrets),
          best: mostWorthwhile(regrets),
          withoutEffect: withoutEffect(regrets),
        })
        return
      }
      const { scenario } = loaded
      print(regretText({ scenario, i18n: await openCliI18n(language, loaded) }, regrets))
    })
  verbOptions(verb)
}
