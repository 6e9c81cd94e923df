import { type Command, Option } from 'commander'
import { outcome } from '../../scoring/outcome'
import { recordGame } from '../../session/autoplay'
import type { GameRecord } from '../../session/record'
import { loadScenario } from '../../shipped/load-scenario'
import { POLICIES, type PolicyName } from '../../simulation/people'
import { openCliI18n } from '../cli-i18n'
import { type GameChoices, gameOptions, rulesOf, seedOption } from '../game-options'
import { openOut } from '../out-file'
import { outcomeText } from '../outcome-text'
import { print, printJson, settingsOf } from '../output'
import { isPartOf, isRecord, recordText } from '../record-file'
import { verbOptions } from '../verb-options'

interface Options extends GameChoices {
  readonly seed: string
  readonly policy: 'plan' | PolicyName
}

/** `pra simulate`: a whole game by a policy, and what it came to. */
export const simulateVerb = (program: Command): void => {
  const verb = program.command('simulate').description('play a whole game by a policy')
  gameOptions(verb)
    .addOption(seedOption().makeOptionMandatory())
    .addOption(
      new Option('--policy <name>', 'who holds the roles')
        // The plan's policy is understood by the plan's name too.
        .choices(['plan', ...POLICIES])
        .default('reference'),
    )
    .action(async (options: Options) => {
      const { json, language } = settingsOf(verb)
      const { seed, out, force } = options
      const policy = options.policy === 'plan' ? 'reference' : options.policy
      // The same game may take the place of its own record, and of no other.
      let played: GameRecord | null = null
      const mayReplace = (file: string) => (played ? isPartOf(file, played) : isRecord(file))
      const place = out === undefined ? null : openOut(out, { force, mayReplace })
      const loaded = loadScenario(options.scenario)
      const { record, ...game } = recordGame(loaded.scenario, seed, rulesOf(options), policy)
      played = record
      place?.write(recordText(record))
      const result = outcome({ ...game, commands: record.commands.length }, seed, policy)
      if (json) printJson(result)
      else print(outcomeText(loaded.scenario, result, await openCliI18n(language, loaded)))
    })
  verbOptions(verb)
}
