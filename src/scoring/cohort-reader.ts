import type { CompiledScenario } from '../scenario/scenario'
import type { GameRecord } from '../session/record'
import { isProblem, type RecordProblem } from '../session/record-problem'
import type { UncheckedRecord } from '../session/record-schema'
import { scenarioProblem, withChecks } from '../session/replay'
import { dealDraws } from '../simulation/draws'
import type { GameOptions } from '../simulation/state'
import { makeWorld } from '../simulation/world'
import { BESIDE, type Beside } from './cohort'
import { addSums, type CohortSums, noSums, sumsOf } from './cohort-sums'
import { reportGame } from './game-report'
import { type KeptPars, keepPars } from './kept-pars'
import { scorePolicyGame, scoreRecord } from './scored-game'

/** Why a record that can be read is left out of a cohort. */
export type CohortOmission = RecordProblem | { readonly code: 'unfinished' }

/** The same luck as that of some of the games. */
export interface CohortLuck {
  readonly seed: string
  readonly options: GameOptions
}

/** Reads records one after another, and keeps of each what the cohort needs: it does not grow with what they hold. */
export interface CohortReader {
  /**
   * Plays a record again with every check, and counts it.
   * @param file what it is called
   * @returns why it is left out; null for what was counted
   */
  read(file: string, record: GameRecord | UncheckedRecord): CohortOmission | null
  readonly sums: CohortSums
  /** Each once. */
  lucks(): CohortLuck[]
}

/**
 * A cohort of one scenario's games, none yet.
 * @param pars kept from other parts of the cohort
 */
export function cohortReader(
  scenario: CompiledScenario,
  pars: KeptPars = keepPars(),
): CohortReader {
  const sums = noSums()
  const lucks = new Map<string, CohortLuck>()

  return {
    sums,
    lucks: () => [...lucks.values()],
    read(file, record) {
      const foreign = scenarioProblem(record, scenario)
      if (foreign) return foreign
      const checked = withChecks(record, scenario)
      if (isProblem(checked)) return checked
      const scored = scoreRecord(checked, scenario, pars(record.seed))
      if (isProblem(scored)) return scored
      if (scored.state.ended === '') return { code: 'unfinished' }
      addSums(sums, sumsOf(file, scored, record.learning))
      const luck = { seed: scored.seed, options: scored.world.options }
      lucks.set(JSON.stringify(luck), luck)
      return null
    },
  }
}

/** Totals of each policy with one luck. */
export type BesideTotals = Readonly<Record<Beside, number>>

/**
 * What chance, newcomers and the plan come to with the same luck.
 * @param pars kept from the games that had it
 */
export function besideTotals(
  scenario: CompiledScenario,
  { seed, options }: CohortLuck,
  pars: KeptPars = keepPars(),
): BesideTotals {
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  const total = (policy: Beside) =>
    reportGame(scorePolicyGame(world, seed, policy, pars(seed))).total
  return Object.fromEntries(BESIDE.map((policy) => [policy, total(policy)])) as BesideTotals
}

/** Lucks on which policies play beside a cohort: more would say the same. */
const BESIDE_LUCKS = 60

/** Some of a cohort's lucks, spread over all of them. */
export function lucksBeside(lucks: readonly CohortLuck[]): CohortLuck[] {
  const count = Math.min(lucks.length, BESIDE_LUCKS)
  return Array.from(
    { length: count },
    (_, place) => lucks[Math.floor((place * lucks.length) / count)]!,
  )
}

/** The totals of each policy, for `readCohort`. */
export const besideOf = (played: readonly BesideTotals[]): Record<Beside, number[]> =>
  Object.fromEntries(BESIDE.map((policy) => [policy, played.map((one) => one[policy])])) as Record<
    Beside,
    number[]
  >
