// `npm run soak`: every test again, on as many seeds, games, drawn values and windows as they are worth.
import { ensureBrowser } from './browser.mjs'
import { ensureDependencies, run } from './dependencies.mjs'
import { ensurePostgres } from './postgres.mjs'

ensureDependencies()
const CHROMIUM_PATH = ensureBrowser()
const PRA_POSTGRES_BIN = ensurePostgres()
run('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  PRA_SOAK: '1',
  CHROMIUM_PATH,
  PRA_POSTGRES_BIN,
})
