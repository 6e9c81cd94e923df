import type { Gauge } from '../scenario/gauges'
import { type Grade, isPerformed, type Role } from '../scenario/roles'
import type { Stimulus } from '../scenario/scenario'
import { isPlayed } from '../simulation/cut'
import { dutyStatus } from '../simulation/duties'
import { parsePromptId } from '../simulation/prompt-id'
import { drawnMinutes, minutesOf } from '../simulation/prompts'
import { sameAnswer } from '../simulation/same-answer'
import { isWorking, ledger } from '../simulation/services'
import type { GameState } from '../simulation/state'
import { dealtMoment } from '../simulation/stimuli'
import { rowMinutes } from '../simulation/tasks'
import type { World } from '../simulation/world'
import type { Judgement } from './judgement'

/*
 * Each criterion is a share from 0 to 10 000 (hundredths of a per cent): whole numbers, so that two machines that
 * compute one record print one score.
 */
export const WHOLE = 10_000

/** A part of a whole in hundredths of a per cent, 0 to 10 000; all of nothing is the whole. */
export const share = (part: number, whole: number): number =>
  whole <= 0 ? WHOLE : Math.max(0, Math.min(WHOLE, Math.floor((part * WHOLE) / whole)))

/** Whether par worked on a row too, and people play it: what was skipped for everybody or is not in the cut is asked of nobody. */
export const isAsked = (world: World, par: GameState, row: string): boolean =>
  isPlayed(world, row) && rowMinutes(par, row) > 0

/** Points of the decisions given, out of all that par was asked: a row never played earns nothing. */
export function decisionsShare(
  world: World,
  judgements: readonly Judgement[],
  par: GameState,
): number {
  return share(
    sumOf(counted(world, judgements, par), ({ points }) => points),
    askedPoints(world, par),
  )
}

/** The same with good practice as the only measure. */
export function practiceShare(
  world: World,
  judgements: readonly Judgement[],
  par: GameState,
): number {
  return share(
    sumOf(counted(world, judgements, par), ({ practicePoints }) => practicePoints),
    askedPoints(world, par),
  )
}

/** The same over the decisions on which plan and practice agree. */
export function agreedShare(
  world: World,
  judgements: readonly Judgement[],
  par: GameState,
): number {
  const all = counted(world, judgements, par)
  const contested = all.filter((one) => one.contested)
  return share(
    sumOf(all, ({ points }) => points) - sumOf(contested, ({ points }) => points),
    askedPoints(world, par) - sumOf(contested, ({ max }) => max),
  )
}

const counted = (world: World, judgements: readonly Judgement[], par: GameState): Judgement[] =>
  judgements.filter(({ kind, row }) => kind === 'decision' && isAsked(world, par, row))

const sumOf = (judgements: readonly Judgement[], of: (one: Judgement) => number): number =>
  judgements.reduce((sum, one) => sum + of(one), 0)

/** Points of all decisions that were asked, or of those that these roles were. */
export function askedPoints(world: World, par: GameState, roles?: readonly Role[]): number {
  const { heavy, light } = world.scenario.settings.decisions
  let max = 0
  for (const { weight, row, role } of world.scenario.decisions) {
    if (isAsked(world, par, row) && (roles?.includes(role) ?? true))
      max += 100 * (weight === 'heavy' ? heavy : light)
  }
  return max
}

/** Stimuli that par had to answer and a team that stopped early never met. */
export function unmetStimuli(world: World, state: GameState, par: GameState): string[] {
  if (isPlayedOut(state)) return []
  return world.scenario.stimuli
    .filter((one) => isDealt(world, par, one))
    .filter(({ id }) => !Object.hasOwn(state.stimuli, id))
    .map(({ id }) => id)
}

const isFired = (state: GameState, id: string): boolean => state.stimuli[id] === 'fired'

/** Whether the seed deals people a stimulus to answer, as par has met it. */
export const isDealt = (world: World, par: GameState, one: Stimulus): boolean =>
  one.kind === 'exogenous' &&
  one.response !== undefined &&
  isFired(par, one.id) &&
  isPlayed(world, dealtMoment(world, one).row)

/** Whether the exercise went to its end by itself. */
export const isPlayedOut = (state: GameState): boolean => state.ended === 'finished'

/**
 * Points of the answers to stimuli, out of what par was asked by those that the seed deals: what came of a team's own
 * decisions can only lose points. Where the seed deals few, each weighs no more than among the expected number, so that
 * on a quiet seed no single answer decides the criterion. A game stopped early is owed no such allowance: it would earn
 * points for what was never met.
 */
