import { LANGUAGES } from '../../src/scenario/language'
import { type Sample, sample } from '../../src/scoring/calibration'
import { allRegrets, withoutEffect } from '../../src/scoring/regret'
import { scorePolicyGame } from '../../src/scoring/scored-game'
import { BLIND_WAYS } from '../../src/session/blind-answer'
import type { Way } from '../../src/session/strategy'
import { loadScenario } from '../../src/shipped/load-scenario'
import { dealDraws } from '../../src/simulation/draws'
import type { GameOptions } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'

/** What can be won without thinking, in means over the first seeds. */
export interface Balance {
  /** Per cent of the decisions before their floor, and points of the total, by way of playing. */
  ways: Record<string, { decisions: number; total: number }>
  /** Per cent of the answers after which the rest of the game is hardly another one, by policy. */
  withoutEffect: Record<string, number>
}

/** How many seeds a measure takes: games in every way, and games whose every answer is tried otherwise. */
export interface Counts {
  games: number
  tried: number
}

export const FEW: Counts = { games: 20, tried: 3 }
export const MANY: Counts = { games: 100, tried: 20 }

export const KEPT = new URL('../balance.json', import.meta.url)

const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const BY_TEXT: readonly Way[] = ['shortest-text', 'middle-text', 'longest-text']
const BESIDE_TEXT: readonly Way[] = ['random', ...BLIND_WAYS, 'copy'].filter(
  (way) => !(BY_TEXT as readonly string[]).includes(way),
) as Way[]

const { scenario, texts } = loadScenario('ransomware-pra')

export function measureBalance({ games, tried }: Counts): Balance {
  const seeds = Array.from({ length: games }, (_, index) => index)
  const ways: Balance['ways'] = {}
  const played = (names: readonly Way[], suffix: string, words: Record<string, string>): void => {
    const length = (key: string): number => words[key]?.length ?? 0
    const samples = seeds.flatMap((index) => sample(scenario, OPTIONS, index, names, length))
    for (const way of names) {
      const own = samples.filter((one) => one.way === way)
      ways[`${way}${suffix}`] = {
        decisions: mean(own.map(({ decisions }: Sample) => decisions)),
        total: mean(own.map(({ total }: Sample) => total)),
      }
    }
  }
  played(BESIDE_TEXT, '', {})
  for (const language of LANGUAGES) played(BY_TEXT, ` (${language})`, texts(language))
  return {
    ways,
    withoutEffect: Object.fromEntries(
      (['reference', 'novice'] as const).map((policy) => {
        const found = seeds.slice(0, tried).map((index) => {
          const seed = `seed-${index}`
          const world = makeWorld(scenario, dealDraws(seed, scenario.id), OPTIONS)
          return withoutEffect(allRegrets(scorePolicyGame(world, seed, policy)))
        })
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
        const answers = sum(found.map(({ of }) => of))
        return [policy, tenths((100 * sum(found.map(({ prompts }) => prompts.length))) / answers)]
      }),
    ),
  }
}

const mean = (values: readonly number[]): number =>
  tenths(values.reduce((sum, value) => sum + value, 0) / values.length)

const tenths = (value: number): number => Math.round(value * 10) / 10
