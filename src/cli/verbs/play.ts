import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { type Role, roleIds } from '../../scenario/roles'
import { foldSeed } from '../../scenario/seed'
import { openingHash } from '../../session/chain'
import { type GameRecord, makeHeader, type RecordHeader } from '../../session/record'
import { isProblem } from '../../session/record-problem'
import { InputError } from '../../shipped/input-error'
import { type LoadedScenario, loadScenario } from '../../shipped/load-scenario'
import { sentence } from '../../shipped/sentence'
import { dealDraws } from '../../simulation/draws'
import { type GameState, initialState } from '../../simulation/state'
import { makeWorld } from '../../simulation/world'
import { openCliI18n } from '../cli-i18n'
import { debriefOf } from '../debrief/debrief-text'
import { endingText } from '../debrief/ending-text'
import { errorSentence } from '../error-sentence'
import { type GameChoices, gameOptions, rulesOf, seedOption } from '../game-options'
import { mustBeRoles } from '../known-roles'
import { type LocalGame, resumeGame, startGame } from '../local-table'
import { printJson, settingsOf } from '../output'
import { playAtTable } from '../play/at-table'
import { openTerminal } from '../play/terminal'
import { recordError, replayRecord } from '../record-file'
import { type AskPlace, openRecordStore, type RecordPlace, type RecordStore } from '../record-store'
import { verbOptions } from '../verb-options'

const TEAMMATES = ['reference', 'practice', 'novice', 'passive'] as const

interface Options extends GameChoices {
  readonly seed?: string
  readonly role?: readonly Role[]
  readonly teammates: 'plan' | (typeof TEAMMATES)[number]
  readonly resume?: string
}

interface Opened extends LocalGame {
  readonly loaded: LoadedScenario
  readonly store: RecordStore
}

/** `pra play`: the exercise at a terminal, for one role, some or all. */
export const playVerb = (program: Command): void => {
  const verb = program.command('play').description('play the exercise in the terminal')
  gameOptions(verb)
    .addOption(seedOption())
    .option('--role <role...>', 'a role that you hold; all of them by default')
    .addOption(
      new Option('--teammates <policy>', 'who holds the other roles')
        // The plan's policy is understood by the plan's name too.
        .choices(['plan', ...TEAMMATES])
        .default('reference'),
    )
    .option('--resume <file>', 'go on from the record of a game')
    .action(async (options: Options) => {
      const { json, language } = settingsOf(verb)
      const { resume, seed } = options
      if (resume === undefined && seed === undefined) {
        verb.error("error: required option '--seed <seed>' not specified")
      }
      const told = new Set(
        Object.keys(options).filter((name) => verb.getOptionValueSource(name) === 'cli'),
      )
      // One JSON object alone goes to the standard output; the talk then goes beside it.
      const terminal = openTerminal(json ? process.stderr : process.stdout, {
        problem: (problem) => errorSentence(language, problem),
        elsewhere: () => sentence(language, 'cli', 'cli.save.elsewhere'),
      })
      const { write, askPlace } = terminal
      try {
        const { loaded, session, seat, store } =
          resume === undefined
            ? await begin(options, seed ?? '', askPlace)
            : await goOn(options, resume, told, askPlace)
        const i18n = await openCliI18n(language, loaded)
        const exercise = { scenario: loaded.scenario, seed: session.header.seed }
        const ending = await playAtTable(seat, exercise, i18n, terminal, resume !== undefined)
        const record = session.record()
        if (ending === 'finished') write(endingText(loaded.scenario, record, i18n))
        if (await store.finish(record)) write(i18n.cli('end.saved', { file: store.file() }))
        else {
          // What is on the screen is not lost yet.
          write(i18n.cli('end.unsaved'))
          write(JSON.stringify(record))
          process.exitCode = 1
        }
        if (json) printJson(debriefOf(loaded.scenario, record).outcome)
      } finally {
        terminal.close()
      }
    })
  verbOptions(verb)
}

const begin = async (options: Options, seed: string, ask: AskPlace): Promise<Opened> => {
  const { role, out: file, force = false } = options
  const teammates = options.teammates === 'plan' ? 'reference' : options.teammates
  const loaded = loadScenario(options.scenario)
  const { scenario } = loaded
  const known = roleIds(scenario)
  mustBeRoles(scenario, role ?? [])
  const header = makeHeader(scenario, seed, rulesOf(options))
  const state = initialState(scenario)
  const record = { ...header, commands: [], checks: [], end: { sha256: openingHash(header) } }
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), rulesOf(options))
  const place: RecordPlace =
    file === undefined ? { kind: 'free', names: namesOf(header) } : { kind: 'named', file, force }
  const store = openRecordStore({ record, world, state }, place, ask)
  const holders = { roles: known.filter((one) => role?.includes(one) ?? true), teammates }
  return { loaded, store, ...(await startGame(scenario, record, holders, store)) }
}

/** Goes on from a record; whatever else is told must be what the record says. */
const goOn = async (
  options: Options,
  from: string,
  told: ReadonlySet<string>,
  ask: AskPlace,
): Promise<Opened> => {
  const scenario = told.has('scenario') ? options.scenario : undefined
  const { record, loaded, text, game } = replayRecord(from, scenario)
  expectSame(options, record, game.state, told)
  const { out, force = false } = options
  const placeOf = (): RecordPlace => {
    if (out !== undefined && (text === null || resolve(out) !== resolve(from))) {
      return { kind: 'named', file: out, force }
    }
    // Nothing can be kept in a link.
    return text === null
      ? { kind: 'free', names: namesOf(record) }
      : { kind: 'same', file: from, text }
  }
  const store = openRecordStore({ record, ...game }, placeOf(), ask)
  const resumed = await resumeGame(loaded.scenario, record, store)
  if (isProblem(resumed)) throw recordError(from, resumed)
  return { loaded, store, ...resumed }
}

const expectSame = (
  options: Options,
  record: GameRecord,
  state: GameState,
  told: ReadonlySet<string>,
): void => {
  const inRecord: Record<string, string> = {
    // An old record may hold one that nobody can type any more.
    seed: foldSeed(record.seed),
    difficulty: record.difficulty,
    stimuli: String(record.options.stimuli),
    role: Object.keys(state.holders)
      .filter((role) => state.holders[role] === 'player')
      .sort()
      .join(', '),
  }
  const inOptions: Record<string, string> = {
    seed: options.seed ?? '',
    difficulty: options.difficulty,
    stimuli: String(options.stimuli),
    role: [...(options.role ?? [])].sort().join(', '),
  }
  const other = [...told].find((name) => inRecord[name] !== inOptions[name])
  if (other) throw new InputError('resume-differs', { option: other, value: inRecord[other] ?? '' })
}

/** What the file of a game may be called in this folder, one name after the other. */
function* namesOf({ scenario, seed }: RecordHeader): Generator<string> {
  const stem = `${scenario.id}-${seed.replace(/[^\w-]+/g, '_').slice(0, 60)}`
  yield `${stem}.pra.json`
  for (let count = 2; ; count += 1) yield `${stem}-${count}.pra.json`
}