export function stimuliShare(
  world: World,
  state: GameState,
  judgements: readonly Judgement[],
  par: GameState,
): number {
  const { decisions, stimuli } = world.scenario.settings
  const each = 100 * decisions.light
  let lost = unmetStimuli(world, state, par).length * each
  for (const { kind, row, points, max } of judgements) {
    if (kind === 'response' && isPlayed(world, row)) lost += max - points
  }
  const dealt = world.scenario.stimuli.filter((one) => isDealt(world, par, one))
  const expected = isPlayedOut(state) ? stimuli.expected[world.options.difficulty] : 0
  const whole = Math.max(dealt.length, expected) * each
  return share(whole - lost, whole)
}

export interface RowTiming {
  key: string
  worked: number
  /** Longest work that loses nothing: the plan's maximum, par's if it met worse luck, or what good practice took here. */
  limit: number
  parWorked: number
  /** 0–10 000. */
  credit: number
  verdict: 'within' | 'as-par' | 'short-but-sound' | 'short' | 'long' | 'not-played' | 'not-asked'
}

/** A row between the plan's minimum and its limit is whole; beyond, less and less to nothing at twice the limit. */
export function rowTimings(
  world: World,
  state: GameState,
  par: GameState,
  judgements: readonly Judgement[],
): RowTiming[] {
  return world.scenario.rows.map(({ key, minutes: [min, max] }) => {
    const { status } = state.rows[key]!
    const worked = rowMinutes(state, key)
    const parWorked = rowMinutes(par, key)
    const limit = Math.max(max, parWorked, ...practiceMinutes(world, key, judgements))
    const row = { key, worked, limit, parWorked }
    if (!isAsked(world, par, key)) return { ...row, credit: WHOLE, verdict: 'not-asked' }
    if (status === 'locked' || worked === 0) return { ...row, credit: 0, verdict: 'not-played' }
    const credit = timeCredit(worked, [min, limit], () => isSound(world, key, judgements))
    if (worked > limit) return { ...row, credit, verdict: 'long' }
    if (worked >= min) return { ...row, credit, verdict: worked > max ? 'as-par' : 'within' }
    return { ...row, credit, verdict: credit === WHOLE ? 'short-but-sound' : 'short' }
  })
}

/** Whole from the least to the limit; beyond, less and less to nothing at twice the limit; short of it, by its part unless it was sound. */
export function timeCredit(
  worked: number,
  [min, limit]: readonly [number, number],
  isSound: () => boolean,
): number {
  if (worked > limit) return share(2 * limit - worked, limit)
  return worked >= min || isSound() ? WHOLE : share(worked, min)
}

/** How long the work was dealt to last that good practice asks of a row. */
export function practiceMinutes(
  world: World,
  row: string,
  judgements: readonly Judgement[],
): number[] {
  return judgements
    .filter((one) => one.row === row && one.kind === 'decision')
    .filter(({ practice, answer }) => practice.some((backed) => sameAnswer(backed, answer)))
    .map((one) => {
      const { attempt } = parsePromptId(one.prompt)
      const subject = world.decisions.get(one.of)!
      return drawnMinutes(world, { ...one, attempt }, minutesOf(subject, one.answer))
    })
}

/** Quicker than the plan is no fault where every acting role's answer is performed well enough. */
function isSound(world: World, row: string, judgements: readonly Judgement[]): boolean {
  const graded = judgements.filter((one) => one.row === row && one.kind === 'decision')
  const asked = world.scenario.decisions.filter((decision) => decision.row === row).length
  return graded.length >= asked && graded.every(({ grade }) => isPerformed(grade))
}

/** Credit for rows in time, hundredths of a per cent of the rows that par was asked. */
export function timingShare(rows: readonly RowTiming[]): number {
  const asked = rows.filter(({ verdict }) => verdict !== 'not-asked')
  return share(
    asked.reduce((sum, { credit }) => sum + credit, 0),
    asked.length * WHOLE,
  )
}

export interface ServiceContinuity {
  id: string
  downtimeMinutes: number
  parDowntimeMinutes: number
  /** Minutes by which people rested less than par while it was missing: won by nobody's work, they count as missing. */
  unrestedMinutes: number
  dataLossMinutes: number
  parDataLossMinutes: number
  /** What the data it lost earn, of `WHOLE`. */
  lossCredit: number
  /** What it would earn if it were the only one, of `WHOLE`: what is missing of the criterion is shared out by it. */
  credit: number
}

/**
 * Downtime and data lost of each service against par's. What is down when a team stops stays
 * so until par's end: stopping early saves nothing. Nor does sleeping less than par: what is compared are the hours in
 * which people were at work, and whatever was slept beyond par's.
 */
