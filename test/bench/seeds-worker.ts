import { parentPort } from 'node:worker_threads'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import { makeWorld } from '../../src/simulation/world'
import { shipped } from '../support/shipped'
import { OPTIONS } from './games'

const ransomware = shipped('ransomware-pra')

// Plays the seeds it is sent and answers with their lengths.
parentPort?.on('message', (seeds: number[]) => {
  parentPort?.postMessage(
    seeds.map(
      (seed) =>
        playOut(
          makeWorld(ransomware, dealDraws(`seed-${seed}`, ransomware.id), OPTIONS),
          'reference',
        ).state.minute,
    ),
  )
})
