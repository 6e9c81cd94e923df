import type { Grade } from '../scenario/roles'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'
import {
  agreedShare,
  continuityShare,
  type DutiesResult,
  decisionsShare,
  dutiesShare,
  practiceShare,
  type RowTiming,
  ratingOf,
  readDuties,
  rowTimings,
  type ServiceContinuity,
  serviceContinuities,
  stimuliShare,
  timingShare,
  WHOLE,
} from './criterion-shares'
import type { Judgement } from './judgement'

export const CRITERIA = ['decisions', 'timing', 'continuity', 'duties', 'stimuli'] as const
export type CriterionId = (typeof CRITERIA)[number]

export interface Criterion {
  id: CriterionId
  weight: number
  /** Points with two decimals, out of `max`. */
  points: number
  max: number
  rating: Grade
}

/** A whole score; every number is in points with two decimals, 0–100. */
export interface Score {
  total: number
  /** Decisions on which plan and practice agree, and timing: how far the team kept to the plan. */
  conformity: number
  /** All decisions, with good practice as the only measure. */
  practice: number
  /** Whom the team followed where good practice contests the plan; left out of conformity. */
  contested: { plan: number; practice: number; neither: number }
  /** Continuity, duties and stimuli: what came of it. */
  outcome: number
  criteria: Criterion[]
  rows: RowTiming[]
  services: ServiceContinuity[]
  duties: DutiesResult
}

/** Scores a final state and its judgements against par on the same luck. */
export function score(
  world: World,
  state: GameState,
  judgements: readonly Judgement[],
  par: GameState,
): Score {
  const { weights, floor, duties: dutyRule } = world.scenario.settings.scoring
  const rows = rowTimings(world, state, par, judgements)
  const services = serviceContinuities(world, state, par)
  const duties = readDuties(world, state, par)
  const shares: Record<CriterionId, number> = {
    decisions: decisionsShare(world, judgements, par),
    timing: timingShare(rows),
    continuity: continuityShare(world, services),
    duties: dutiesShare(world, duties),
    stimuli: stimuliShare(world, state, judgements, par),
  }
  const earned = (id: CriterionId): number => aboveFloor(shares[id], floor[id])
  const overspent = Math.floor((duties.overspent * 100) / dutyRule.eurosPerPoint)
  const hundredths = (id: CriterionId): number => {
    const points = Math.floor((earned(id) * weights[id]) / 100)
    return id === 'duties' ? Math.max(0, points - overspent) : points
  }
  const criteria = CRITERIA.map((id) => ({
    id,
    weight: weights[id],
    points: hundredths(id) / 100,
    max: weights[id],
    rating: ratingOf(world, earned(id)),
  }))
  const reading = (ids: readonly CriterionId[]): number => {
    const max = ids.reduce((sum, id) => sum + weights[id], 0)
    const points = ids.reduce((sum, id) => sum + hundredths(id), 0)
    return max === 0 ? 100 : Math.floor((points * 100) / max) / 100
  }
  return {
    total: CRITERIA.reduce((sum, id) => sum + hundredths(id), 0) / 100,
    conformity: conformityOf(world, judgements, par, hundredths('timing')),
    practice: aboveFloor(practiceShare(world, judgements, par), floor.decisions) / 100,
    contested: contestedOf(judgements),
    outcome: reading(['continuity', 'duties', 'stimuli']),
    criteria,
    rows,
    services,
    duties,
  }
}

/** What plan and practice agree on, weighed with timing as in the total; contested points are on neither side. */
function conformityOf(
  world: World,
  judgements: readonly Judgement[],
  par: GameState,
  timing: number,
): number {
  const { weights, floor } = world.scenario.settings.scoring
  const max = weights.decisions + weights.timing
  if (max === 0) return 100
  const agreed = aboveFloor(agreedShare(world, judgements, par), floor.decisions)
  const decisions = Math.floor((agreed * weights.decisions) / 100)
  return Math.floor(((decisions + timing) * 100) / max) / 100
}

function contestedOf(judgements: readonly Judgement[]): Score['contested'] {
  const points = judgements.filter(({ contested, kind }) => contested && kind !== 'rework')
  const count = (whom: Judgement['followed']): number =>
    points.filter(({ followed }) => followed === whom).length
  return { plan: count('plan'), practice: count('practice'), neither: count('neither') }
}

/** The part of a share above the floor, stretched to the whole. */
export function aboveFloor(share: number, floor: number): number {
  const least = floor * (WHOLE / 100)
  return share <= least ? 0 : Math.floor(((share - least) * WHOLE) / (WHOLE - least))
}
