import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, JournalError, type JournalReason } from '../journal/journal'

/** What a database is asked, through connections that may break. */
export interface Database {
  /**
   * Asks until it is answered: while the database cannot be reached it is asked again, for as long as `PATIENCE`. Only
   * what may be carried out twice is asked so.
   * @param onAgain told before each time after the first: what was asked may have been carried out
   * @throws JournalError
   */
  ask<Row extends object>(
    text: string,
    values?: readonly unknown[],
    onAgain?: () => void,
  ): Promise<readonly Row[]>
  /** Tells the other processes, and this one, a line: at once, or never. @throws JournalError */
  say(line: string): Promise<void>
  /** Hears what is said, this process's own too; null when something may have been missed. It must not throw. */
  hear(listener: (line: string | null) => void): () => void
  /** Whether it answers now, without patience. @throws JournalError where it does not */
  check(): Promise<void>
  /** Name of the channel that is heard, for statements that say something themselves. */
  readonly channel: string
  close(): Promise<void>
}

/** Whether the database can be reached; told when that changes. */
export type Reached = (reached: boolean) => void

/** How long a database may be away, ms, before what is asked of it is refused. */
const PATIENCE = 10_000
/** Between two tries, ms. */
const AGAIN = 150
/** Nothing takes as long as this, ms: the line is dead. */
const SILENCE = 5_000
/** Between two looks whether who listens would hear anything, ms. */
const LOOK = 10_000
/** Enough: what is written waits for what is written before it. */
const CONNECTIONS = 4

/** What the next try may get through, by the beginning of PostgreSQL's own code. */
const PASSING = /^(08|57P|53300|40001|40P01|25006)/
const REASONS: readonly (readonly [RegExp, JournalReason])[] = [
  [/^(53100|54)/, 'full'],
  [/^(28|42501)/, 'denied'],
]

/** Whether it is worth asking again: the line broke, or whoever would answer is just starting or stopping. */
const isPassing = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? PASSING.test(codeOf(error)) : !(error instanceof TypeError)

/** An error of the database in the journal's words. */
export function databaseError(error: unknown): JournalError {
  if (error instanceof JournalError) return error
  const found = REASONS.find(([codes]) => codes.test(codeOf(error)))
  const reason = found?.[1] ?? 'failed'
  return new JournalError(reason, reason, error)
}

/**
 * @param url as `postgres://user@host/database`; what psql understands
 * @throws JournalError where it cannot be reached by now: that is no time to wait
 */
export async function openDatabase(
  url: string,
  onReached: Reached = () => undefined,
): Promise<Database> {
  const options = {
    connectionString: url,
    application_name: 'pra',
    keepAlive: true,
    connectionTimeoutMillis: SILENCE,
    query_timeout: SILENCE,
  }
  const pool = new pg.Pool({ ...options, max: CONNECTIONS })
  // A connection that breaks while nobody uses it is no news: whoever wants one next gets another.
  pool.on('error', () => undefined)
  const listeners = new Set<(line: string | null) => void>()
  let reached = true
  let closed = false
  let ear: pg.Client | null = null

  const setReached = (now: boolean): void => {
    if (now === reached || closed) return
    reached = now
    onReached(now)
  }
  const publish = (line: string | null): void => {
    for (const listener of [...listeners]) listener(line)
  }

  const ask: Database['ask'] = async <Row extends object>(
    text: string,
    values: readonly unknown[] = [],
    onAgain: () => void = () => undefined,
  ) => {
    const until = performance.now() + PATIENCE
    for (;;) {
      try {
        const { rows } = await pool.query<Row>(text, [...values])
        setReached(true)
        return rows
      } catch (error) {
        if (!isPassing(error)) throw databaseError(error)
        setReached(false)
        if (closed || performance.now() > until) throw databaseError(error)
        await sleep(AGAIN * (1 + Math.random()))
        onAgain()
      }
    }
  }

  const channel = await channelOf(pool)

  /** Listens until the line breaks. */
  const listen = async (): Promise<void> => {
    const client = new pg.Client(options)
    let over = (): void => undefined
    const broken = new Promise<void>((resolve) => (over = resolve))
    client.on('error', () => over())
    client.on('end', () => over())
    client.on('notification', ({ payload }) => publish(payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    ear = client
    const look = setInterval(() => {
      client.query('select 1').catch(() => over())
    }, LOOK)
    look.unref()
    void broken.then(async () => {
      clearInterval(look)
      if (ear === client) ear = null
      void client.end().catch(() => undefined)
      if (!closed) await listenAgain()
    })
  }
  const listenAgain = async (): Promise<void> => {
    setReached(false)
    while (!closed) {
      await sleep(AGAIN * (1 + Math.random()))
      if (closed) return
      try {
        await listen()
        setReached(true)
        publish(null)
        return
      } catch {
        // It is still away.
      }
    }
  }

  try {
    await listen()
  } catch (error) {
    await pool.end()
    throw databaseError(error)
  }

  return {
    ask,
    channel,
    async check() {
      if (!ear) throw new JournalError('failed', 'failed', new Error('nothing is heard'))
      try {
        await pool.query('select 1')
      } catch (error) {
        throw databaseError(error)
      }
    },
    async say(line) {
      await ask('select pg_notify($1, $2)', [channel, line])
    },
    hear(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closed = true
      listeners.clear()
      await ear?.end().catch(() => undefined)
      await pool.end()
    },
  }
}

/** Processes hear each other within one schema: several rooms may share a database. */
async function channelOf(pool: pg.Pool): Promise<string> {
  try {
    const { rows } = await pool.query<{ name: string }>(
      `select 'pra_' || coalesce(current_schema(), '') as name`,
    )
    return rows[0]!.name
  } catch (error) {
    await pool.end()
    throw databaseError(error)
  }
}
