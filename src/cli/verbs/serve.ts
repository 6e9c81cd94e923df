import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Command, InvalidArgumentError, Option } from 'commander'
import encodeQR from 'qr'
import type { Language } from '../../scenario/language'
import { forgetExercise } from '../../server/forget'
import { FolderInUse } from '../../server/journal/folder-lock'
import { JournalError } from '../../server/journal/journal'
import { PortBusy } from '../../server/listen'
import { logLine } from '../../server/log-line'
import { type ServeNotice, type Serving, serve } from '../../server/serve'
import { InputError, reasonOf } from '../../shipped/input-error'
import { PROJECT } from '../../shipped/scenario-files'
import { sentence } from '../../shipped/sentence'
import { print, settingsOf, tell } from '../output'
import { jsonOnScreen } from '../shown-text'
import { verbOptions } from '../verb-options'

interface Options {
  readonly port?: number
  readonly data: string
  readonly journal?: string
  readonly migrate?: boolean
  readonly drain?: number
  readonly log: 'text' | 'json'
  readonly listen?: string
  readonly address?: readonly string[]
  readonly cert?: string
  readonly key?: string
  readonly trustProxy?: boolean
  readonly retention?: number
  readonly scenario?: string
}

/** `pra serve`: the game for this machine and for the room, and exercises played by several devices. */
export const serveVerb = (program: Command): void => {
  const verb = program
    .command('serve')
    .description('serve the game, and host exercises for devices of the local network')
    .option('--port <number>', 'the one to listen on; told once, it is kept', portOf)
    .option('--data <folder>', 'where exercises are kept', join(PROJECT, 'data'))
    .addOption(
      new Option(
        '--journal <address>',
        'keep exercises in this PostgreSQL instead (postgres://…), which several servers may share',
      ).env('PRA_JOURNAL'),
    )
    .option('--migrate', 'prepare the database of --journal for this release, and stop')
    .option('--drain <seconds>', 'go on for so long when told to stop; 5 with --journal', drainOf)
    .addOption(
      new Option('--log <form>', 'how what happens is told on the standard error')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--listen <address>', 'listen on this address alone; 127.0.0.1 for this machine alone')
    .option('--address <name...>', 'name by which other devices reach this machine')
    .option('--cert <file>', 'certificate (PEM), to serve over TLS')
    .option('--key <file>', 'its key (PEM)')
    .option('--trust-proxy', 'believe the X-Forwarded-For of the proxy that stands before')
    .option(
      '--retention <days>',
      'keep names for so long after the debrief; 30 if not told',
      daysOf,
    )
    .option('--scenario <id or path>', 'host this scenario and no other')
    .action(async (options: Options) => {
      const { json, language } = settingsOf(verb)
      if ((options.cert === undefined) !== (options.key === undefined)) {
        verb.error('error: --cert and --key go together')
      }
      if (options.migrate) {
        const { journal } = options
        if (journal === undefined) return verb.error('error: --migrate goes with --journal')
        await migrated(journal)
        print(sentence(language, 'cli', 'cli.serve.migrated', { place: placeOf(journal) }))
        return
      }
      const serving = await served(options, await builtPage(), (notice) => {
        if (options.log === 'json') tell(process.stderr, logLine(notice, new Date()))
        else told(language, notice)
        if (notice.type === 'folder.lost') {
          process.exitCode = 1
          process.kill(process.pid, 'SIGTERM')
        }
      })
      if (json) printLine(serving)
      else greet(language, serving, options.journal)
      await untilToldToStop()
      await serving.close()
    })
  verbOptions(verb)
  const forget = verb
    .command('forget')
    .description(
      'remove an exercise for good: its games, snapshots and names; backups keep what they have',
    )
    .argument('<exercise>', 'its id, as the address of its console has it')
    .action(async (exercise: string) => {
      const { language } = settingsOf(verb)
      const { data, journal } = verb.opts<Options>()
      const folder = resolve(data)
      const gone = await withFaults({ data, journal }, () =>
        forgetExercise({ folder, journal }, exercise),
      )
      if (!gone) throw new InputError('serve.forget-none', { exercise })
      print(sentence(language, 'cli', 'cli.serve.forgotten', { exercise }))
    })
  verbOptions(forget)
}

/** The folder of the built page. */
const builtPage = async (): Promise<string> => {
  const program = fileURLToPath(new URL('../../build/site-folder.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, program])
  return stdout
}

const portOf = (said: string): number => {
  const port = Number(said)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('a port is a number from 0 to 65535')
}

/** Where a database is, without what it is opened with. */
const placeOf = (journal: string): string => {
  if (!URL.canParse(journal)) return '?'
  const { hostname, port, pathname, searchParams } = new URL(journal)
  const host = hostname || searchParams.get('host') || ''
  return `${host}${port && `:${port}`}${pathname}`
}

const migrated = async (journal: string): Promise<void> => {
  const { prepare } = await import('../../server/postgres/postgres-keeping')
  try {
    await prepare(journal)
  } catch (error) {
    throw error instanceof JournalError ? databaseFault(journal, error) : error
  }
}

const databaseFault = (journal: string, error: JournalError): InputError => {
  const place = placeOf(journal)
  if (error.trouble === 'newer') return new InputError('serve.journal-newer', { place })
  if (error.name === 'SchemaMissing') return new InputError('serve.journal-unprepared', { place })
  return new InputError('serve.journal', { place, reason: reasonOf(error.cause ?? error) })
}

const daysOf = (said: string): number => {
  const days = Number(said)
  if (Number.isInteger(days) && days >= 0 && days <= 36_500) return days
  throw new InvalidArgumentError('a whole number of days')
}

const drainOf = (said: string): number => {
  const seconds = Number(said)
  if (seconds >= 0 && seconds <= 600) return seconds
  throw new InvalidArgumentError('a number of seconds from 0 to 600')
}

const served = async (
  {
    port,
    data,
    journal,
    drain = journal === undefined ? 0 : 5,
    listen,
    address = [],
    cert,
    key,
    trustProxy,
    retention,
    scenario,
  }: Options,
  dist: string,
  tellNotice: (notice: ServeNotice) => void,
): Promise<Serving> => {
  const tls = cert !== undefined && key !== undefined ? { cert, key } : null
  const folder = resolve(data)
  const place = { port: port ?? null, on: listen ?? null, names: address }
  const kept = { data: folder, journal, drain: drain * 1000 }
  return withFaults({ data, journal }, () =>
    serve({ ...place, ...kept, tls, trustProxy, retention, scenario, dist }, tellNotice),
  )
}

/** What goes wrong with where exercises are kept, in words. */
const withFaults = async <Result>(
  { data, journal }: Pick<Options, 'data' | 'journal'>,
  work: () => Promise<Result>,
): Promise<Result> => {
  const folder = resolve(data)
  try {
    return await work()
  } catch (error) {
    if (error instanceof PortBusy) {
      throw new InputError('serve.port-busy', { port: error.port, other: error.port + 1 })
    }
    if (error instanceof FolderInUse) {
      throw new InputError('serve.folder-in-use', { folder, process: error.owner?.pid ?? '?' })
    }
    if (error instanceof JournalError && journal !== undefined) throw databaseFault(journal, error)
    if (error instanceof JournalError) {
      throw new InputError('serve.folder', { folder, reason: reasonOf(error.cause ?? error) })
    }
    throw error
  }
}

/** One line: a program that starts this one waits for its end. */
const printLine = ({ url, facilitator, token, watch, addresses, data }: Serving): void => {
  const line = JSON.stringify({ url, facilitator, token, watch, addresses, data })
  process.stdout.write(`${jsonOnScreen(line)}\n`)
}

const greet = (
  language: Language,
  { url, facilitator, addresses, data }: Serving,
  journal: string | undefined,
): void => {
  const say = (key: string, params = {}) => sentence(language, 'cli', `cli.serve.${key}`, params)
  print(say('here', { address: url }))
  for (const address of addresses) print(say('lan', { address }))
  const [first] = addresses
  if (first === undefined) print(say('lan-none'))
  else if (process.stdout.isTTY) process.stdout.write(`\n${encodeQR(first, 'ascii')}\n`)
  print(say('facilitator', { address: facilitator }))
  print(say('data', { folder: journal === undefined ? data : placeOf(journal) }))
  print(say('stop'))
}

const told = (language: Language, notice: ServeNotice): void => {
  const say = (key: string, params = {}): void =>
    tell(process.stderr, sentence(language, 'cli', `cli.serve.${key}`, params))
  switch (notice.type) {
    case 'log.cut':
      say('log-cut', { exercise: notice.exercise, bytes: notice.bytes, file: notice.aside })
      break
    case 'log.unreadable':
      say('log-unreadable', { exercise: notice.exercise, reason: notice.error.reason })
      break
    case 'log.poisoned':
      say('log-poisoned', { exercise: notice.exercise, reason: notice.error.reason })
      break
    case 'room.changed':
      if (notice.room.low) say('room-low', { megabytes: Math.round(notice.room.free / 1e6) })
      break
    case 'folder.lost':
      say('folder-lost')
      break
    case 'journal.reached':
      say(notice.reached ? 'journal-back' : 'journal-away')
      break
    case 'addresses':
      for (const address of notice.addresses) say('lan', { address })
      break
    case 'listening':
    case 'exercise.opened':
    case 'draining':
    case 'closed':
      break
    case 'unexpected':
      say('unexpected', { reason: String(notice.error) })
      if (process.env.PRA_DEBUG && notice.error instanceof Error) {
        tell(process.stderr, notice.error.stack ?? '')
      }
      break
  }
}

const untilToldToStop = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => stop())
  })
