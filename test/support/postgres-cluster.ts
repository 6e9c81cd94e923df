import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL of the tests' own, in a folder; nothing but a socket in that folder leads to it. */
export interface Cluster {
  readonly folder: string
  /** For psql and for `pg`. */
  readonly url: string
  start(): Promise<void>
  /** Stops it at once, as if the power had gone. */
  halt(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** Folder of PostgreSQL's programs. */
export function postgresBin(): string {
  const said = process.env.PRA_POSTGRES_BIN
  if (said) return said
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : []
  if (versions.length > 0) return join(DEBIAN, String(Math.max(...versions)), 'bin')
  throw new Error(
    'PRA_POSTGRES_BIN is to name the folder of PostgreSQL’s programs; npm test finds it',
  )
}

/** The cluster that lies in a folder. */
export function clusterIn(folder: string): Cluster {
  const data = join(folder, 'data')
  return {
    folder,
    url: `postgres:///postgres?host=${folder}&user=postgres`,
    async start() {
      const settings = `-k ${folder} -c listen_addresses= -c max_connections=60`
      await call(folder, 'pg_ctl', [
        'start',
        '-w',
        '-D',
        data,
        '-l',
        join(folder, 'log'),
        '-o',
        settings,
      ])
    },
    halt: () => call(folder, 'pg_ctl', ['stop', '-w', '-D', data, '-m', 'immediate']),
  }
}

/** Makes one and starts it. */
export async function newCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-pg-'))
  const user = owner()
  if (user) chownSync(folder, user.uid, user.gid)
  const making = ['-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await call(folder, 'initdb', ['-D', join(folder, 'data'), ...making])
  const cluster = clusterIn(folder)
  await cluster.start()
  return cluster
}

export async function removeCluster(cluster: Cluster): Promise<void> {
  await cluster.halt()
  rmSync(cluster.folder, { recursive: true, force: true })
}

/** PostgreSQL does not run for root: there it runs for the user that its package has made. */
function owner(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const of = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: of('-u'), gid: of('-g') }
}

async function call(folder: string, program: string, given: readonly string[]): Promise<void> {
  const child = spawn(join(postgresBin(), program), given, {
    ...owner(),
    cwd: folder,
    // What it has to say otherwise stands in the cluster's log.
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${program} failed (${code}): ${join(folder, 'log')}`)
}
