import { type Command, InvalidArgumentError, Option } from 'commander'
import { isDate } from '../../exchange/calendar-date'
import type { Participant } from '../../exchange/papers/sitting'
import { type Paper, writePaper } from '../../exchange/papers/write-paper'
import { openSentences } from '../../i18n/sentences'
import { debriefOf } from '../../scoring/debrief'
import { InputError } from '../../shipped/input-error'
import { openCliI18n } from '../cli-i18n'
import { firstDayOption, scenarioOfRecord, today } from '../exchange/open-exercise'
import { mustBeRoles } from '../known-roles'
import { forceOption, openOut } from '../out-file'
import { print, printJson, settingsOf } from '../output'
import { readGameFile } from '../read-game'
import { verbOptions } from '../verb-options'

interface Options {
  readonly scenario?: string
  readonly name: readonly Participant[]
  readonly organisation: string
  readonly employer: string
  readonly facilitator: string
  readonly place: string
  readonly firstDay?: string
  readonly lastDay?: string
  readonly hours?: number
  readonly out: string
  readonly force?: true
}

/** `pra attestation FILE --name "dsi=Anne Roy" --out FILE.html`: a sheet for each person who was there. */
export const attestationVerb = (program: Command): void =>
  paperVerb(program, 'attestation', {
    about: 'write a certificate for each participant of a record',
    name: 'somebody to certify, with the role held where one was: "Anne Roy", "dsi=Anne Roy"',
  })

/** `pra dossier FILE --out FILE.html`: the evidence of an exercise for auditors. */
export const dossierVerb = (program: Command): void =>
  paperVerb(program, 'dossier', {
    about: 'write the evidence of an exercise for auditors (ISO 22301, NIS2)',
    name: 'somebody who attended, with the role held where one was: "Anne Roy", "dsi=Anne Roy"',
  })

function paperVerb(program: Command, paper: Paper, help: { about: string; name: string }): void {
  const verb = forceOption(program.command(paper))
    .description(help.about)
    .argument('<file>', 'the record of a game that is over, or a link to one')
    .requiredOption('--out <file>', 'where to write the page, to be printed on A4')
    .addOption(
      new Option('--name <[role=]name...>', help.name)
        .argParser(named)
        .default([], 'filled in by hand'),
    )
    .option('--organisation <name>', 'who gives the training', '')
    .option('--employer <name>', 'whom the participants work for', '')
    .option('--facilitator <name>', 'who led it', '')
    .option('--place <place>', 'where it was held', '')
    .addOption(firstDayOption())
    .addOption(
      new Option('--last-day <date>', 'calendar date of its last day, YYYY-MM-DD').argParser(day),
    )
    .addOption(new Option('--hours <number>', 'how long it took, in hours').argParser(hoursOf))
    .addOption(scenarioOfRecord())
    .action(async (file: string, options: Options) => {
      const { json, language } = settingsOf(verb)
      const { scenario: path, out, force, name: people, firstDay: from = today() } = options
      const { organisation, employer, facilitator, place, lastDay: to = from, hours } = options
      const written = openOut(out, { force, inputs: [file] })
      const { record, scored, loaded } = readGameFile(file, path)
      if (scored.state.ended === '') throw new InputError('papers-unfinished', { file })
      mustBeRoles(
        loaded.scenario,
        people.flatMap(({ role }) => (role === '' ? [] : [role])),
      )
      const i18n = await openCliI18n(language, loaded)
      const papers = await openSentences('papers', language)
      const game = { record, debrief: debriefOf(scored, []), holders: scored.state.holders }
      const about = { organisation, employer, facilitator, place, hours: hours ?? null }
      const sitting = { ...about, from, to, people }
      written.write(await writePaper(paper, loaded.scenario, i18n, game, sitting))
      if (json) printJson({ file: out, sha256: record.end.sha256 })
      else print(papers('cli.written', { file: out }))
    })
  verbOptions(verb)
}

const named = (value: string, before: readonly Participant[]): readonly Participant[] => {
  const [, role = '', name = ''] = /^(?:([a-z][a-z0-9-]*)=)?(.*)$/s.exec(value) ?? []
  if (name.trim() === '') throw new InvalidArgumentError('It is a name: "dsi=Anne Roy".')
  return [...before, { role, name: name.trim() }]
}

const day = (value: string): string => {
  if (!isDate(value)) throw new InvalidArgumentError('It is a date, YYYY-MM-DD.')
  return value
}

const hoursOf = (value: string): number => {
  const hours = Number(value)
  if (!(hours > 0 && hours <= 1000)) throw new InvalidArgumentError('It is a number of hours.')
  return hours
}
