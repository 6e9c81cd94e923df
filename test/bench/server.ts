import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIMITS } from '../../src/protocol/limits'
import type { ExerciseMade } from '../../src/protocol/messages'
import { fileJournal } from '../../src/server/journal/file-journal'
import { openDatabase } from '../../src/server/postgres/database'
import { postgresJournal } from '../../src/server/postgres/postgres-journal'
import { migrate } from '../../src/server/postgres/schema'
import { newCluster, removeCluster } from '../support/postgres-cluster'
import { ask } from './device'
import { appends, ROW } from './journal'
import { type Measure, rounded } from './measure'
import { type BenchServer, benchDevices, benchServer } from './processes'

/** What `npm run bench -- server` is told. */
export interface ServerBench {
  /** Teams of six devices, each of them a run of its own. */
  readonly teams: readonly number[]
  readonly seconds: number
  /** Teams that are started at once. */
  readonly burst: number
  /** Of devices. */
  readonly processes: number
}

/** Above this, ms, the disk is not quiet, and figures are not to be compared with another run's. */
const QUIET = 5
/** One command of a team in so many seconds: the pace of an exercise. */
const PACE = 30
/** Enough commands for a figure of the slowest hundredth, a second. */
const LEAST = 15

type Place = 'file' | 'PostgreSQL'

/** How long the disk alone takes to make a row durable, ms, the 99th of 100. */
async function rawSync(folder: string): Promise<{ perSecond: number; p99: number }> {
  const file = await open(join(folder, 'raw'), 'w')
  const line = Buffer.from(`${JSON.stringify(['game/bench/t0', 0, 0, ROW])}\n`)
  const times: number[] = []
  const start = performance.now()
  while (performance.now() - start < 2_000) {
    const begun = performance.now()
    await file.write(line)
    await file.datasync()
    times.push(performance.now() - begun)
  }
  await file.close()
  return { perSecond: times.length / 2, p99: at(times, 0.99) }
}

const at = (times: readonly number[], part: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor((times.length - 1) * part)] ?? Number.NaN

async function everyJournal(folder: string, url: string, raw: number): Promise<Measure[]> {
  const file = await fileJournal(join(folder, 'appends'), { reserve: 0 })
  const database = await openDatabase(url)
  await migrate(database)
  const journals = { file, PostgreSQL: postgresJournal({ database }) }
  const measured: Measure[] = []
  for (const [kind, journal] of Object.entries(journals)) {
    for (const streams of [1, 1_000]) {
      const rows = await appends(journal, kind.toLowerCase(), streams)
      const name = `${kind}: rows of ${streams} stream${streams === 1 ? '' : 's'}`
      measured.push(
        { name, value: rounded(rows), unit: '/s' },
        { name: '  against the disk alone', value: rounded(rows / raw), unit: '×' },
      )
    }
    await journal.close()
  }
  await database.close()
  return measured
}

/** Exercises of as many teams as one may have. @returns codes of all teams, and the exercises */
async function makeTeams({ url, token }: BenchServer, teams: number) {
  const codes: string[] = []
  const exercises: string[] = []
  while (codes.length < teams) {
    const size = Math.min(LIMITS.teams, teams - codes.length)
    const { status, body } = await ask(url, 'api/exercises', token, {
      scenario: 'ransomware-pra',
      difficulty: 'normal',
      options: { stimuli: true, countdown: 'off' },
      teams: Array.from({ length: size }, (_, place) => `Team ${place + 1}`),
    })
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    const made = body as ExerciseMade
    exercises.push(made.exercise)
    codes.push(...made.teams.map(({ code }) => code))
  }
  return { codes, exercises }
}

const startAll = ({ url, token }: BenchServer, exercises: readonly string[]) =>
  Promise.all(
    exercises.map((one) => ask(url, `f/${one}/start`, token, { id: 'start', teams: 'all' })),
  )

