// `npm run soak`: the tests in Node again, on as many seeds, games and drawn values as they are worth.
import { ensureDependencies, run } from './dependencies.mjs'

ensureDependencies()
run('npx', ['vitest', 'run', '--project', 'unit', ...process.argv.slice(2)], { PRA_SOAK: '1' })
