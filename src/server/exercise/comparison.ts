import type {
  Comparison,
  DecisionSpread,
  ScoredDecision,
  TeamScore,
} from '../../protocol/team-score'
import type { CompiledScenario } from '../../scenario/scenario'

/** Decisions that are shown: the others say less, and nobody reads them from afar. */
const SHOWN = 12

/** Sets teams beside each other, as far as they have been scored. @param of how many there are in all */
export function compareTeams(
  scores: readonly TeamScore[],
  of: number,
  { settings }: CompiledScenario,
): Comparison {
  const { weights } = settings.scoring
  return {
    done: scores.length,
    of,
    teams: scores.map(({ decisions: _, ...score }) => score),
    median: median(scores.map(({ total }) => total)),
    criteria: Object.entries(weights).map(([id, max]) => {
      const points = scores.map(({ criteria }) => criteria[id] ?? 0)
      return {
        id,
        max,
        least: Math.min(...points),
        median: median(points),
        most: Math.max(...points),
      }
    }),
    decisions: spreads(scores.flatMap(({ decisions }) => decisions)).slice(0, SHOWN),
  }
}

function spreads(decisions: readonly ScoredDecision[]): DecisionSpread[] {
  const byPrompt = new Map<string, ScoredDecision[]>()
  for (const one of decisions) {
    if (one.max <= 0) continue
    byPrompt.set(one.prompt, [...(byPrompt.get(one.prompt) ?? []), one])
  }
  return [...byPrompt.values()]
    .flatMap((given) => {
      const shares = given.map(({ points, max }) => points / max)
      const [first] = given
      const apart = Math.max(...shares) - Math.min(...shares)
      if (!first || apart === 0) return []
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
      // Where half fail and half do not, there is most to talk about.
      const weight = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0)
      const { prompt, kind, of, role } = first
      return [{ weight, spread: { prompt, kind, of, role, mean, choices: choicesOf(given) } }]
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ spread }) => spread)
}

function choicesOf(given: readonly ScoredDecision[]): DecisionSpread['choices'] {
  const choices = new Map<string, { choice: string; teams: number; worth: number }>()
  for (const { choice, points, max } of given) {
    if (choice === '') return []
    const known = choices.get(choice)
    choices.set(choice, { choice, teams: (known?.teams ?? 0) + 1, worth: points / max })
  }
  return [...choices.values()].sort((a, b) => b.teams - a.teams)
}

/** The one in the middle; the lower one of two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
