import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const PROGRAM = fileURLToPath(new URL('./serving-process.ts', import.meta.url))

/** A server in a process of its own, where it listens and what it takes for its facilitator's token. */
export interface Serving {
  readonly url: string
  readonly token: string
  readonly child: ChildProcess
  /** Resolves once it is gone. */
  readonly ended: Promise<unknown>
}

/** Starts `serving-process.ts` with these arguments; ready when it has said where it listens. */
export async function startServing(...given: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let said = ''
  child.stdout.setEncoding('utf8')
  for await (const text of child.stdout) {
    said += text
    if (said.includes('\n')) break
  }
  const { url, token } = JSON.parse(said) as { url: string; token: string }
  return { url, token, child, ended }
}
