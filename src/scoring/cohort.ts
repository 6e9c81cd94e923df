import type { Role } from '../scenario/roles'
import type { Confidence } from '../simulation/fields'
import type { CohortGame, CohortSums, DecisionSums } from './cohort-sums'
import { brierOf, CLAIMED } from './confidence'
import { toHundredths } from './points'

/** How figures lie: the lowest, the quarters, the highest. */
export interface Spread {
  readonly count: number
  readonly least: number
  readonly quarter: number
  readonly median: number
  readonly threeQuarters: number
  readonly most: number
}

/** What many games of one scenario say of those who played them. */
export interface Cohort {
  readonly games: number
  /** Seeds and difficulties among them. */
  readonly lucks: number
  readonly totals: Spread
  /** Total less what the plan comes to with the same luck. */
  readonly gaps: Spread
  /** Of games in which the program held roles too; null without any. */
  readonly own: Spread | null
  /** Totals of policies with the same luck, as many as were played. */
  readonly beside: Readonly<Record<Beside, Spread | null>>
  /** Hardest first, those that few have answered last. */
  readonly decisions: readonly CohortDecision[]
  /** Those that came back in most games first. */
  readonly threads: readonly CohortThread[]
  readonly confidence: Readonly<Record<Confidence, { right: number; wrong: number }>>
  /** How far what was claimed lay from what was so, in hundredths: 0 is perfect, 25 a coin; null where nothing was signed. */
  readonly brier: number | null
  /** What a signature claims, in hundredths. */
  readonly claimed: Readonly<Record<Confidence, number>>
  readonly roles: readonly CohortRole[]
  /** Of those who answered before and after their game; null without any. */
  readonly learning: CohortLearning | null
  /** Those neglected most often first. */
  readonly duties: readonly { id: string; owed: number; neglected: number }[]
  /** Best first, by what luck has no part in. */
  readonly ranking: readonly RankedGame[]
}

/** Ways of playing that a cohort is set beside: chance, newcomers, the plan. */
export const BESIDE = ['random', 'novice', 'reference'] as const
export type Beside = (typeof BESIDE)[number]

export interface CohortDecision
  extends Pick<DecisionSums, 'of' | 'kind' | 'role' | 'row' | 'isChoice' | 'heavy' | 'answered'> {
  /** How many gave each answer, the most frequent first: an option's id; of a ranking or selection its grade. */
  readonly split: readonly { answer: string; count: number }[]
  /** Share of what it is worth that was earned, 0–1: the lower, the harder. */
  readonly earned: number
  /**
   * How well it tells who does well elsewhere: the correlation with all else that the same people answered, −1 to 1.
   * Null where all earned alike, or too few answered to tell.
   */
  readonly discrimination: number | null
}

export interface CohortThread {
  readonly id: string
  readonly opened: number
  readonly back: number
}

export interface CohortRole {
  readonly role: Role
  readonly held: number
  /** Share of what its decisions are worth that was earned, 0–1. */
  readonly earned: number
}

/** Shares of right answers before and after a game, 0–1, by the role whose objective they test. */
export interface CohortLearning {
  readonly people: number
  readonly before: number
  readonly after: number
  readonly roles: readonly { role: Role; before: number; after: number }[]
}

export interface RankedGame extends CohortGame {
  readonly rank: number
  readonly gap: number
}

/** With fewer answers neither a share nor a correlation says much. */
const FEWEST = 10

/**
 * Reads the sums of a cohort.
 * @param beside totals of policies with the luck of its games
 */
