import { costliest, mostWorthwhile, type Regret } from '../../src/scoring/regret'
import { goldenDebrief } from './debriefs'
import type { Kept } from './records'

/** The records whose scores are kept. */
export const SCORED = ['reference', 'novice', 'worst', 'mixed'] as const

export const SCORES = new URL('./scores.json', import.meta.url)

/** A score in the numbers that a change of rules, content or scoring would move. */
export function scoreOf(name: Kept) {
  const { report, regrets } = goldenDebrief(name)
  const brief = ({ prompt, cost, merit }: Regret) => ({ prompt, cost, merit })
  return {
    total: report.total,
    conformity: report.conformity,
    outcome: report.outcome,
    par: report.par,
    criteria: report.criteria.map(({ id, points, rating }) => ({ id, points, rating })),
    phases: report.phases.map(({ id, session, workMinutes, par, timingCredit, verdict }) => ({
      id,
      session,
      workMinutes,
      par,
      timingCredit,
      verdict,
    })),
    grades: Object.fromEntries(report.decisions.map(({ prompt, grade }) => [prompt, grade])),
    milestones: report.milestones.map(({ id, minute, verdict }) => ({ id, minute, verdict })),
    duties: Object.fromEntries(report.duties.map(({ id, status }) => [id, status])),
    deviations: report.deviations.map(({ prompt, meanOutcome, meanReference, verdict }) => ({
      prompt,
      meanOutcome,
      meanReference,
      verdict,
    })),
    costliest: costliest(regrets).map(brief),
    best: mostWorthwhile(regrets).map(brief),
  }
}
