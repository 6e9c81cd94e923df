import type { Command } from 'commander'
import { reportGame } from '../../scoring/game-report'
import { openCliI18n } from '../cli-i18n'
import { print, printJson, settingsOf } from '../output'
import { percentileOf, readGameFile } from '../read-game'
import { bothLanguages, scoreJson } from '../score-json'
import { scoreText } from '../score-text'
import { verbOptions } from '../verb-options'

/** `pra score FILE`: what a game is worth, with a reason for every point. */
export const scoreVerb = (program: Command): void => {
  const verb = program
    .command('score')
    .description('score a record against par on its luck')
    .argument('<file>', 'the record of a game, or a link to one')
    .option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')
    .action(async (file: string, { scenario: path }: { scenario?: string }) => {
      const { json, language } = settingsOf(verb)
      const game = readGameFile(file, path)
      const report = reportGame(game.scored)
      const percentile = await percentileOf(game)
      if (json) printJson(scoreJson(report, percentile, await bothLanguages(game.loaded)))
      else {
        const { scenario } = game.loaded
        const locale = { scenario, i18n: await openCliI18n(language, game.loaded) }
        print(scoreText(locale, report, percentile))
      }
    })
  verbOptions(verb)
}
