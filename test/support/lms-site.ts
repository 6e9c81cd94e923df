import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, extname, join, normalize } from 'node:path'
import { unzipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { transformWithOxc } from 'vite'
import type { Course } from '../../src/lms/course'
import { portOf } from '../../src/server/listen'
import type { LearnerData, StrictLms } from './strict-lms'

declare global {
  interface Window {
    /** The strict LMS of this page. */
    lms: StrictLms
  }
}

/** The course that packages are tried with. */
export const COURSE: Course = {
  lms: 'scorm12',
  scenario: 'tutorial',
  seed: 'course',
  difficulty: 'normal',
  role: '',
  pass: 1,
  below: 'incomplete',
  language: 'fr',
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface LmsSite {
  readonly url: string
  close(): Promise<void>
}

/**
 * A learning platform as far as a package sees one: `player.html` has the API, in which every call goes to `scorm-again`
 * and to a strict LMS, and is refused where one of them refuses; `package/` is what was uploaded.
 */
export async function openLmsSite(zip: Uint8Array): Promise<LmsSite> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-lms-'))
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    const file = join(folder, 'package', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  writeFileSync(join(folder, 'player.html'), await playerPage())
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://lms').pathname))
    try {
      const content = readFileSync(join(folder, path))
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        // Under it every name changes with what is in the file.
        'Cache-Control': path.includes('/assets/') ? 'max-age=3600' : 'no-cache',
      })
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    async close() {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true })
    },
  }
}

async function playerPage(): Promise<string> {
  const again = createRequire(import.meta.url).resolve('scorm-again/scorm12')
  const file = new URL('strict-lms.ts', import.meta.url)
  const strict = await transformWithOxc(readFileSync(file, 'utf8'), 'strict-lms.ts')
  return `<!doctype html><title>LMS</title><body style="margin:0">
<script>${readFileSync(again, 'utf8')}</script>
<script>
${strict.code.replace(/^export /gm, '')}
const learner = JSON.parse(decodeURIComponent(location.hash.slice(1)))
window.lms = strictLms(learner)
const again = new Scorm12API({ autocommit: false, logLevel: 5 })
again.loadFromJSON({ core: { lesson_status: learner.status, entry: learner.entry }, suspend_data: learner.suspended }, 'cmi')
const both = (name) => (...given) => {
  const strictly = lms[name](...given)
  const loosely = String(again[name](...given))
  if (strictly === 'true' && loosely !== 'true') lms.refused.push(name + ' ' + given + ': scorm-again says ' + loosely)
  return strictly
}
window.API = Object.fromEntries(['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish'].map((name) => [name, both(name)]))
API.LMSGetValue = lms.LMSGetValue
API.LMSGetLastError = lms.LMSGetLastError
</script>`
}

/** The player's page for one visit of a learner. */
export async function openPlayer(
  context: BrowserContext,
  { url }: LmsSite,
  learner: LearnerData,
): Promise<Page> {
  const player = await context.newPage()
  await player.goto(`${url}player.html#${encodeURIComponent(JSON.stringify(learner))}`)
  return player
}

/** The package in a window that the player opens, as some platforms show it. */
export async function openPackage(context: BrowserContext, player: Page): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    player.evaluate(() => {
      window.open('package/index.html')
    }),
  ])
  return page
}

export const keptBy = (player: Page): Promise<LearnerData> =>
  player.evaluate(() => window.lms.kept())
export const refusedBy = (player: Page): Promise<readonly string[]> =>
  player.evaluate(() => window.lms.refused)
