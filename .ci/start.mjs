// `npm start`: from a fresh clone to the game in a browser.
import { ensureDependencies, run } from './dependencies.mjs'

ensureDependencies()
run('npx', ['vite', 'build'])
run('npx', ['vite', 'preview', '--open', '--host', ...process.argv.slice(2)])
