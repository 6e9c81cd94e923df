import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { ROLES, type Role } from '../../scenario/roles'
import { isProblem } from '../../session/record-shape'
import type { Session } from '../../session/session'
import { type GameChoices, gameOptions, rulesOf, seedOption } from '../game-options'
import { InputError } from '../input-error'
import { type LoadedScenario, loadScenario } from '../load-scenario'
import { printJson, settingsOf } from '../output'
import { playAtTable } from '../play/at-table'
import { debriefOf } from '../play/debrief-text'
import { continueSession, startSession } from '../play/open-session'
import { playerRoles } from '../play/table'
import { expectWritable, recordError, replayRecord } from '../record-file'
import { verbOptions } from '../verb-options'
import { openVoice } from '../voice'

const TEAMMATES = ['reference', 'novice', 'passive'] as const

interface Options extends GameChoices {
  readonly seed?: string
  readonly role?: readonly Role[]
  readonly teammates: (typeof TEAMMATES)[number]
  readonly resume?: string
}

interface Opened {
  readonly loaded: LoadedScenario
  readonly session: Session
}

/** `pra play`: the exercise at a terminal, for one to five roles. */
export const playVerb = (program: Command): void => {
  const verb = program.command('play').description('play the exercise in the terminal')
  gameOptions(verb)
    .addOption(seedOption())
    .addOption(
      new Option('--role <role...>', 'a role that you hold; all five by default').choices(ROLES),
    )
    .addOption(
      new Option('--teammates <policy>', 'who holds the other roles')
        .choices(TEAMMATES)
        .default('reference'),
    )
    .option('--resume <file>', 'go on from the record of a game')
    .action(async (options: Options) => {
      const { json, language } = settingsOf(verb)
      const { resume, out } = options
      if (out !== undefined) expectWritable(out)
      const told = new Set(
        Object.keys(options).filter((name) => verb.getOptionValueSource(name) === 'cli'),
      )
      const { loaded, session } =
        resume === undefined ? await begin(verb, options) : await goOn(options, resume, told)
      await playAtTable(session, loaded, await openVoice(language, loaded), {
        // One JSON object alone goes to the standard output; the talk then goes beside it.
        output: json ? process.stderr : process.stdout,
        out: out ?? resume ?? freeName(session),
        resumed: resume !== undefined,
      })
      if (json) printJson(debriefOf(loaded.scenario, session.record()).outcome)
    })
  verbOptions(verb)
}

const begin = async (verb: Command, options: Options): Promise<Opened> => {
  const { seed, role, teammates } = options
  if (seed === undefined) return verb.error("error: required option '--seed <seed>' not specified")
  const loaded = loadScenario(options.scenario)
  const seats = { roles: role ?? ROLES, teammates }
  return { loaded, session: await startSession(loaded.scenario, seed, rulesOf(options), seats) }
}

/** Goes on from a record; whatever else is told must be what the record says. */
const goOn = async (options: Options, file: string, told: ReadonlySet<string>): Promise<Opened> => {
  const { record, loaded } = replayRecord(file, told.has('scenario') ? options.scenario : undefined)
  const session = await continueSession(loaded.scenario, record)
  if (isProblem(session)) throw recordError(file, session)
  const inRecord: Record<string, string> = {
    seed: record.seed,
    difficulty: record.difficulty,
    stimuli: String(record.options.stimuli),
    role: playerRoles(session).join(', '),
  }
  const inOptions: Record<string, string> = {
    seed: options.seed ?? '',
    difficulty: options.difficulty,
    stimuli: String(options.stimuli),
    role: ROLES.filter((role) => options.role?.includes(role)).join(', '),
  }
  const other = [...told].find((name) => inRecord[name] !== inOptions[name])
  if (other) throw new InputError('resume-differs', { option: other, value: inRecord[other] ?? '' })
  return { loaded, session }
}

/** A name in this folder that no file has: nothing is written over. */
const freeName = ({ header: { scenario, seed } }: Session): string => {
  const stem = `${scenario.id}-${seed.replace(/[^\w-]+/g, '_')}`
  for (let count = 1; ; count += 1) {
    const name = `${count === 1 ? stem : `${stem}-${count}`}.pra.json`
    if (!existsSync(name)) return name
  }
}
