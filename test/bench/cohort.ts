import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inWorkers } from '../../src/cli/worker-pool'
import { PRA } from '../support/pra'
import type { Generation } from './cohort-worker'
import { type Measure, rounded } from './measure'

/** How often the memory of the command is looked at, ms. */
const LOOKED = 200

/**
 * Generates so many records, policies and mixtures, and reads them by `pra cohort` in a process of its own: two thirds
 * of whole tables, one third of people alone in one role.
 * @param records of games; what `npm run bench -- cohort` is told as `--records`
 * @param seeds that they share, as groups of a course do (`--seeds`): with as many as records nobody shares one
 */
export async function readManyRecords(records: number, seeds: number): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-bench-cohort-'))
  try {
    await inWorkers<number, number>(
      new URL('./cohort-worker.ts', import.meta.url),
      { folder, seeds } satisfies Generation,
      Array.from({ length: records }, (_, index) => index),
    )
    const start = performance.now()
    const command = spawn(process.execPath, [...PRA, 'cohort', folder, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const memory: number[] = []
    let worked = 0
    const looking = setInterval(() => {
      memory.push(residentMegabytes(command.pid!))
      worked = Math.max(worked, secondsOfCores(command.pid!))
    }, LOOKED)
    let said = ''
    for await (const part of command.stdout.setEncoding('utf8')) said += part
    if (command.exitCode === null) await once(command, 'exit')
    clearInterval(looking)
    const seconds = (performance.now() - start) / 1000
    const { games } = JSON.parse(said) as { games: number }
    const peak = (part: readonly number[]): number => Math.round(Math.max(0, ...part))
    const half = Math.floor(memory.length / 2)
    return [
      { name: `${games} records of ${seeds} seeds`, value: rounded(seconds), unit: 's' },
      { name: 'records of a cohort', value: rounded(games / seconds), unit: '/s' },
      // Of all cores together, all that is done once included: the same on a machine that has other things to do.
      { name: 'of a core for each record', value: rounded((worked * 1000) / games), unit: 'ms' },
      { name: 'peak memory', value: peak(memory), unit: 'MB' },
      { name: 'peak memory in the first half', value: peak(memory.slice(0, half)), unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a process has had of the cores so far, with its threads, s; 0 where that cannot be read. */
function secondsOfCores(pid: number): number {
  try {
    // Behind the name, which stands in brackets: the 14th and 15th of all, in hundredths.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
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
