import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { Journal } from '../../src/server/journal/journal'
import { type Database, openDatabase, type Reached } from '../../src/server/postgres/database'
import { showLife } from '../../src/server/postgres/life'
import { postgresJournal } from '../../src/server/postgres/postgres-journal'
import { migrate } from '../../src/server/postgres/schema'
import { stillClock } from '../server/still-clock'
import { clusterIn } from '../support/postgres-cluster'

let made = 0

/** Asks the tests' own PostgreSQL. */
export async function psql<Row extends object>(
  text: string,
  values: readonly unknown[] = [],
  url: string = inject('postgres').url,
): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** A schema of a test's own, which goes with it. @returns its address and its name */
export async function newSchema(): Promise<{ url: string; schema: string }> {
  made += 1
  const schema = `t${process.pid}_${made}`
  await psql(`create schema ${schema}`)
  onTestFinished(async () => {
    await psql(`drop schema ${schema} cascade`)
  })
  const { url } = inject('postgres')
  const search = `options=${encodeURIComponent(`-c search_path=${schema}`)}`
  return { url: `${url}${url.includes('?') ? '&' : '?'}${search}`, schema }
}

/** A connection to a schema that is ready, closed when the test ends. */
export async function openedDatabase(url: string, onReached?: Reached): Promise<Database> {
  const database = await openDatabase(url, onReached)
  onTestFinished(() => database.close())
  await migrate(database)
  return database
}

/** A journal in a schema, by a clock of the test's own or the database's; closed when the test ends. */
export async function journalIn(
  url: string,
  now: (() => number) | null = null,
  onReached?: Reached,
): Promise<Journal> {
  const database = await openedDatabase(url, onReached)
  await showLife(database, stillClock(), now)
  const journal = postgresJournal({ database, now })
  onTestFinished(() => journal.close())
  return journal
}

/** The engine is gone at once, in the middle of whatever it does, and comes back. */
export async function restartPostgres(): Promise<void> {
  const { folder } = inject('postgres')
  if (folder === null) {
    // One that was given is not ours to stop: every line to it is cut.
    await psql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'pra' and datname = current_database()`,
    )
    return
  }
  const cluster = clusterIn(folder)
  await cluster.halt()
  await cluster.start()
}
