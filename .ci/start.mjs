// `npm start`: from a fresh clone to the game in a browser, and to exercises that several devices play.
import { ensureDependencies, run } from './dependencies.mjs'

ensureDependencies()
// Vite warns about imports without extension in its own configuration; they are this project's style.
const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
run(process.execPath, ['--import', 'tsx', 'src/cli/pra.ts', 'serve', ...process.argv.slice(2)], env)
