import type { Command } from 'commander'
import { teamLetter } from '../../i18n/team-name'
import { compare } from '../../scoring/compare'
import { reportGame } from '../../scoring/game-report'
import { InputError } from '../../shipped/input-error'
import { openCliI18n } from '../cli-i18n'
import { compareText } from '../compare-text'
import { print, printJson, settingsOf } from '../output'
import { readGameFile } from '../read-game'
import { verbOptions } from '../verb-options'

interface Options {
  readonly scenario?: string
  readonly name: readonly string[]
}

/** `pra compare FILE FILE…`: several teams beside each other. */
export const compareVerb = (program: Command): void => {
  const verb = program
    .command('compare')
    .description('compare the records of several teams')
    .argument('<files...>', 'the records of two games or more')
    .option(
      '--name <name>',
      'what a team is called; once for each record, in their order',
      collect,
      [],
    )
    .option(
      '--scenario <id or path>',
      'the scenario they were made with; by default the shipped one',
    )
    .action(async (files: string[], { scenario: path, name }: Options) => {
      if (files.length < 2) verb.error('error: at least two records are needed')
      if (name.length > files.length) verb.error('error: more names than records')
      const { json, language } = settingsOf(verb)
      const games = files.map((file) => readGameFile(file, path))
      const loaded = games[0]!.loaded
      const foreign = games.findIndex((one) => one.loaded.scenario.id !== loaded.scenario.id)
      if (foreign >= 0) {
        throw new InputError('compare-scenarios', {
          file: files[foreign]!,
          other: games[foreign]!.loaded.scenario.id,
          id: loaded.scenario.id,
        })
      }
      const i18n = await openCliI18n(json ? 'en' : language, loaded)
      const teams = games.map(({ scored }, index) => ({
        name: name[index] || i18n.debrief('compare.team-name', { letter: teamLetter(index) }),
        scored,
        report: reportGame(scored),
      }))
      const comparison = compare(teams)
      if (json) printJson(comparison)
      else print(compareText({ scenario: loaded.scenario, i18n }, comparison))
    })
  verbOptions(verb)
}

const collect = (name: string, names: readonly string[]): string[] => [...names, name]
