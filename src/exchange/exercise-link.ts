import type { Language } from '../scenario/language'
import type { Cut, Difficulty } from '../scenario/roles'

/** What a set-up opens with. */
interface SetUp {
  readonly scenario: string
  readonly seed: string
  readonly difficulty: Difficulty
  readonly cut: Cut
}

/**
 * A link that opens the set-up with everything chosen; the page reads it as it starts.
 * @param page where the game is served, without a query
 */
export function exerciseLink(
  { scenario, seed, difficulty, cut }: SetUp,
  language: Language,
  page: string,
): string {
  const asked = new URLSearchParams({ scenario, seed, difficulty, cut, lang: language })
  if (cut === 'whole') asked.delete('cut')
  return `${page}?${asked}`
}
