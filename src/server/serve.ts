import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RULES_VERSION } from '../session/record'
import { PROJECT } from '../shipped/scenario-files'
import { lanAddresses, ownNames } from './addresses'
import { awakeClock } from './awake-clock'
import { library } from './exercise/library'
import { type Hosting, openHosting } from './hosting'
import type { JournalNotice } from './journal/file-journal'
import { folderKeeping, type Keeping } from './keeping'
import { LOOPBACK, listen, PortBusy, portOf } from './listen'
import { createSite } from './site'
import { type Handler, staticSite } from './static-site'

export interface ServeOptions {
  /** Null: the one that was taken first, or the usual one. 0: any free one, which is not kept. */
  readonly port: number | null
  /** Where exercises are kept; made where it is not. */
  readonly data: string
  /** `postgres://…`: exercises are kept there and not in the folder, and other processes may serve them too. */
  readonly journal?: string
  /** One address of this machine, or null for all of them. */
  readonly on: string | null
  /** Names by which others reach this machine, beside its addresses. */
  readonly names: readonly string[]
  /** Files as PEM; null for plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** A proxy stands before this server, and tells who asks (`X-Forwarded-For`): its word is taken. */
  readonly trustProxy?: boolean
  /** Days for which names are kept after the debrief; 30 where it is not told. */
  readonly retention?: number
  /** A scenario of the host's own, by its path: exercises are made of it alone. */
  readonly scenario?: string
  /**
   * ms for which it goes on when it is told to stop: what stands before it sees meanwhile that it is not ready, and who
   * listens is sent elsewhere, not all at once.
   */
  readonly drain?: number
  /** The folder of the built page; none: exercises are hosted for pages that come from elsewhere. */
  readonly dist: string | null
}

/** A server that listens. */
export interface Serving {
  /** For this machine. */
  readonly url: string
  /** For whoever keeps the server: the page, with the token where no server sees it. */
  readonly facilitator: string
  readonly token: string
  /** For others, likeliest first. */
  readonly addresses: readonly string[]
  readonly data: string
  /** What a program asks for `/metrics` with. */
  readonly watch: string
  close(): Promise<void>
}

/** What whoever started the server should hear of. */
export type ServeNotice =
  | JournalNotice
  /** Whether the database can be reached, whenever that has changed. */
  | { readonly type: 'journal.reached'; readonly reached: boolean }
  | { readonly type: 'addresses'; readonly addresses: readonly string[] }
  | {
      readonly type: 'listening'
      readonly url: string
      readonly build: string
      readonly rules: string
    }
  /** An exercise is there: made, or found. */
  | {
      readonly type: 'exercise.opened'
      readonly exercise: string
      readonly teams: number
      readonly rules: string
    }
  /** It was told to stop. */
  | { readonly type: 'draining'; readonly streams: number }
  | { readonly type: 'closed' }
  | { readonly type: 'unexpected'; readonly error: unknown }

/** Kept from the first release on: browsers keep games under the address, and the port is a part of it. */
const PORT = 4173
/** Of a first start: where another program has the usual one, one of the next is taken, and kept. */
const OTHERS = 10

const SECOND = 1_000
/** What is not answered by then, when the server goes, is asked again elsewhere, ms. */
const UNANSWERED = 10_000
/** Every so many seconds the addresses are read again: a laptop changes networks. */
const ADDRESSES = 5

const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  version: string
}

/**
 * Serves the game and hosts exercises, from one folder.
 * @throws PortBusy, JournalError (`FolderInUse` of it), the system's errors of files that cannot be read or written
 */
