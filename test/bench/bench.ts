// `npm run bench`: the figures of the rules, the machine, the session, the journal and the browser, measured in one run.
import { inWorkers } from '../../src/cli/worker-pool'
import { inTheBrowser } from './browser'
import { costAsTheLogGrows, gamesPerSecond } from './games'
import { appendsPerSecond } from './journal'
import { type Measure, rounded } from './measure'
import { calibrationThroughput, scoreAndRegret } from './scoring'
import { throughTheTable } from './table'

const SEEDS = 10_000

async function manySeeds(): Promise<Measure[]> {
  const start = performance.now()
  const minutes = await inWorkers<number, number>(
    new URL('./seeds-worker.ts', import.meta.url),
    null,
    Array.from({ length: SEEDS }, (_, index) => index),
  )
  const seconds = (performance.now() - start) / 1000
  return [
    { name: `${minutes.length} seeds in worker threads`, value: rounded(seconds), unit: 's' },
    { name: 'games in worker threads', value: rounded(minutes.length / seconds), unit: '/s' },
  ]
}

const measures = [
  ...gamesPerSecond(),
  ...(await costAsTheLogGrows()),
  ...(await throughTheTable()),
  ...(await appendsPerSecond()),
  ...scoreAndRegret(),
  ...(await manySeeds()),
  ...(await calibrationThroughput()),
  ...(await inTheBrowser()),
]

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ measures }, null, 2)}\n`)
} else {
  for (const { name, value, unit } of measures) {
    process.stdout.write(`${name.padEnd(44)}${String(value).padStart(10)} ${unit}\n`)
  }
}
