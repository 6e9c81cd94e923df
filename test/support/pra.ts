import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { runPra } from '../../src/cli/program'
import { PROJECT } from '../../src/shipped/scenario-files'

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

/** Runs the command to its end in this process, which spares its start, in English unless told otherwise; `input` is all that it can read. */
export const pra = async (
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Outcome> => {
  const before = { cwd: process.cwd(), env: process.env, exitCode: process.exitCode }
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...clean } = process.env
  const out = listenTo(process.stdout)
  const err = listenTo(process.stderr)
  const given = Readable.from(input === '' ? [] : [input])
  try {
    process.chdir(cwd)
    process.env = { ...clean, LANG: 'C.UTF-8', ...env }
    process.exitCode = undefined
    Object.defineProperty(process, 'stdin', { ...stdin, get: () => given })
    await runPra(args)
    return { status: Number(process.exitCode ?? 0), stdout: out.heard(), stderr: err.heard() }
  } finally {
    out.stop()
    err.stop()
    Object.defineProperty(process, 'stdin', stdin)
    process.chdir(before.cwd)
    process.env = before.env
    process.exitCode = before.exitCode
  }
}

/** Keeps what is written to a stream to itself. */
const listenTo = (stream: NodeJS.WriteStream) => {
  const { write } = stream
  const chunks: Buffer[] = []
  stream.write = (chunk: string | Uint8Array) => {
    chunks.push(Buffer.from(chunk))
    return true
  }
  const stop = () => {
    stream.write = write
  }
  return { heard: () => Buffer.concat(chunks).toString('utf8'), stop }
}
