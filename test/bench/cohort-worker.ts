import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { peopleRecord } from '../support/people-record'
import { shipped } from '../support/shipped'
import { OPTIONS } from './games'

/** Ways of playing of those who are generated: one policy, or people who answer now as one would and now as another. */
const PEOPLE = [
  ['reference'],
  ['novice'],
  ['random'],
  ['worst'],
  ['reference', 'novice'],
  ['novice', 'random'],
  ['practice', 'novice', 'worst'],
  ['reference', 'reference', 'random'],
] as const

/** Seeds that they share, as groups of a course do. */
const SEEDS = 20

const folder = workerData as string
const scenario = shipped('ransomware-pra')
const everybody = scenario.roles.map(({ id }) => id)

parentPort?.on('message', (slice: readonly number[]) => {
  for (const index of slice) {
    const record = peopleRecord(scenario, {
      seed: `bench-${index % SEEDS}`,
      options: OPTIONS,
      // Every third plays alone.
      roles: index % 3 === 0 ? ['dsi'] : everybody,
      as: PEOPLE[index % PEOPLE.length]!,
      name: `person-${index}`,
    })
    writeFileSync(join(folder, `${index}.json`), JSON.stringify(record))
  }
  parentPort?.postMessage(slice)
})
