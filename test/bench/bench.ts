// `npm run bench`: the figures of the rules, the machine, the session, the journal and the browser, measured in one run.
// `npm run bench -- server`: those of the room, with devices in processes of their own; `-- scored`: of the room while
// the games of other teams are scored; `-- cohort`: of many records read together (`--records 5000 --seeds 20`).
import { parseArgs } from 'node:util'
import { inWorkers } from '../../src/cli/worker-pool'
import { inTheBrowser } from './browser'
import { readManyRecords } from './cohort'
import { costAsTheLogGrows, gamesPerSecond } from './games'
import { appendsPerSecond } from './journal'
import { type Measure, rounded } from './measure'
import { playWhileScored } from './scored-beside'
import { calibrationThroughput, scoreAndRegret } from './scoring'
import { measureServer } from './server'
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    teams: { type: 'string', default: '1,100,1000' },
    seconds: { type: 'string', default: '20' },
    burst: { type: 'string', default: '500' },
    devices: { type: 'string', default: '2' },
    records: { type: 'string', default: '5000' },
    seeds: { type: 'string', default: '20' },
  },
})

const everything = async (): Promise<Measure[]> => [
  ...gamesPerSecond(),
  ...(await costAsTheLogGrows()),
  ...(await throughTheTable()),
  ...(await appendsPerSecond()),
  ...scoreAndRegret(),
  ...(await manySeeds()),
  ...(await calibrationThroughput()),
  ...(await inTheBrowser()),
]

const measures = positionals.includes('scored')
  ? await playWhileScored()
  : positionals.includes('cohort')
    ? await readManyRecords(Number(values.records), Number(values.seeds))
    : positionals.includes('server')
      ? await measureServer({
          teams: values.teams.split(',').map(Number),
          seconds: Number(values.seconds),
          burst: Number(values.burst),
          processes: Number(values.devices),
        })
      : await everything()

if (values.json) {
  process.stdout.write(`${JSON.stringify({ measures }, null, 2)}\n`)
} else {
  for (const { name, value, unit } of measures) {
    process.stdout.write(`${name.padEnd(52)}${String(value).padStart(10)} ${unit}\n`)
  }
}
