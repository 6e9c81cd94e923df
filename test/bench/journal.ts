import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileJournal } from '../../src/server/journal/file-journal'
import type { Journal } from '../../src/server/journal/journal'
import { memoryJournal } from '../../src/server/journal/memory-journal'
import { type Measure, rounded } from './measure'

const SECONDS = 2
/** What a command comes to with its check: 180 to 215 bytes. */
export const ROW = {
  envelope: { n: 0, by: 'host', id: 'c0', command: { type: 'x'.repeat(60) } },
  check: 'f'.repeat(64),
}

/** How often a second one row is written and made durable by the disk alone, whatever comes between. */
async function rawLoop(folder: string): Promise<number> {
  const file = await open(join(folder, 'raw'), 'w')
  const line = Buffer.from(`${JSON.stringify(['game/bench/t0', 0, 0, ROW])}\n`)
  const start = performance.now()
  let rows = 0
  for (; performance.now() - start < SECONDS * 1000; rows += 1) {
    await file.write(line)
    await file.datasync()
  }
  await file.close()
  return rows / ((performance.now() - start) / 1000)
}

/** The same through a journal: each stream waits for its row before it sends the next. */
export async function appends(journal: Journal, kind: string, streams: number): Promise<number> {
  const start = performance.now()
  let rows = 0
  const play = async (stream: string): Promise<void> => {
    for (let n = 0; performance.now() - start < SECONDS * 1000; n += 1) {
      await journal.append(stream, n, ROW)
      rows += 1
      // Memory gives the loop no turn of its own.
      if (n % 1_000 === 999) await new Promise(setImmediate)
    }
  }
  await Promise.all(
    Array.from({ length: streams }, (_, team) => play(`game/${kind}-${streams}/t${team}`)),
  )
  return rows / ((performance.now() - start) / 1000)
}

/** Rows stored a second, durable before they are acknowledged, beside what the disk does alone in the same run. */
export async function appendsPerSecond(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-bench-'))
  const journal = await fileJournal(folder, { reserve: 0 })
  try {
    const raw = await rawLoop(folder)
    const measured: Measure[] = [
      { name: 'rows written and synced by the disk alone', value: rounded(raw), unit: '/s' },
    ]
    for (const streams of [1, 1_000]) {
      const file = await appends(journal, 'file', streams)
      const memory = await appends(memoryJournal(Date.now), 'memory', streams)
      const teams = streams === 1 ? '1 team' : `${streams} teams`
      measured.push(
        { name: `rows in the folder's journal, ${teams}`, value: rounded(file), unit: '/s' },
        { name: 'against the disk alone', value: rounded(file / raw), unit: '×' },
        { name: `rows in memory's journal, ${teams}`, value: rounded(memory), unit: '/s' },
      )
    }
    return measured
  } finally {
    await journal.close()
    rmSync(folder, { recursive: true })
  }
}
