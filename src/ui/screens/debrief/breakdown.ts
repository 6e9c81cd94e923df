import { GRADES, type Grade } from '../../../scenario/roles'
import type { DecisionReport } from '../../../scoring/game-report'

/** Points of some answers together, and how many were graded what. */
export interface Share {
  points: number
  max: number
  grades: Record<Grade, number>
}

/** The answers that count, shared out by a name: their phase, their role. Points carry two decimals. */
export function sharesBy(
  decisions: readonly DecisionReport[],
  nameOf: (decision: DecisionReport) => string,
): Map<string, Share> {
  const shares = new Map<string, { points: number; max: number; grades: Share['grades'] }>()
  for (const decision of decisions) {
    if (!decision.counts) continue
    const name = nameOf(decision)
    const share = shares.get(name) ?? { points: 0, max: 0, grades: noGrades() }
    share.points = toHundredths(share.points + decision.points)
    share.max = toHundredths(share.max + decision.max)
    share.grades[decision.grade] += 1
    shares.set(name, share)
  }
  return shares
}

/** No grade yet. */
export const noGrades = (): Record<Grade, number> =>
  Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>

/** Hundredths that add up: sums of points must not drift. */
const toHundredths = (value: number): number => Math.round(value * 100) / 100
