import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/server/postgres/database'
import { postgresJournal } from '../../src/server/postgres/postgres-journal'
import { migrate, SchemaMissing, schemaVersion, VERSIONS } from '../../src/server/postgres/schema'
import { newSchema, openedDatabase, psql } from './schema'

async function databases(url: string, count: number) {
  const opened = await Promise.all(Array.from({ length: count }, () => openDatabase(url)))
  onTestFinished(async () => {
    for (const database of opened) await database.close()
  })
  return opened
}

/** A user who may read and write what is there, and make nothing. */
async function plainUser(url: string, schema: string): Promise<string> {
  const name = `plain_${schema}`
  await psql(`create role ${name}`)
  await psql(`grant usage on schema ${schema} to ${name}`)
  await psql(`alter default privileges in schema ${schema}
    grant select, insert, update, delete on tables to ${name}`)
  onTestFinished(async () => {
    await psql(`drop owned by ${name}`)
    await psql(`drop role ${name}`)
  })
  return `${url}${encodeURIComponent(` -c role=${name}`)}`
}

describe('the schema', () => {
  it('is made once, however many processes start at once', async () => {
    const { url } = await newSchema()
    const all = await databases(url, 6)
    await Promise.all(all.map((database) => migrate(database)))
    expect(await schemaVersion(all[0]!)).toBe(VERSIONS.length)
    expect(await migrate(all[1]!)).toBe(false)
  })

  it('of a later release is left alone', async () => {
    const { url, schema } = await newSchema()
    const database = await openedDatabase(url)
    await psql(`update ${schema}.meta set version = version + 1`)
    await expect(migrate(database)).rejects.toMatchObject({ trouble: 'newer' })
  })

  it('of an earlier release is brought up to date, and keeps what there is', async () => {
    const { url, schema } = await newSchema()
    const database = await openedDatabase(url)
    const journal = postgresJournal({ database })
    await journal.append('game/blue/north', 0, 'kept')
    await psql(`update ${schema}.meta set version = 0`)
    await psql(`alter table ${schema}.journal rename to journal_kept`)
    await psql(`drop index ${schema}.journal_first`)
    await psql(`alter index ${schema}.journal_pkey rename to journal_kept_pkey`)
    await psql(`drop table ${schema}.exercise, ${schema}.people, ${schema}.host, ${schema}.life`)
    expect(await migrate(database)).toBe(true)
    expect(await schemaVersion(database)).toBe(VERSIONS.length)
    expect(await psql(`select row from ${schema}.journal_kept`)).toEqual([{ row: '"kept"' }])
  })

  it('is prepared by somebody else for a user who may make no tables', async () => {
    const { url, schema } = await newSchema()
    const plain = await plainUser(url, schema)
    const [database] = await databases(plain, 1)
    await expect(migrate(database!)).rejects.toBeInstanceOf(SchemaMissing)
    await openedDatabase(url)
    expect(await migrate(database!)).toBe(false)
    const journal = postgresJournal({ database: database! })
    expect(await journal.append('game/blue/north', 0, 'first')).toBe('stored')
  })
})
