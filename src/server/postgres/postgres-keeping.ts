import { newSecret } from '../exercise/secrets'
import { systemClock } from '../journal/journal-clock'
import type { Keeping } from '../keeping'
import { type Database, openDatabase, type Reached } from './database'
import { showLife } from './life'
import { postgresJournal } from './postgres-journal'
import { postgresPeople } from './postgres-people'
import { postgresPresence } from './postgres-presence'
import { migrate } from './schema'

/**
 * Everything in a PostgreSQL that any number of processes share.
 * @param url `postgres://user@host/database`
 * @param onReached told when the database cannot be reached any more, and when it can
 * @throws JournalError; `SchemaMissing` of it where somebody else has to prepare the database
 */
export async function postgresKeeping(url: string, onReached: Reached): Promise<Keeping> {
  const database = await openDatabase(url, onReached)
  const stops: (() => void)[] = []
  try {
    await migrate(database)
    stops.push(await showLife(database, systemClock))
    const host = await hostIn(database)
    const people = await postgresPeople(database)
    const journal = postgresJournal({ database })
    const { presence, close } = postgresPresence(database, systemClock)
    stops.push(close)
    return {
      journal,
      people,
      presence,
      host,
      shared: true,
      port: null,
      keepPort: () => undefined,
      isLow: async () => false,
      async close() {
        for (const stop of stops) stop()
        await journal.close()
        await database.close()
      },
    }
  } catch (error) {
    for (const stop of stops) stop()
    await database.close()
    throw error
  }
}

/**
 * Prepares a database for users who may not make tables themselves, and goes.
 * @returns whether there was anything to do
 * @throws JournalError
 */
export async function prepare(url: string): Promise<boolean> {
  const database = await openDatabase(url)
  try {
    return await migrate(database)
  } finally {
    await database.close()
  }
}

/** The secrets of a room: whoever comes first makes them. */
async function hostIn(database: Database): Promise<Keeping['host']> {
  await database.ask('insert into host (token, key) values ($1, $2) on conflict do nothing', [
    newSecret(),
    newSecret(),
  ])
  const [host] = await database.ask<Keeping['host']>('select token, key from host')
  return host!
}
