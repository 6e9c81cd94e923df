import type { Role } from '../scenario/roles'
import type { Answer } from '../simulation/command'
import type { Reading } from './reading'
import { playAlternative, sameAnswer } from './regret'
import type { CriterionId } from './score'

/** Teams beside each other. Totals are comparable on one seed and difficulty; else only each with its own par. */
export interface Comparison {
  sameFate: boolean
  teams: {
    name: string
    seed: string
    difficulty: string
    total: number
    conformity: number
    outcome: number
    parTotal: number
    elapsedMinutes: number
    criteria: Record<CriterionId, number>
  }[]
  /** Only where teams answered differently. */
  decisions: {
    prompt: string
    id: string
    role: Role
    answers: { answer: Answer | null; points: number; max: number }[]
    /** What each team's total would have been with each other team's answer; its own in its own place. */
    totals: (number | null)[][]
  }[]
}

export interface Team {
  /** Empty for "Team A", "Team B"… in the order given. */
  name: string
  seed: string
  reading: Reading
  parTotal: number
}

export function compare(teams: readonly Team[]): Comparison {
  const first = teams[0]!
  const sameFate = teams.every(
    ({ seed, reading }) =>
      seed === first.seed &&
      reading.world.options.difficulty === first.reading.world.options.difficulty,
  )
  return {
    sameFate,
    teams: teams.map(({ name, seed, reading, parTotal }, index) => ({
      name: name || String.fromCharCode(65 + index),
      seed,
      difficulty: reading.world.options.difficulty,
      total: reading.score.total,
      conformity: reading.score.conformity,
      outcome: reading.score.outcome,
      parTotal,
      elapsedMinutes: reading.state.minute,
      criteria: Object.fromEntries(
        reading.score.criteria.map(({ id, points }) => [id, points]),
      ) as Record<CriterionId, number>,
    })),
    decisions: sameFate ? differences(teams) : [],
  }
}

function differences(teams: readonly Team[]): Comparison['decisions'] {
  const prompts = [
    ...new Set(teams.flatMap(({ reading }) => reading.judgements.map(({ prompt }) => prompt))),
  ]
  return prompts.flatMap((prompt) => {
    const judged = teams.map(({ reading }) => reading.judgements.find((one) => one.prompt === prompt))
    const known = judged.find((one) => one !== undefined)!
    const [reference] = judged
    const differ = judged.some(
      (one) => !one || !reference || !sameAnswer(one.answer, reference.answer),
    )
    if (!differ) return []
    return [
      {
        prompt,
        id: known.of,
        role: known.role,
        answers: judged.map((one) =>
          one
            ? { answer: one.answer, points: one.points / 100, max: one.max / 100 }
            : { answer: null, points: 0, max: 0 },
        ),
        totals: teams.map(({ reading }) =>
          judged.map((other) => (other ? totalWith(reading, prompt, other.answer) : null)),
        ),
      },
    ]
  })
}

/** A team's total had it given this answer, all else played on as it did. */
function totalWith(reading: Reading, prompt: string, answer: Answer): number | null {
  const given = reading.answers.find((one) => one.prompt === prompt)
  if (!given) return null
  if (sameAnswer(given.answer, answer)) return reading.score.total
  return playAlternative(reading, given, answer).total
}
