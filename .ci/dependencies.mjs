// Installs what the lock file says whenever node_modules is not exactly that.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.installed-lock`

// Vite warns about imports without extension in its own configuration; they are this project's style.
const quiet = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }

/** Runs a program with this terminal's streams and returns its exit code. */
export function exitCodeOf(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quiet, ...env },
    shell: process.platform === 'win32',
  })
  if (error) throw error
  return status ?? 1
}

/** Runs a program with this terminal's streams; stops with its exit code when it fails. */
export function run(program, args, env = {}) {
  const code = exitCodeOf(program, args, env)
  if (code !== 0) process.exit(code)
}

export function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  run('npm', ['ci', '--no-audit', '--no-fund'])
  writeFileSync(stamp, lock)
}
