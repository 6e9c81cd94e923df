// `npm start`: from a fresh clone to the game in a browser.
import { ensureDependencies, run } from './dependencies.mjs'

ensureDependencies()
// Vite warns about imports without extension in its own configuration; they are this project's style.
const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
run('npx', ['tsx', 'src/server/start.ts', ...process.argv.slice(2)], env)
