import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const PROGRAM = fileURLToPath(new URL('./serving-process.ts', import.meta.url))

/** A server in a process of its own. */
export interface ServingProcess {
  readonly url: string
  readonly token: string
  /** At once, whatever it does. */
  kill(): Promise<void>
  /** As a machine that is shut down asks it to. @returns its exit code */
  stop(): Promise<number | null>
}

/** @param place a folder, or the address of a database */
export async function servedByProcess(place: string): Promise<ServingProcess> {
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.setEncoding('utf8')
  for await (const text of child.stdout) {
    said += text
    if (said.includes('\n')) break
  }
  const { url, token } = JSON.parse(said) as { url: string; token: string }
  return {
    url,
    token,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}
