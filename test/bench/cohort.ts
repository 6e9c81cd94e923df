import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inWorkers } from '../../src/cli/worker-pool'
import { PRA } from '../support/pra'
import { type Measure, rounded } from './measure'

/** How often the memory of the command is looked at, ms. */
const LOOKED = 200

/**
 * Generates so many records, policies and mixtures, and reads them by `pra cohort` in a process of its own.
 * @param records of games; what `npm run bench -- cohort` is told as `--records`
 */
export async function readManyRecords(records: number): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-bench-cohort-'))
  try {
    await inWorkers<number, number>(
      new URL('./cohort-worker.ts', import.meta.url),
      folder,
      Array.from({ length: records }, (_, index) => index),
    )
    const start = performance.now()
    const command = spawn(process.execPath, [...PRA, 'cohort', folder, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const memory: number[] = []
    const looking = setInterval(() => memory.push(residentMegabytes(command.pid!)), LOOKED)
    let said = ''
    for await (const part of command.stdout.setEncoding('utf8')) said += part
    if (command.exitCode === null) await once(command, 'exit')
    clearInterval(looking)
    const seconds = (performance.now() - start) / 1000
    const { games } = JSON.parse(said) as { games: number }
    const peak = (part: readonly number[]): number => Math.round(Math.max(0, ...part))
    const half = Math.floor(memory.length / 2)
    return [
      { name: `${games} records of a cohort`, value: rounded(seconds), unit: 's' },
      { name: 'records of a cohort', value: rounded(games / seconds), unit: '/s' },
      { name: 'peak memory', value: peak(memory), unit: 'MB' },
      { name: 'peak memory in the first half', value: peak(memory.slice(0, half)), unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a process holds at this moment, with its threads; 0 where that cannot be read. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(kilobytes?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
