import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PROJECT } from '../../src/cli/scenario-files'

/** How to start the command without a process in between: what `npm run pra` does, only faster. */
export const PRA: readonly string[] = [
  '--import',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
  join(PROJECT, 'src/cli/pra.ts'),
]

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command to its end, in English unless told otherwise; `input` is all that it can read. */
export const pra = (
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Outcome => {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...clean } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PRA, ...args], {
    cwd,
    env: { ...clean, LANG: 'C.UTF-8', ...env },
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
