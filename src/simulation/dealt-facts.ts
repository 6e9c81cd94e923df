import { atDifficulty, comesTrue } from './draws'
import type { World } from './world'

/** Ids of the facts that the seed makes true before the first minute, in the scenario's order; nobody sets them afterwards. */
export const dealtFacts = ({ scenario, options, draws }: World): string[] =>
  scenario.facts.flatMap(({ id, dealt }) => {
    if (!dealt) return []
    const base = atDifficulty(dealt, options.difficulty)
    return comesTrue(draws.draw(`fact/${id}/dealt`), base, [], [0, 1]) ? [id] : []
  })
