import type { Role } from '../scenario/roles'
import { BLOW } from '../simulation/blow'
import type { Answer, PromptKind } from '../simulation/state'
import type { Followed } from '../simulation/worth'
import type { GameReport, Why } from './game-report'
import type { Alternative, Regret } from './regret'
import type { ScoredGame } from './scored-game'
import type { SurfacingLife, ThreadLife } from './thread-life'

/** An answer on which the game turned, with what came of it. */
export interface TurningPoint {
  prompt: string
  kind: PromptKind
  of: string
  role: Role
  row: string
  /** When it was carried out, minutes since DEBEX. */
  minute: number
  /** Commands of the record before it was given: from there it can be played otherwise. */
  command: number
  played: Answer
  /** What would have been better; null for an answer that was worth more than the others. */
  better: Answer | null
  /** Points that it cost, below 0, or earned against the answer in the middle. */
  points: number
  chain: ChainStep[]
  /** The reasons of one's own answer and of the reference, in this order. */
  whys: Why[]
  /** What the plan says; null where nothing is graded. */
  reference: Answer | null
  /** Whom the answer followed; null where nothing is graded. */
  followed: Followed | null
}

/** One step from an answer to what it came to. */
export type ChainStep =
  /** It left something behind, or made it worse. */
  | { step: 'opened' | 'fed'; thread: string }
  /** That came back, hours later. `alone`: another answer here, and it had not. */
  | { step: 'surfaced'; minute: number; life: SurfacingLife; alone: boolean }
  /** Points that it moved by itself. */
  | { step: 'gauge'; gauge: string; by: number }
  /** Minutes of the whole exercise that it cost, or saved. */
  | { step: 'minutes'; minutes: number }
  /** What did not come, and had after other answers. */
  | { step: 'spared'; surfacings: string[] }

const POINTS = 3
/** Of what came back through one answer the worst are told. */
const SURFACINGS = 2
/** An alternative that took more acts than this from the plan says little of the answer alone. */
const MOST_REPLACED = 3
/** A difference smaller than this turned nothing, in points. */
const LEAST = 0.5

/**
 * The answers on which a game turned, those that cost first: two that cost and one that earned where there are such,
 * three at most. Where somebody held only some of the roles, theirs come before all others'. What came back through
 * several answers is told with the dearest of them alone.
 */
export function turningPoints(
  scored: ScoredGame,
  { decisions, own }: GameReport,
  regrets: readonly Regret[],
  lives: readonly ThreadLife[],
): TurningPoint[] {
  const isOwn = ({ role }: Regret): number => (!own || own.roles.includes(role) ? 0 : 1)
  // What good practice backs and earned all is no mistake, whatever luck made of it.
  const isBacked = (prompt: string): boolean =>
    decisions.some(
      (one) =>
        one.prompt === prompt &&
        one.grade === 'P' &&
        (one.followed === 'practice' || one.followed === 'both'),
    )
  const real = regrets.filter(({ kind }) => kind === 'decision' || kind === 'response')
  const costly = withoutSameReturn(
    real
      .filter(
        ({ prompt, cost, isBlameless, replaced }) =>
          cost >= LEAST && !isBlameless && replaced <= MOST_REPLACED && !isBacked(prompt),
      )
      .sort((a, b) => isOwn(a) - isOwn(b) || b.cost - a.cost),
  )
  const good = real
    .filter(({ merit, cost }) => merit >= LEAST && cost < LEAST)
    .sort((a, b) => isOwn(a) - isOwn(b) || b.merit - a.merit)
  const dear = costly.slice(0, good.length > 0 ? POINTS - 1 : POINTS)
  const chosen = [
    ...dear.map((one) => ({ one, costs: true })),
    ...good.slice(0, POINTS - dear.length).map((one) => ({ one, costs: false })),
  ]
  return chosen.map(({ one, costs }) => {
    const { prompt, kind, of, role, row, played } = one
    const given = scored.answers.find((answer) => answer.prompt === prompt)!
    const judged = decisions.find((decision) => decision.prompt === prompt)
    return {
      ...{ prompt, kind, of, role, row, played },
      minute: judged?.minute ?? given.before.minute,
      command: given.n,
      better: costs ? one.best : null,
      points: costs ? -one.cost : one.merit,
      chain: costs ? costChain(scored, one, lives) : meritChain(scored, one),
      whys: judged?.whys ?? [],
      reference: judged?.reference ?? null,
      followed: judged?.followed ?? null,
    }
  })
}

