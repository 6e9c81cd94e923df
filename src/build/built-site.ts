import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { PROJECT } from '../shipped/scenario-files'
import { type FirstDownload, firstDownloadOf } from './first-download'

export interface BuiltSite {
  /** Absolute; what is in it is not to be changed, others use it too. */
  readonly folder: string
  readonly firstDownload: FirstDownload
}

/** All that a build is made of, below the project's folder. */
const SOURCES = [
  ...['src', 'locales', 'scenarios', 'assets', 'index.html'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
]
const CACHE = join(PROJECT, 'node_modules/.cache/site')
const FIGURES = 'first-download.json'

/**
 * The game as `npm start` builds it. The same sources are built once: the size budget measures the build that the browser
 * tests play.
 */
export async function builtSite(): Promise<BuiltSite> {
  const place = join(CACHE, fingerprint())
  if (!existsSync(place)) await buildInto(place)
  const firstDownload = JSON.parse(readFileSync(join(place, FIGURES), 'utf8')) as FirstDownload
  return { folder: join(place, 'files'), firstDownload }
}

/** Builds aside and moves it in place as a whole; another process may be doing the same. */
async function buildInto(place: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  const aside = mkdtempSync(join(CACHE, 'aside-'))
  const outDir = join(aside, 'files')
  // A test runner's own environment would make it a development build.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const built = await build({ root: PROJECT, logLevel: 'error', build: { outDir } })
    if (!('output' in built)) throw new Error('the build gives no list of its files')
    writeFileSync(join(aside, FIGURES), JSON.stringify(firstDownloadOf(built.output, outDir)))
    if (!existsSync(place)) renameSync(aside, place)
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
    rmSync(aside, { recursive: true, force: true })
  }
  leaveNewest()
}

/** Older builds go; some are left, since another process may be serving one. */
function leaveNewest(): void {
  const builds = readdirSync(CACHE).map((name) => join(CACHE, name))
  const byAge = builds.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const old of byAge.slice(3)) rmSync(old, { recursive: true, force: true })
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(filesBelow)) {
    hash.update(`${path}\0`)
    hash.update(readFileSync(join(PROJECT, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

const filesBelow = (path: string): string[] =>
  statSync(join(PROJECT, path)).isDirectory()
    ? readdirSync(join(PROJECT, path), { recursive: true, encoding: 'utf8' })
        .map((name) => join(path, name))
        .filter((name) => statSync(join(PROJECT, name)).isFile())
        .sort()
    : [path]
