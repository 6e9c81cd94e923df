// All that a change is checked by, tier by tier, each with its seconds; ends with the test runner's own counts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureDependencies, exitCodeOf, root } from './dependencies.mjs'

/** @returns whether a program of this folder did what it is for */
async function done(name) {
  const program = fileURLToPath(import.meta.resolve(name))
  const child = spawn(process.execPath, [program], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}

/** What the system has and the dependencies come from different places: neither waits for the other. */
async function setUp() {
  const installed = done('./browser.mjs').then((well) => well && done('./postgres.mjs'))
  // Let it begin: what follows does not give way.
  await new Promise(setImmediate)
  ensureDependencies()
  return installed
}

const counts = { passed: 0, failed: 0 }

/** The tests of one project; what the runner counted goes to the sum. */
function tests(project) {
  const results = `${root}node_modules/.cache/results-${project}.json`
  rmSync(results, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const code = exitCodeOf('npm', ['test', '--', '--project', project, ...reporters])
  if (!existsSync(results)) {
    counts.failed += 1
    return false
  }
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(results, 'utf8'))
  counts.passed += numPassedTests
  // A file that cannot be loaded holds no test that could fail.
  counts.failed += success ? 0 : Math.max(numFailedTests, 1)
  return code === 0 && success
}

const tiers = {
  'set-up': setUp,
  check: () => exitCodeOf('npm', ['run', 'check']) === 0,
  unit: () => tests('unit'),
  room: () => tests('room'),
  browser: () => tests('browser'),
}

const lines = []
for (const [name, work] of Object.entries(tiers)) {
  const start = performance.now()
  const well = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  lines.push(`${name.padEnd(8)}${seconds.padStart(5)} s${well ? '' : '  FAILED'}`)
  console.log(`\n${lines.at(-1)}\n`)
  if (!well) process.exitCode = 1
  if (!well && name === 'set-up') process.exit(1)
}
console.log(lines.join('\n'))
console.log(`${counts.passed} passed, ${counts.failed} failed`)
