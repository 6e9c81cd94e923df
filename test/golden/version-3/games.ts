import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Command } from '../../../src/simulation/commands/index'
import type { By } from '../../../src/simulation/people'
import type { GameOptions } from '../../../src/simulation/state'

/**
 * A game that version 3 of the rules has played. These are kept for good: version 3 cannot make them again. The golden
 * five are among them; the others are by every policy and difficulty, and drawn ones with countdowns, second thoughts,
 * pauses, roles that change hands, and a facilitator who fires, skips and shifts stimuli and skips phases.
 */
interface Version3Game {
  readonly name: string
  readonly scenario: 'ransomware-pra' | 'tutorial'
  readonly seed: string
  readonly options: GameOptions
  readonly moves: readonly (readonly [By, Command])[]
  /** The first eight digits of the hash of the state after each move, one behind the other. */
  readonly checks: string
  /** Hash of the last state. */
  readonly end: string
}

export const version3Games = (): readonly Version3Game[] =>
  JSON.parse(gunzipSync(readFileSync(new URL('./games.json.gz', import.meta.url))).toString())
