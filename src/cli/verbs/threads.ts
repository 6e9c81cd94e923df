import type { Command } from 'commander'
import { allRegrets } from '../../scoring/regret'
import { surfacingChains, threadLives } from '../../scoring/thread-life'
import { openCliI18n } from '../cli-i18n'
import { print, printJson, settingsOf } from '../output'
import { readGameFile } from '../read-game'
import { threadsText } from '../threads-text'
import { verbOptions } from '../verb-options'

/** `pra threads FILE`: what a game's decisions left behind, and what came of it. */
export const threadsVerb = (program: Command): void => {
  const verb = program
    .command('threads')
    .description('what the decisions of a record left behind: opened, fed, come back, closed')
    .argument('<file>', 'the record of a game, or a link to one')
    .option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')
    .action(async (file: string, { scenario: path }: { scenario?: string }) => {
      const { json, language } = settingsOf(verb)
      const { scored, loaded } = readGameFile(file, path)
      const lives = threadLives(scored.world, scored.events)
      // Every answer is played again only where something came back that answers may have led to.
      const cameBack = lives.some(({ surfacings }) => surfacings.length > 0)
      const chains = cameBack ? surfacingChains(lives, allRegrets(scored)) : []
      if (json) printJson({ threads: lives, chains })
      else {
        const { scenario } = loaded
        print(threadsText({ scenario, i18n: await openCliI18n(language, loaded) }, lives, chains))
      }
    })
  verbOptions(verb)
}
