import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A server of exercises in a process of its own, as `pra serve` starts it. */
export interface HostedRoom {
  readonly url: string
  /** The facilitator's link. */
  readonly facilitator: string
  close(): Promise<void>
}

/** Serves the built game and hosts exercises on a free port of this machine, as the project in this folder does it. */
export async function hostRoom(project = process.cwd()): Promise<HostedRoom> {
  const data = mkdtempSync(join(tmpdir(), 'pra-room-'))
  const given = ['serve', '--json', '--port', '0', '--listen', '127.0.0.1', '--data', data]
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/pra.ts', ...given], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve)
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const { url, facilitator } = JSON.parse(line) as { url: string; facilitator: string }
  return {
    url,
    facilitator,
    async close() {
      server.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
