// Set-up of the room's tests: one PostgreSQL serves them all, the one that was given or a cluster of their own.
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { newCluster, removeCluster } from './postgres-cluster'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly url: string; readonly folder: string | null }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PRA_TEST_POSTGRES
  const cluster = given ? null : await newCluster()
  const url = given ?? cluster!.url
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ version: string }>('select version()')
  await client.end()
  process.stdout.write(`${rows[0]!.version}\n`)
  project.provide('postgres', { url, folder: cluster?.folder ?? null })
  return async () => {
    if (cluster) await removeCluster(cluster)
  }
}
