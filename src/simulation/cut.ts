import type { World } from './world'

/**
 * Whether people play a row. Of a shorter cut of the plan they play some rows; the others are worked on as the plan
 * says, and told in a sentence.
 */
export const isPlayed = ({ scenario, options }: World, row: string): boolean =>
  options.cut !== 'express' || (scenario.settings.express?.rows.includes(row) ?? true)
