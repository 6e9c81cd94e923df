import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../src/server/journal/journal-clock'
import { dataFolder, journalIn } from './data-folder'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const PROGRAM = fileURLToPath(new URL('./appending-process.ts', import.meta.url))

interface Appending {
  readonly process: ChildProcess
  /** Ends when so many rows are acknowledged. */
  acknowledged(rows: number): Promise<void>
  /** Kills it in the middle of what it does. @returns how many rows of each stream it had acknowledged */
  kill(): Promise<Map<string, number>>
}

function appendingTo(folder: string): Appending {
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let rows = 0
  let heard = (): void => undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    rows += text.split('\n').length - 1
    heard()
  })
  return {
    process: child,
    acknowledged: (wanted) =>
      Promise.race([
        new Promise<void>((resolve) => {
          heard = () => rows >= wanted && resolve()
          heard()
        }),
        ended.then(() => Promise.reject(new Error('it ended by itself'))),
      ]),
    async kill() {
      child.kill('SIGKILL')
      await ended
      const counts = new Map<string, number>()
      for (const line of said.split('\n').slice(0, -1)) {
        const [stream, n] = line.split(' ') as [string, string]
        counts.set(stream, Number(n) + 1)
      }
      return counts
    },
  }
}

it('a process killed while it appends loses nothing that it acknowledged, and leaves its folder to the next', async () => {
  const folder = dataFolder()
  for (const [round, rows] of [450, 200, 333].entries()) {
    const appending = appendingTo(folder)
    await appending.acknowledged(rows)
    if (round === 0) {
      await expect(journalIn(folder, { clock: systemClock })).rejects.toMatchObject({
        trouble: 'in-use',
        owner: { pid: appending.process.pid },
      })
    }
    const acknowledged = await appending.kill()
    expect(acknowledged.size).toBe(8)

    const journal = await journalIn(folder, { clock: systemClock })
    for (const [stream, count] of acknowledged) {
      const found = await journal.read(stream)
      expect(found.length).toBeGreaterThanOrEqual(count)
      for (const [n, { row }] of found.entries()) {
        expect(row).toEqual({ stream, n, text: 'é'.repeat(n % 200) })
      }
    }
    await journal.close()
  }
})
