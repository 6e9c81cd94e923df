import type { Role } from '../scenario/roles'
import { hashOf } from '../session/hash'
import { sameAnswer } from '../simulation/same-answer'
import type { Answer, PromptKind } from '../simulation/state'
import type { DeviationReport, GameReport } from './game-report'
import { toHundredths } from './points'
import { playAlternative } from './regret'
import { sanitizeText } from './sanitize-text'
import type { CriterionId } from './score'
import type { ScoredGame } from './scored-game'

/** Teams beside each other. Totals are comparable on the same draws; else only each with its own par. */
export interface Comparison {
  /** One seed, one difficulty, the same options and interventions. */
  sameFate: boolean
  basis: 'totals' | 'own-par'
  teams: ComparedTeam[]
  /** Where teams answered differently; only on the same draws. */
  decisions: ComparedDecision[]
}

export interface ComparedTeam {
  name: string
  seed: string
  difficulty: string
  total: number
  conformity: number
  outcome: number
  parTotal: number
  /** Total less par's. */
  gap: number
  elapsedMinutes: number
  criteria: Record<CriterionId, number>
}

export interface ComparedDecision {
  prompt: string
  kind: PromptKind
  id: string
  role: Role
  row: string
  answers: { answer: Answer | null; points: number; max: number }[]
  /** What each team's total would have been with each other team's answer; its own in its own place. */
  totals: (number | null)[][]
}

export interface Team {
  name: string
  scored: ScoredGame
  report: GameReport
}

/** Sets teams of one scenario beside each other; whether their draws were the same is said, not asked for. */
export function compare(teams: readonly Team[]): Comparison {
  const fates = teams.map(({ scored }) => luckOf(scored))
  const sameFate = fates.every((draws) => draws === fates[0])
  return {
    sameFate,
    basis: sameFate ? 'totals' : 'own-par',
    teams: teams.map(({ name, scored, report }) => ({
      name,
      seed: sanitizeText(scored.seed),
      difficulty: scored.world.options.difficulty,
      total: report.total,
      conformity: report.conformity,
      outcome: report.outcome,
      parTotal: report.par.total,
      gap: toHundredths(report.total - report.par.total),
      elapsedMinutes: scored.state.minute,
      criteria: Object.fromEntries(report.criteria.map(({ id, points }) => [id, points])) as Record<
        CriterionId,
        number
      >,
    })),
    decisions: sameFate ? differences(teams) : [],
  }
}

/** What was dealt to a team: where par comes to the same end, everybody faced the same. */
const luckOf = ({ seed, world, par }: ScoredGame): string =>
  JSON.stringify([seed, world.options, hashOf(par.state)])

function differences(teams: readonly Team[]): ComparedDecision[] {
  const prompts = new Set(
    teams.flatMap(({ report }) => report.decisions.map(({ prompt }) => prompt)),
  )
  return [...prompts].flatMap((prompt) => {
    const judged = teams.map(({ report }) => report.decisions.find((one) => one.prompt === prompt))
    const known = judged.find((one) => one !== undefined)!
    const [first] = judged
    if (judged.every((one) => one && first && sameAnswer(one.answer, first.answer))) return []
    return [
      {
        prompt,
        kind: known.kind,
        id: known.id,
        role: known.role,
        row: `${known.phase}/${known.session}`,
        answers: judged.map((one) =>
          one
            ? { answer: one.answer, points: one.points, max: one.max }
            : { answer: null, points: 0, max: 0 },
        ),
        totals: teams.map((team) =>
          judged.map((other) => (other ? totalWith(team, prompt, other.answer) : null)),
        ),
      },
    ]
  })
}

/** A team's total had it given this answer, all else played on as it did. */
function totalWith({ scored, report }: Team, prompt: string, answer: Answer): number | null {
  const given = scored.answers.find((one) => one.prompt === prompt)
  if (!given) return null
  if (sameAnswer(given.answer, answer)) return report.total
  const deviations: readonly DeviationReport[] = report.deviations
  return playAlternative(scored, given, answer, deviations).total
}