/** Of answers through which the same came back only the dearest: the loss is one. */
function withoutSameReturn(sorted: readonly Regret[]): Regret[] {
  const told = new Set<string>()
  return sorted.filter(({ avoids }) => {
    if (avoids.some((surfacing) => told.has(surfacing))) return false
    for (const surfacing of avoids) told.add(surfacing)
    return true
  })
}

/** From a costly answer to what it left behind, what came back of it, and what else went otherwise. */
function costChain(scored: ScoredGame, regret: Regret, lives: readonly ThreadLife[]): ChainStep[] {
  const { prompt, minutes, avoids } = regret
  const through = lives.flatMap((life): ChainStep[] => {
    const came = life.surfacings
      .filter(({ chain, forced }) => !forced && chain.some(({ cause }) => cause.id === prompt))
      .slice(0, SURFACINGS)
    const moved = life.moves.find(
      ({ cause, move }) => cause.id === prompt && (move === 'opened' || move === 'fed'),
    )
    if (!moved || came.length === 0) return []
    return [
      { step: moved.move === 'opened' ? 'opened' : 'fed', thread: life.id },
      ...came.map(
        (surfacing): ChainStep => ({
          step: 'surfaced',
          minute: surfacing.minute,
          life: surfacing,
          alone: avoids.includes(surfacing.id),
        }),
      ),
    ]
  })
  const told = new Set(through.flatMap((one) => (one.step === 'surfaced' ? [one.life.id] : [])))
  // It came back, and had not after the other answer, though no thread says that it came of this one.
  const other = lives.flatMap(({ surfacings }) =>
    surfacings
      .filter(({ id, forced }) => !forced && avoids.includes(id) && !told.has(id))
      .map((life): ChainStep => ({ step: 'surfaced', minute: life.minute, life, alone: true })),
  )
  return [
    ...through,
    ...other.slice(0, SURFACINGS),
    // Beside what came back a scratch is not told.
    ...ownBlows(scored, prompt, through.length + other.length > 0 ? BLOW : 0),
    ...(minutes < 0 ? [{ step: 'minutes', minutes: -minutes } as const] : []),
  ]
}

/** What an answer took from gauges by itself. */
function ownBlows({ events }: ScoredGame, prompt: string, least: number): ChainStep[] {
  const lost = new Map<string, number>()
  for (const event of events) {
    if (event.type !== 'gauge.moved' || event.cause.id !== prompt) continue
    lost.set(event.gauge, (lost.get(event.gauge) ?? 0) + event.by)
  }
  return [...lost].flatMap(([gauge, by]): ChainStep[] =>
    by < 0 && -by >= least ? [{ step: 'gauge', gauge, by }] : [],
  )
}

/** What the answer in the middle would have brought instead. */
function meritChain({ events }: ScoredGame, { alternatives }: Regret): ChainStep[] {
  const came = new Set(
    events.flatMap((event) => (event.type === 'thread.surfaced' ? [event.surfacing] : [])),
  )
  const middle = middleOf(alternatives)
  if (!middle) return []
  const spared = middle.differs.surfacings.filter((id) => !came.has(id))
  const end = events.at(-1)?.minute ?? 0
  const minutes = middle.elapsedMinutes - end
  return [
    ...(spared.length > 0 ? [{ step: 'spared', surfacings: spared } as const] : []),
    ...(minutes > 0 ? [{ step: 'minutes', minutes } as const] : []),
  ]
}

const middleOf = (alternatives: readonly Alternative[]): Alternative | undefined =>
  [...alternatives].sort((a, b) => b.total - a.total)[alternatives.length >> 1]
