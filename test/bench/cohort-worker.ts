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

/** Where the records go, and how many seeds they share. */
export interface Generation {
  readonly folder: string
  readonly seeds: number
}

const { folder, seeds } = workerData as Generation
const scenario = shipped('ransomware-pra')
const everybody = scenario.roles.map(({ id }) => id)

parentPort?.on('message', (slice: readonly number[]) => {
  for (const index of slice) {
    const record = peopleRecord(scenario, {
      seed: `bench-${index % seeds}`,
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
