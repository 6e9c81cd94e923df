import type { CompiledScenario } from '../scenario/scenario'
import type { GameOptions } from './state'

/** What decides whether people play a row: of a world, its scenario and its cut. */
interface CutPlan {
  readonly scenario: Pick<CompiledScenario, 'settings'>
  readonly options: Pick<GameOptions, 'cut'>
}

/**
 * Whether people play a row. Of a shorter cut of the plan they play some rows; the others are worked on as the plan
 * says, and told in a sentence.
 */
export const isPlayed = ({ scenario, options }: CutPlan, row: string): boolean =>
  options.cut !== 'express' || (scenario.settings.express?.rows.includes(row) ?? true)