export function serviceContinuities(
  world: World,
  state: GameState,
  par: GameState,
): ServiceContinuity[] {
  return world.scenario.services.map(({ id }) => {
    const lost = (one: GameState): number => one.services[id]!.dataLoss
    const minute = Math.max(state.minute, par.minute)
    const isBack = (one: GameState): boolean => isWorking(one.services[id]!.status)
    const down = (one: GameState): number =>
      Math.floor(ledger(isBack(one) ? one : { ...one, minute }, id).downtime / 100)
    const idle = (one: GameState): number => Math.floor(ledger(one, id).idleDowntime / 100)
    const unrested = isBack(state) ? Math.max(0, idle(par) - idle(state)) : 0
    const never = state.services[id]!.dataLoss === 0 && par.services[id]!.dataLoss > 0
    const byDowntime = againstPar(world, down(state) + unrested, down(par))
    const lossCredit = never ? 0 : againstPar(world, lost(state), lost(par))
    return {
      id,
      downtimeMinutes: down(state),
      parDowntimeMinutes: down(par),
      unrestedMinutes: unrested,
      dataLossMinutes: lost(state),
      parDataLossMinutes: lost(par),
      lossCredit,
      credit: withLoss(world, byDowntime, lossCredit),
    }
  })
}

const withLoss = ({ scenario }: World, byDowntime: number, byLoss: number): number => {
  const { downtime: weight } = scenario.settings.scoring.continuity
  return Math.floor((byDowntime * weight + byLoss * (100 - weight)) / 100)
}

/** As little as par earns its share, a quarter less earns all, twice as much nothing; straight lines between. */
function againstPar(world: World, value: number, par: number): number {
  const { par: parShare, full, none } = world.scenario.settings.scoring.continuity
  const atPar = parShare * (WHOLE / 100)
  const reference = Math.max(par, 1)
  const best = Math.floor((reference * full[0]) / full[1])
  const worst = Math.ceil((reference * none[0]) / none[1])
  if (value <= best) return WHOLE
  if (value <= reference) {
    return atPar + Math.floor(((WHOLE - atPar) * (reference - value)) / (reference - best))
  }
  return value >= worst ? 0 : Math.floor((atPar * (worst - value)) / (worst - reference))
}

/**
 * Credit for services, weighed by how critical each is; hundredths of a per cent. Their downtime is summed before it is
 * compared: whoever only brings back one before another wins nothing by what comes earlier that what comes later does
 * not lose.
 */
export function continuityShare(world: World, services: readonly ServiceContinuity[]): number {
  const sum = (of: (service: ServiceContinuity) => number): number =>
    services.reduce((all, one) => all + of(one) * world.services.get(one.id)!.criticality, 0)
  const weights = sum(() => 1)
  if (weights === 0) return WHOLE
  const missing = sum(({ downtimeMinutes, unrestedMinutes }) => downtimeMinutes + unrestedMinutes)
  const byDowntime = againstPar(
    world,
    missing,
    sum(({ parDowntimeMinutes: par }) => par),
  )
  return withLoss(world, byDowntime, Math.floor(sum((one) => one.lossCredit) / weights))
}

export interface DutiesResult {
  duties: { id: string; status: ReturnType<typeof dutyStatus> }[]
  clocks: number
  /** What each gauge earns of its share, in hundredths of a percent. */
  gauges: Record<Gauge, number>
  overspent: number
}

/**
 * Duties by what was done, gauges from their threshold on: wherever they began. What is still owed at FINEX is not done,
 * though its term lies ahead: being through early keeps no duty.
 */
export function readDuties(world: World, state: GameState, par: GameState): DutiesResult {
  const { settings, gauges } = world.scenario
  const duties = world.scenario.duties.map(({ id, due }) => {
    const status = dutyStatus(world, state, id)
    // Whoever stopped before its term has not done it, and nobody will.
    const given = status === 'on-track' && !isPlayedOut(state) && due <= par.minute
    return { id, status: given ? ('neglected' as const) : status }
  })
  const owed = duties.filter(({ status }) => status !== 'not-owed')
  const kept = owed.filter(({ status }) => status === 'met')
  return {
    duties,
    clocks: share(kept.length, owed.length),
    gauges: Object.fromEntries(
      gauges.map(({ id, thresholds }) => {
        const least = Math.max(0, ...thresholds.map(({ below }) => below))
        return [id, share(state.gauges[id]! - least, settings.scoring.duties.gaugesFull - least)]
      }),
    ),
    overspent: Math.max(0, state.spent - settings.budget.euros),
  }
}

/** Clocks kept and gauges, weighed as the scenario says; hundredths of a per cent. */
export function dutiesShare({ scenario }: World, { clocks, gauges }: DutiesResult): number {
  const kept = scenario.gauges.map(({ id, weight }) => gauges[id]! * weight)
  return Math.floor(
    kept.reduce((sum, one) => sum + one, clocks * scenario.settings.scoring.duties.clocks) / 100,
  )
}

/** The rating that a share of a criterion stands for. */
export function ratingOf(world: World, hundredthsOfPercent: number): Grade {
  const { ratings } = world.scenario.settings.scoring
  const percent = Math.floor(hundredthsOfPercent / 100)
  return percent >= ratings.P ? 'P' : percent >= ratings.S ? 'S' : percent >= ratings.M ? 'M' : 'U'
}
