// Finds a PostgreSQL for the tests, installing Debian's where that is possible.
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './dependencies.mjs'

const debian = '/usr/lib/postgresql'
const places = [
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/opt/postgresql/bin',
  '/usr/pgsql/bin',
]

function findPostgres() {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one))
  const folders = [
    ...newestFirst.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    ...places,
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')))
}

/** The folder of its programs; '' where the tests were given a database. */
export function ensurePostgres() {
  if (process.env.PRA_TEST_POSTGRES) return ''
  const found = findPostgres()
  if (found) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const install = ['install', '-y', '--no-install-recommends']
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update'])
    run('apt-get', [...install, 'postgresql-common'], quiet)
    // The tests have a cluster of their own: none is made for the machine.
    const settings = '/etc/postgresql-common/createcluster.conf'
    run('sed', ['-Ei', 's/^#?create_main_cluster.*/create_main_cluster = false/', settings])
    run('apt-get', [...install, 'postgresql'], quiet)
    const installed = findPostgres()
    if (installed) return installed
  }
  console.error(
    'The tests need PostgreSQL. Install it (on Debian or Ubuntu: "sudo apt-get install postgresql"), or set PRA_TEST_POSTGRES to the address of a database that they may fill: postgres://user@host/database.',
  )
  process.exit(1)
}

// Called by its own name it only sees to it that there is one.
if (process.argv[1] === fileURLToPath(import.meta.url)) ensurePostgres()
