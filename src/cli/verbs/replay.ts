import type { Command } from 'commander'
import { outcome } from '../../scoring/outcome'
import { type GameRecord, startIn } from '../../session/record'
import { openCliI18n } from '../cli-i18n'
import { outcomeText } from '../outcome-text'
import { print, printJson, settingsOf } from '../output'
import { replayRecord } from '../record-file'
import { verbOptions } from '../verb-options'

/** `pra replay FILE`: runs a record again with every check, and says what the game came to. */
export const replayVerb = (program: Command): void => {
  const verb = program
    .command('replay')
    .description('run a record again and check every command')
    .argument('<file>', 'the record of a game, or a link to one')
    .option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')
    .action(async (file: string, { scenario }: { scenario?: string }) => {
      const { json, language } = settingsOf(verb)
      const { record, loaded, game } = replayRecord(file, scenario)
      const result = outcome(game, record.seed, policyOf(record))
      if (json) printJson(result)
      else print(outcomeText(loaded.scenario, result, await openCliI18n(language, loaded)))
    })
  verbOptions(verb)
}

/** The policy that held all roles from beginning to end, or ''. */
const policyOf = (record: GameRecord): string => {
  const start = startIn(record)
  if (!start || record.commands.some(({ command }) => command.type === 'role.assign')) return ''
  const [holder = '', ...others] = [...new Set(Object.values(start.holders))]
  return others.length > 0 || holder === 'player' ? '' : holder
}
