import { isPerformed, type Role } from '../scenario/roles'
import { workWindow } from '../scenario/work-window'
import { hashOf } from '../session/hash'
import { isPlayed } from '../simulation/cut'
import { atDifficulty } from '../simulation/draws'
import { initialState } from '../simulation/state'
import type { World } from '../simulation/world'
import { type CounterfactualRun, playScript } from './counterfactual-run'
import {
  askedPoints,
  isAsked,
  isDealt,
  isPlayedOut,
  practiceMinutes,
  share,
  timeCredit,
  unmetStimuli,
  WHOLE,
} from './criterion-shares'
import type { ScriptMove } from './decision-script'
import { answeredBy, type Judgement } from './judgement'
import { aboveFloor, score } from './score'
import type { ScoredGame } from './scored-game'

export const OWN_PARTS = ['decisions', 'stimuli', 'time', 'result'] as const
export type OwnPartId = (typeof OWN_PARTS)[number]

/** What somebody's own answers were worth, whatever the rest of the table did. */
export interface OwnScore {
  /** In the plan's order. */
  roles: Role[]
  /** 0–100, two decimals. */
  total: number
  /** Points with two decimals, out of `max`; of the result they may be a little more, where it beats the plan's. */
  parts: { id: OwnPartId; points: number; max: number }[]
  /** Results (0–100) of the game as it was, and with the plan's and the worst answers in these roles. */
  result: { played: number; plan: number; worst: number }
}

/**
 * The score of these roles alone: their decisions, their stimuli, the time of their own tasks, and where the result lies
 * between the game in which they had answered as badly as can be and the one in which they had kept to the plan; all
 * others do as they did. Where both come to the same, the result says nothing, and the decisions count for it too.
 *
 * @param roles held by one person, together
 * @param judgements with upheld deviations graded P
 */
export function ownScore(
  game: ScoredGame,
  roles: readonly Role[],
  judgements: readonly Judgement[] = game.judgements,
): OwnScore {
  const held = game.world.roles.filter((role) => roles.includes(role))
  return ownScoreBetween(game, held, judgements, {
    plan: outcomeBy(game, held, 'reference'),
    worst: outcomeBy(game, held, 'worst'),
  })
}

/** What chance would have scored in the roles of one's own score, and what the plan's answers would. */
export function ownYardsticks(
  game: ScoredGame,
  { roles, result }: Pick<OwnScore, 'roles' | 'result'>,
): { chance: number; plan: number } {
  const totalBy = (policy: 'random' | 'reference'): number => {
    const { state, judgements } = playedBy(game, roles, policy)
    return ownScoreBetween({ ...game, state }, roles, judgements, result).total
  }
  return { chance: totalBy('random'), plan: totalBy('reference') }
}

/** What games came to in which a policy took these roles, beside the par that they share. */
const outcomes = new WeakMap<CounterfactualRun, Map<string, number>>()

/**
 * The result with a policy in these roles. Of people who each play alone beside the same teammates, on one seed, it is
 * the same game: it is played once for as long as their par is kept.
 */
function outcomeBy(game: ScoredGame, held: readonly Role[], policy: StandingIn): number {
  const { world, par } = game
  const script = scriptOfOthers(game, held)
  // Of an answer neither its number nor its hour tells in what is played on: it is given where it is asked for.
  const acts = script.map(({ by, command, row, offset, parallel }) =>
    command.type === 'prompt.answer' ? [by, command] : [by, command, row, offset, parallel],
  )
  const key = hashOf([held, policy, acts])
  const known = outcomes.get(par) ?? new Map<string, number>()
  outcomes.set(par, known)
  const outcome = known.get(key) ?? resultOf(world, par, playBy(world, held, policy, script))
  known.set(key, outcome)
  return outcome
}

const resultOf = (world: World, par: CounterfactualRun, run: CounterfactualRun): number =>
  score(world, run.state, run.judgements, par.state).outcome

type StandingIn = 'reference' | 'random' | 'worst'

function ownScoreBetween(
  game: ScoredGame,
  held: Role[],
  judgements: readonly Judgement[],
  { plan, worst }: { plan: number; worst: number },
): OwnScore {
  const { world, state, par } = game
  const { own: weights, floor } = world.scenario.settings.scoring
  const own = judgements.filter((one) => held.includes(answeredBy(one)))
  const played = score(world, state, judgements, par.state).outcome
  const between = Math.round((plan - worst) * 100)
  const tells = between >= weights.least * 100
  const decisions = aboveFloor(decisionsOf(game, held, own), floor.decisions)
  const shares: Record<OwnPartId, number> = {
    decisions,
    stimuli: aboveFloor(stimuliOf(game, held, own), floor.stimuli),
    time: timeOf(game, held, own),
    result: tells ? resultShare(Math.round((played - worst) * 100), between, weights.best) : 0,
  }
  const max: Record<OwnPartId, number> = {
    ...weights,
    decisions: weights.decisions + (tells ? 0 : weights.result),
    result: tells ? weights.result : 0,
  }
  const parts = OWN_PARTS.map((id) => ({
    id,
    points: Math.floor((shares[id] * max[id]) / 100) / 100,
    max: max[id],
  }))
  const hundredths = parts.reduce((sum, { points }) => sum + Math.round(points * 100), 0)
  return {
    roles: held,
    total: Math.min(WHOLE, hundredths) / 100,
    parts,
    result: { played, plan, worst },
  }
}

