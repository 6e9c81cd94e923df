// `npm test`: every test, in Node and in a browser. The counts go to a file that `.ci/run` reads.
import { ensureBrowser } from './browser.mjs'
import { ensureDependencies, run } from './dependencies.mjs'

ensureDependencies()
const CHROMIUM_PATH = ensureBrowser()
run(
  'npx',
  [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=node_modules/.cache/test-results.json',
    ...process.argv.slice(2),
  ],
  // Vite warns about imports without extension in its own configuration; they are this project's style.
  { ...process.env, CHROMIUM_PATH, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
)