export function readCohort(
  sums: CohortSums,
  beside: Readonly<Record<Beside, readonly number[]>>,
): Cohort {
  const { games } = sums
  const gap = ({ total, par }: CohortGame): number => toHundredths(total - par)
  const signed = Object.values(sums.confidence).reduce((all, one) => all + one.right + one.wrong, 0)
  const own = games.flatMap((one) => one.own ?? [])
  return {
    games: games.length,
    lucks: new Set(games.map(({ seed, difficulty }) => `${difficulty} ${seed}`)).size,
    totals: spreadOf(games.map(({ total }) => total)),
    gaps: spreadOf(games.map(gap)),
    own: own.length > 0 ? spreadOf(own) : null,
    beside: Object.fromEntries(
      BESIDE.map((policy) => [policy, beside[policy].length > 0 ? spreadOf(beside[policy]) : null]),
    ) as Cohort['beside'],
    decisions: Object.values(sums.decisions).map(readDecision).sort(hardestFirst),
    threads: Object.entries(sums.threads)
      .map(([id, counts]) => ({ id, ...counts }))
      .sort((a, b) => b.back - a.back || b.opened - a.opened || byName(a.id, b.id)),
    confidence: sums.confidence,
    brier: signed > 0 ? brierOf(sums.confidence) : null,
    claimed: CLAIMED,
    roles: Object.entries(sums.roles).map(([role, { held, points, max }]) => ({
      role,
      held,
      earned: max > 0 ? points / max : 0,
    })),
    learning: readLearning(sums.learning),
    duties: Object.entries(sums.duties)
      .map(([id, counts]) => ({ id, ...counts }))
      .sort((a, b) => b.neglected - a.neglected || b.owed - a.owed || byName(a.id, b.id)),
    ranking: ranked(games.map((one) => ({ ...one, gap: gap(one) }))),
  }
}

function readLearning({ people, roles }: CohortSums['learning']): CohortLearning | null {
  const all = Object.values(roles)
  const share = (
    of: readonly (typeof all)[number][],
    right: 'rightBefore' | 'rightAfter',
    asked: 'askedBefore' | 'askedAfter',
  ): number => {
    const sum = (what: typeof right | typeof asked) => of.reduce((so, one) => so + one[what], 0)
    return sum(asked) > 0 ? sum(right) / sum(asked) : 0
  }
  if (people === 0) return null
  const both = (of: typeof all) => ({
    before: share(of, 'rightBefore', 'askedBefore'),
    after: share(of, 'rightAfter', 'askedAfter'),
  })
  return {
    people,
    ...both(all),
    // Asked on one side alone an objective shows no gain.
    roles: Object.entries(roles)
      .filter(([, one]) => one.askedBefore > 0 && one.askedAfter > 0)
      .map(([role, one]) => ({ role, ...both([one]) })),
  }
}

/** Games that come to the same share a rank. */
function ranked(games: readonly Omit<RankedGame, 'rank'>[]): RankedGame[] {
  // One's own score measures oneself against the plan and the worst with the same luck already.
  const alone = games.every(({ own }) => own !== null)
  const worth = ({ own, gap }: Omit<RankedGame, 'rank'>): number => (alone ? own! : gap)
  const sorted = [...games].sort((a, b) => worth(b) - worth(a) || byName(a.file, b.file))
  return sorted.map((one) => ({
    ...one,
    rank: 1 + sorted.findIndex((other) => worth(other) === worth(one)),
  }))
}

function readDecision({ split, x, xx, y, yy, xy, ...decision }: DecisionSums): CohortDecision {
  const n = decision.answered
  const [across, along] = [n * xx - x * x, n * yy - y * y]
  const tells = n >= FEWEST && across > EVEN && along > EVEN
  return {
    ...decision,
    split: Object.entries(split)
      .map(([answer, count]) => ({ answer, count }))
      .sort((a, b) => b.count - a.count || byName(a.answer, b.answer)),
    earned: x / n,
    discrimination: tells ? (n * xy - x * y) / squareRoot(across * along) : null,
  }
}

/** By Newton's steps, which every machine computes alike. */
function squareRoot(square: number): number {
  let root = Math.max(1, square)
  for (let step = 0; step < 60; step += 1) root = (root + square / root) / 2
  return root
}

/** Sums that differ by less are of figures that are all the same. */
const EVEN = 1e-9

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What few have answered comes last: it may be hard, or they may be. */
const hardestFirst = (a: CohortDecision, b: CohortDecision): number =>
  Number(a.answered < FEWEST) - Number(b.answered < FEWEST) ||
  a.earned - b.earned ||
  byName(a.of, b.of)

/** How figures lie; all 0 where there is none. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b)
  const at = (part: number): number => sorted[Math.round((sorted.length - 1) * part)] ?? 0
  return {
    count: sorted.length,
    least: at(0),
    quarter: at(0.25),
    median: at(0.5),
    threeQuarters: at(0.75),
    most: at(1),
  }
}
