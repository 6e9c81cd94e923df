// Finds a Chromium for the browser tests, installing Debian's where that is possible.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCodeOf, run } from './dependencies.mjs'

// The shell is the same engine without windows: a page opens in a quarter of the time.
const names = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable', 'chrome'],
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    console.error(`CHROMIUM_PATH names ${given}, which does not exist.`)
    process.exit(1)
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find((path) => existsSync(path))
}

export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (debian) {
    run('apt-get', ['update'])
    // Older releases have the whole browser only.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (exitCodeOf('apt-get', ['install', '-y', '--no-install-recommends', name]) !== 0) continue
      const installed = findBrowser()
      if (installed) return installed
    }
  }
  console.error(
    'The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: "sudo apt-get install chromium"), or set CHROMIUM_PATH to its program.',
  )
  process.exit(1)
}

// Called by its own name it only sees to it that there is one.
if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBrowser()
