import type { StoredModel } from '../ui/model'
import type { GameLibrary } from './game-library'

/** How many saves were set aside because they could not be read. */
export const setAsideCount = (library: GameLibrary): Promise<number> =>
  library.setAsides().then(
    ({ length }) => length,
    () => 0,
  )

/** The unfinished game that was played last, to be offered; null when there is none or the store is denied. */
export async function storedGame(
  library: GameLibrary,
  scenarios: readonly string[],
): Promise<StoredModel | null> {
  try {
    const [game] = await library.unfinished()
    if (!game) return null
    // What reads headers is not for those who have none.
    const { headerOf, headerProblem } = await import('../session/record-header')
    if (headerProblem(game.header)) return { id: game.id, scenario: '', seed: '?' }
    const { scenario, seed } = headerOf(game.header)
    return { id: game.id, scenario: scenarios.includes(scenario.id) ? scenario.id : '', seed }
  } catch {
    return null
  }
}