export async function serve(
  options: ServeOptions,
  tell: (notice: ServeNotice) => void,
): Promise<Serving> {
  const { data, on, names, dist } = options
  const tls = options.tls && {
    cert: readFileSync(options.tls.cert),
    key: readFileSync(options.tls.key),
  }
  const scheme = tls ? 'https' : 'http'
  let port = 0
  let low = false
  const addresses = (): string[] =>
    [...names, ...(on === LOOPBACK ? [] : on === null ? lanAddresses() : [on])].map(
      (name) => `${scheme}://${name}:${port}/`,
    )

  let hosting: Hosting | null = null
  const keeping = await kept(options, (notice) => {
    if (notice.type === 'room.changed') {
      low = notice.room.low
      hosting?.tellServer()
    }
    if (notice.type === 'journal.reached' && notice.reached) hosting?.goOn()
    tell(notice)
  })
  try {
    const opened = await openHosting({
      ...keeping,
      library: library(options.scenario),
      build: version,
      trustProxy: options.trustProxy ?? false,
      retention: options.retention,
      clock: awakeClock(() => performance.now(), Date.now),
      wall: Date.now,
      server: () => ({ addresses: addresses(), low }),
      onExercise({ id, state }) {
        const { header, teams } = state()
        tell({ type: 'exercise.opened', exercise: id, teams: teams.length, rules: header.rules })
      },
      tell: (error) => tell({ type: 'unexpected', error }),
    })
    hosting = opened
    low = await keeping.isLow()

    const isOwn = ownNames({ lan: on !== LOOPBACK, others: names })
    const handlers: Handler[] = [opened.handler, ...(dist ? [staticSite({ dist })] : [])]
    const make = (): Server => createSite({ isOwn, handlers, tls })
    const servers = await listenAsKept(make, options.port, keeping.port, on)
    port = portOf(servers[0]!)
    keeping.keepPort(options.port === 0 ? keeping.port : port)

    const stop = everySecond(opened, addresses, tell)
    const url = `${scheme}://localhost:${port}/`
    tell({ type: 'listening', url, build: version, rules: RULES_VERSION })
    return {
      url,
      facilitator: `${url}#f=${keeping.host.token}`,
      token: keeping.host.token,
      addresses: addresses(),
      data,
      watch: opened.watchToken,
      async close() {
        tell({ type: 'draining', streams: opened.drain() })
        await closeAll(servers, opened, keeping, stop, options.drain ?? 0)
        tell({ type: 'closed' })
      },
    }
  } catch (error) {
    await keeping.close()
    throw error
  }
}

/** What is kept, where it is to be kept. */
async function kept(
  { data, journal }: ServeOptions,
  tell: (notice: ServeNotice) => void,
): Promise<Keeping> {
  if (journal === undefined) return folderKeeping(data, tell)
  const { postgresKeeping } = await import('./postgres/postgres-keeping')
  return postgresKeeping(journal, (reached) => tell({ type: 'journal.reached', reached }))
}

/** On the port that was told, else the one that phones and codes hold, else one that is free: that is kept then. */
async function listenAsKept(
  make: () => Server,
  told: number | null,
  kept: number | null,
  on: string | null,
): Promise<Server[]> {
  const fixed = told ?? kept
  if (fixed !== null) return listen(make, fixed, on)
  for (let port = PORT; ; port += 1) {
    try {
      return await listen(make, port, on)
    } catch (error) {
      if (!(error instanceof PortBusy) || port - PORT >= OTHERS) throw error
    }
  }
}

/** What is looked at again and again. @returns the way to stop it */
function everySecond(
  hosting: Hosting,
  addresses: () => readonly string[],
  tell: (notice: ServeNotice) => void,
): () => void {
  let count = 0
  let known = addresses().join()
  const timer = setInterval(() => {
    hosting.tick()
    count += 1
    if (count % ADDRESSES !== 0) return
    const now = addresses()
    if (now.join() === known) return
    known = now.join()
    hosting.tellServer()
    tell({ type: 'addresses', addresses: now })
  }, SECOND)
  return () => clearInterval(timer)
}

async function closeAll(
  servers: readonly Server[],
  hosting: Hosting,
  keeping: Keeping,
  stop: () => void,
  drain: number,
): Promise<void> {
  stop()
  if (drain > 0) await sleep(drain / 2)
  await Promise.race([
    hosting.leave(drain / 2),
    sleep(drain / 2 + UNANSWERED, null, { ref: false }),
  ])
  const closed = servers.map((server) => new Promise((done) => server.close(done)))
  for (const server of servers) server.closeIdleConnections()
  // What was just said still goes out; what is left open after that would keep the server for ever.
  setTimeout(() => {
    for (const server of servers) server.closeAllConnections()
  }, SECOND / 4).unref()
  await Promise.all(closed)
  await keeping.close()
}
