import { compileScenario } from '../../src/scenario/compile'
import { makeHeader } from '../../src/session/record'
import type { StoredCommand } from '../../src/session/store'
import type { GameOptions } from '../../src/simulation/state'
import { smallFiles } from './small-scenario'

const compiled = compileScenario(smallFiles()).scenario
if (!compiled) throw new Error('the small scenario does not compile')

export const scenario = compiled

export const options: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }

export const header = makeHeader(scenario, 'one', options)

/** A row that a store takes; whether it can be played does not matter to it. */
export const row = (n: number): StoredCommand => ({
  envelope: { n, id: `c${n}`, by: 'host', command: { type: 'clock.advance', to: n + 1 } },
  check: n.toString(16).padStart(8, '0'),
})
