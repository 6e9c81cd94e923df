// `npm run pixels -- <commit> [walk…]`: looks at the game as it was and as it is, state by state, and tells where they differ.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { builtSite } from '../../src/build/built-site'
import { PROJECT } from '../../src/shipped/scenario-files'
import { openBrowser, serveFolder } from '../support/served-site'
import { differences, type PageStyles } from './page-styles'
import { pictureDifference } from './picture-difference'
import { look, NAMES, type Shown } from './shown-page'
import { WALKS } from './states'

/** Outside the project, whose build tools treat what is below its packages as one of them. */
const PLACE = join(tmpdir(), 'pra-pixels')
const [since = 'HEAD', ...chosen] = process.argv.slice(2)
const walks = Object.keys(WALKS).filter((name) => chosen.length === 0 || chosen.includes(name))
const say = (line: string) => process.stdout.write(`${line}\n`)
const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: PROJECT, encoding: 'utf8' }).trim()

/** The project as it was, with its built files. */
function projectAt(commit: string): { project: string; dist: string } {
  const project = join(PLACE, commit)
  const dist = join(project, 'dist')
  if (!existsSync(project)) {
    git('worktree', 'add', '--quiet', '--detach', project, commit)
    symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'))
  }
  if (!existsSync(dist))
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: project })
  return { project, dist }
}

/** Walks through all states and keeps what it sees; a walk that ends early says so, and the others go on. */
async function lookAt(project: string, dist: string, folder: string): Promise<Shown[]> {
  const { url, close } = await serveFolder(dist)
  const [plain, drawn] = [await openBrowser({ drawn: false }), await openBrowser({ drawn: true })]
  const shown: Shown[] = []
  for (const walk of walks) {
    const list = join(folder, walk, 'list.json')
    if (existsSync(list)) {
      shown.push(...(JSON.parse(readFileSync(list, 'utf8')) as Shown[]))
      continue
    }
    const began = performance.now()
    const seen: Shown[] = []
    try {
      await WALKS[walk]!({ url, dist, project, plain, drawn }, async (page, state) => {
        seen.push(...(await look(page, join(folder, walk), state)))
      })
      writeFileSync(list, JSON.stringify(seen))
    } catch (error) {
      say(`${walk} ends early: ${error}`)
      process.exitCode = 1
    }
    shown.push(...seen)
    say(`${walk}: ${seen.length} pictures, ${Math.round((performance.now() - began) / 1000)} s`)
  }
  await Promise.all([plain.close(), drawn.close(), close()])
  return shown
}

const commit = git('rev-parse', since)
const earlier = projectAt(commit)
const before = await lookAt(earlier.project, earlier.dist, join(PLACE, `${commit}-seen`))
rmSync(join(PLACE, 'now'), { recursive: true, force: true })
const after = await lookAt(PROJECT, (await builtSite()).folder, join(PLACE, 'now'))

const browser = await openBrowser({ drawn: false })
const page = await browser.newPage()
await page.addInitScript(NAMES)
await page.goto('about:blank')
const found = new Map<string, Set<string>>()
const readStyles = (file: string) =>
  JSON.parse(gunzipSync(readFileSync(file)).toString()) as PageStyles
let alike = 0
mkdirSync(join(PLACE, 'differences'), { recursive: true })
for (const now of after) {
  const then = before.find(({ name }) => name === now.name)
  if (!then) {
    say(`${now.name}: not seen before`)
    continue
  }
  const styles = then.styles
    ? differences(readStyles(then.styles), readStyles(now.styles))
    : new Map<string, string[]>()
  for (const [what, where] of styles) {
    found.set(
      what,
      new Set([...(found.get(what) ?? []), ...where.map((one) => `${now.name}: ${one}`)]),
    )
  }
  const picture = await pictureDifference(page, then.picture, now.picture)
  if (picture) {
    const file = join(PLACE, 'differences', now.picture.split('/').at(-1)!)
    writeFileSync(file, picture.drawn)
    say(`${now.name}: ${picture.pixels} pixels differ, see ${file}`)
  }
  if (!picture && styles.size === 0) alike += 1
}
await browser.close()
for (const [what, where] of found) {
  say(`${what}  (${where.size}×, ${[...where].slice(0, 3).join('; ')})`)
}
for (const { name } of before)
  if (!after.some((one) => one.name === name)) say(`${name}: not seen now`)
say(`${alike} of ${before.length} alike`)
if (alike < before.length) process.exitCode = 1
