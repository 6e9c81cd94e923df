// `npm test`: every test, in Node and in a browser; further words are for the test runner (`npm test -- test/cli`).
import { ensureBrowser } from './browser.mjs'
import { ensureDependencies, run } from './dependencies.mjs'
import { ensurePostgres } from './postgres.mjs'

ensureDependencies()
const CHROMIUM_PATH = ensureBrowser()
const PRA_POSTGRES_BIN = ensurePostgres()
run('npx', ['vitest', 'run', ...process.argv.slice(2)], { CHROMIUM_PATH, PRA_POSTGRES_BIN })
