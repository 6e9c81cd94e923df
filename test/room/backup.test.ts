import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { folderKeeping, type Keeping } from '../../src/server/keeping'
import { postgresKeeping } from '../../src/server/postgres/postgres-keeping'
import { dataFolder } from '../server/data-folder'
import { postgresBin } from '../support/postgres-cluster'
import { newSchema, psql } from './schema'

const ignore = () => undefined

/** Fills what is kept with rows and a name, and goes on filling it until it is told to stop. */
async function filled({ journal, people }: Keeping) {
  people.set('blue', 's1', 'Zoé')
  let stopped = false
  const filling = (async () => {
    for (let n = 0; !stopped; n += 1) await journal.append('game/blue/north', n, { n })
  })()
  while ((await journal.read('game/blue/north')).length < 20) await new Promise(setImmediate)
  return async () => {
    stopped = true
    await filling
  }
}

/** What was restored is a beginning of what there was: whole rows, the name and the secrets, and it takes more. */
async function expectRestored(restored: Keeping, kept: Keeping): Promise<void> {
  const rows = (await restored.journal.read('game/blue/north')).map(({ row }) => row)
  expect(rows.length).toBeGreaterThanOrEqual(20)
  expect(rows).toEqual(rows.map((_, n) => ({ n })))
  expect(restored.people.nameOf('blue', 's1')).toBe('Zoé')
  expect(restored.host).toMatchObject({ token: kept.host.token, key: kept.host.key })
  expect(await restored.journal.append('game/blue/north', rows.length, 'more')).toBe('stored')
}

function closedAfterwards(keeping: Keeping): Keeping {
  onTestFinished(() => keeping.close())
  return keeping
}

it('a folder that is copied while it is written to is a backup, without its lock', async () => {
  const [folder, copy] = [dataFolder(), dataFolder()]
  const kept = closedAfterwards(await folderKeeping(folder, ignore))
  kept.keepPort(4173)
  const stop = await filled(kept)
  cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'lock' })
  await stop()
  await expectRestored(closedAfterwards(await folderKeeping(copy, ignore)), kept)
})

/** One of PostgreSQL's own programs. */
async function program(name: string, ...given: string[]): Promise<void> {
  const bin = process.env.PRA_TEST_POSTGRES ? name : join(postgresBin(), name)
  const child = spawn(bin, given, { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'close')
  expect(code, name).toBe(0)
}

it('a dump of a database that is written to is a backup, restored into another database', async () => {
  const { url, schema } = await newSchema()
  const kept = closedAfterwards(await postgresKeeping(url, ignore))
  const stop = await filled(kept)
  while ((await psql(`select from ${schema}.people`)).length === 0) await new Promise(setImmediate)
  const dump = join(dataFolder(), 'pra.dump')
  const whole = inject('postgres').url
  await program('pg_dump', '--format=custom', `--schema=${schema}`, `--file=${dump}`, whole)
  await stop()

  const name = `restored_${schema}`
  await psql(`create database ${name}`)
  onTestFinished(async () => {
    await psql(`drop database ${name}`)
  })
  const there = (address: string) => address.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
  await program('pg_restore', '--no-owner', `--dbname=${there(whole)}`, dump)
  await expectRestored(closedAfterwards(await postgresKeeping(there(url), ignore)), kept)
})