/** The game with all that these roles did done by a policy instead; everybody else does as they did. */
const playedBy = (game: ScoredGame, held: readonly Role[], policy: StandingIn): CounterfactualRun =>
  playBy(game.world, held, policy, scriptOfOthers(game, held))

const playBy = (
  world: World,
  held: readonly Role[],
  policy: StandingIn,
  script: readonly ScriptMove[],
): CounterfactualRun =>
  playScript(world, initialState(world.scenario), script, undefined, ({ role, row }) =>
    held.includes(role) && isPlayed(world, row) ? policy : 'reference',
  )

const scriptOfOthers = ({ script }: ScoredGame, held: readonly Role[]): ScriptMove[] =>
  script.flatMap((move) => {
    if (held.includes(move.by)) return []
    const { overruled } = move
    return overruled && held.includes(overruled.by)
      ? [{ ...move, command: overruled.command }]
      : [move]
  })

const resultShare = (gained: number, between: number, best: number): number =>
  Math.max(0, Math.min(best * (WHOLE / 100), Math.floor((gained * WHOLE) / between)))

function decisionsOf(
  { world, par }: ScoredGame,
  held: readonly Role[],
  own: readonly Judgement[],
): number {
  const earned = own.filter(
    ({ kind, row }) => kind === 'decision' && isAsked(world, par.state, row),
  )
  return share(
    earned.reduce((sum, { points }) => sum + points, 0),
    askedPoints(world, par.state, held) + taken(earned, held),
  )
}

/** What the answers were worth at most that somebody of these roles gave in a teammate's place. */
const taken = (own: readonly Judgement[], held: readonly Role[]): number =>
  own.reduce((sum, { role, max }) => sum + (held.includes(role) ? 0 : max), 0)

/** Out of what the seed deals these roles, or as much as it deals them on average: on a quiet seed no answer decides all. */
function stimuliOf(
  { world, state, par }: ScoredGame,
  held: readonly Role[],
  own: readonly Judgement[],
): number {
  const { scenario, options, stimuli } = world
  const each = 100 * scenario.settings.decisions.light
  const unmet = unmetStimuli(world, state, par.state).filter((id) =>
    held.includes(stimuli.get(id)!.addressee),
  )
  const responses = own.filter(({ kind, row }) => kind === 'response' && isPlayed(world, row))
  const lost = responses.reduce((sum, { max, points }) => sum + max - points, unmet.length * each)
  const theirs = scenario.stimuli.filter(
    ({ kind, response, addressee }) => kind === 'exogenous' && response && held.includes(addressee),
  )
  const dealt = theirs.filter((one) => isDealt(world, par.state, one)).length
  const expected = theirs.reduce((sum, { probability }) => {
    const [n, d] = atDifficulty(probability, options.difficulty)
    return sum + n / d
  }, 0)
  const whole =
    Math.max(dealt, isPlayedOut(state) ? Math.ceil(expected) : 0) * each + taken(responses, held)
  return share(whole - lost, whole)
}

/** Of each row in which they decide, what each of these roles worked against what the plan gives it, or par or good practice took. */
function timeOf(
  { world, state, par }: ScoredGame,
  held: readonly Role[],
  own: readonly Judgement[],
): number {
  const asked = world.scenario.decisions.filter(
    ({ row, role }) => held.includes(role) && isAsked(world, par.state, row),
  )
  const credits = asked.map(({ row: key, role, id }): number => {
    const worked = state.rows[key]!.worked[role] ?? 0
    if (worked === 0) return 0
    const [min, max] = workWindow(world.rows.get(key)!, role)
    const theirs = own.filter((one) => one.role === role)
    const limit = Math.max(
      max,
      par.state.rows[key]!.worked[role] ?? 0,
      ...practiceMinutes(world, key, theirs),
    )
    const given = theirs.find(({ of, kind }) => kind === 'decision' && of === id)
    const isSound = () => given !== undefined && isPerformed(given.grade)
    return timeCredit(worked, [min, limit], isSound)
  })
  return share(
    credits.reduce((sum, credit) => sum + credit, 0),
    credits.length * WHOLE,
  )
}