/** One size of room: how fast, at what price, in how much memory. */
async function room(
  kind: Place,
  place: string,
  teams: number,
  { seconds, processes }: ServerBench,
): Promise<Measure[]> {
  const server = await benchServer(place)
  const devices = benchDevices(Math.min(processes, teams))
  const name = (what: string) => `${kind}, ${teams} × 6: ${what}`
  try {
    const before = await server.figure('process_resident_memory_bytes')
    const { codes, exercises } = await makeTeams(server, teams)
    await devices.join([server.url], codes)
    await startAll(server, exercises)
    await devices.tell({ do: 'await', n: 1 })
    const cpu = () => server.figure('process_cpu_seconds_total')
    const rate = Math.max(LEAST, teams / PACE)
    const begun = await cpu()
    const paced = await devices.tell({ do: 'play', rate, seconds })
    const spent = (await cpu()) - begun
    const fastBegun = await cpu()
    const fast = await devices.tell({ do: 'play', rate: null, seconds: seconds / 2 })
    const fastSpent = (await cpu()) - fastBegun
    const memory = await server.figure('process_resident_memory_bytes')
    const each = fastSpent / fast.commands
    return [
      {
        name: name(`at ${rounded(rate)}/s, to all devices, p50`),
        value: rounded(at(paced.times, 0.5)),
        unit: 'ms',
      },
      { name: name('p99'), value: rounded(at(paced.times, 0.99)), unit: 'ms' },
      {
        name: name('CPU of the server a command'),
        value: rounded((spent * 1000) / paced.commands),
        unit: 'ms',
      },
      { name: name('bytes a command'), value: rounded(paced.bytes / paced.commands), unit: 'B' },
      {
        name: name('as fast as they can'),
        value: rounded(fast.commands / (seconds / 2)),
        unit: '/s',
      },
      { name: name('commands a core of the server'), value: rounded(1 / each), unit: '/s' },
      { name: name('memory'), value: rounded(memory / 1e6), unit: 'MB' },
      { name: name('memory a team'), value: rounded((memory - before) / teams / 1e3), unit: 'kB' },
    ]
  } finally {
    devices.close()
    await server.kill()
  }
}

/** All teams begin in the same instant; then a server is killed in the middle of a game. */
async function burstAndKill(
  kind: Place,
  place: string,
  { burst, processes }: ServerBench,
): Promise<Measure[]> {
  let server = await benchServer(place)
  const others = kind === 'file' ? [] : [await benchServer(place)]
  const devices = benchDevices(processes)
  try {
    const { codes, exercises } = await makeTeams(server, burst)
    await devices.join([server.url, ...others.map(({ url }) => url)], codes)
    const begun = Date.now()
    const started = startAll(server, exercises)
    const { done } = await devices.tell({ do: 'await', n: 1 })
    await started
    const playing = devices.tell({ do: 'play', rate: LEAST, seconds: 3 })
    await playing
    const returning = devices.tell({ do: 'return', base: server.url })
    await server.kill()
    // One process alone is started again at once, as its keeper does.
    if (kind === 'file') server = await benchServer(place, Number(new URL(server.url).port))
    const { times, behind } = await returning
    const name = (what: string) => `${kind}, ${burst} × 6: ${what}`
    return [
      {
        name: name('all started at once, last device'),
        value: rounded((done - begun) / 1000),
        unit: 's',
      },
      { name: name('back after a kill, p50'), value: rounded(at(times, 0.5) / 1000), unit: 's' },
      { name: name('back after a kill, p99'), value: rounded(at(times, 0.99) / 1000), unit: 's' },
      { name: name('devices that know less than before'), value: behind, unit: '' },
    ]
  } finally {
    devices.close()
    await server.kill()
    for (const other of others) await other.kill()
  }
}

/** A run takes a while: what is known is shown on the standard error. */
const show = ({ name, value, unit }: Measure): void => {
  process.stderr.write(`${name} ${value} ${unit}\n`)
}

/** The room, measured in one run: ratios hold on any machine, the rest on this one. */
export async function measureServer(bench: ServerBench): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-bench-'))
  const cluster = await newCluster()
  /** A schema of its own for each run. */
  let made = 0
  const placeOf = async (kind: Place): Promise<string> => {
    made += 1
    if (kind === 'file') return join(folder, `data-${made}`)
    const database = await openDatabase(cluster.url)
    await database.ask(`create schema b${made}`)
    await database.close()
    return `${cluster.url}&options=${encodeURIComponent(`-c search_path=b${made}`)}`
  }
  try {
    const raw = await rawSync(folder)
    const quiet = raw.p99 <= QUIET ? 'quiet' : 'NOT QUIET: read ratios, not figures'
    const measured: Measure[] = [
      { name: `the disk alone, p99 (${quiet})`, value: rounded(raw.p99), unit: 'ms' },
      { name: 'the disk alone, rows', value: rounded(raw.perSecond), unit: '/s' },
      ...(await everyJournal(folder, await placeOf('PostgreSQL'), raw.perSecond)),
    ]
    measured.forEach(show)
    const add = (figures: readonly Measure[]): void => {
      figures.forEach(show)
      measured.push(...figures)
    }
    for (const kind of ['file', 'PostgreSQL'] as const) {
      for (const teams of bench.teams) add(await room(kind, await placeOf(kind), teams, bench))
      add(await burstAndKill(kind, await placeOf(kind), bench))
    }
    return measured
  } finally {
    await removeCluster(cluster)
    rmSync(folder, { recursive: true, force: true })
  }
}
