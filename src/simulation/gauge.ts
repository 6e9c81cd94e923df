import type { Role } from '../scenario/roles'
import { ROLES } from '../scenario/roles'
import { holds } from './condition'
import { applyEffects } from './effect'
import type { GameState, RoleState } from './state'
import { log, personToChange, type Turn } from './turn'
import type { World } from './world'

const clamp = (value: number, max: number): number => Math.max(0, Math.min(value, max))

/** Trust and evidence, 0–100; crossing a threshold has its effects once. */
export function moveGauge(
  turn: Turn,
  gauge: 'trust' | 'evidence',
  by: number,
  cause: string,
): void {
  const { state, world } = turn
  const value = clamp(state[gauge] + by, 100)
  if (value === state[gauge]) return
  log(turn, { type: 'gauge.moved', gauge, by: value - state[gauge], value, cause })
  state[gauge] = value
  const { trust, evidence } = world.scenario.settings
  if (gauge === 'trust' && value < trust.notice && !state.crossed.notice) {
    state.crossed = { ...state.crossed, notice: true }
    log(turn, { type: 'gauge.crossed', gauge })
    applyEffects(turn, trust.noticeEffects, {
      row: '-',
      attempt: 1,
      role: 'client',
      slot: 'notice',
    })
  }
  if (gauge === 'evidence' && value < evidence.refusal && !state.crossed.refusal) {
    state.crossed = { ...state.crossed, refusal: true }
    log(turn, { type: 'gauge.crossed', gauge })
    applyEffects(turn, evidence.refusalEffects, {
      row: '-',
      attempt: 1,
      role: 'direction',
      slot: 'refusal',
    })
  }
}

/** Stamina a role gains or loses a minute, in sixtieths of a point: the rate an hour in points. */
function staminaRate(world: World, state: GameState, role: Role): number {
  const { stamina, overlap } = world.scenario.settings
  const person = state.roles[role]
  const working = person.tasks[0] !== undefined && person.tasks[0].since >= 0
  if (state.rest && state.rest.since >= 0 && !working) {
    return state.rest.kind === 'night' ? stamina.nightPerHour : stamina.breakPerHour
  }
  if (person.outUntil >= 0) return stamina.nightPerHour
  const coordinating = role === 'dsi' && state.open.length > 1
  return (
    (working ? stamina.workPerHour : stamina.idlePerHour) +
    (coordinating ? overlap.dsiStaminaPerHour : 0)
  )
}

/** Stamina now, 0–100 in whole points, without changing anything: gauges move at items, this is only read. */
export function staminaNow(world: World, state: GameState, role: Role): number {
  return Math.floor(staminaSixtieths(world, state, role) / 60)
}

function staminaSixtieths(world: World, state: GameState, role: Role): number {
  const person = state.roles[role]
  const minutes = state.minute - person.since
  return clamp(person.stamina + minutes * staminaRate(world, state, role), 6000)
}

/** Counts a role's stamina up to now; call it before anything changes its rate. */
export function settleStamina(turn: Turn, role: Role): RoleState {
  const { world, state } = turn
  const person = personToChange(turn, role)
  person.stamina = staminaSixtieths(world, state, role)
  person.since = state.minute
  return person
}

export function settleEverybody(turn: Turn): void {
  for (const role of ROLES) settleStamina(turn, role)
}

export function moveStamina(turn: Turn, role: Role, by: number): void {
  const person = settleStamina(turn, role)
  person.stamina = clamp(person.stamina + by * 60, 6000)
  log(turn, { type: 'stamina.moved', role, by })
}

/** Minute of the next loss of trust through silence: two waking hours, then every hour. */
export function nextSilence(world: World, state: GameState): number {
  return state.contactAt + world.scenario.settings.trust.silenceMinutes
}

/** The clients have waited in silence for the allowed time, and for each further hour. */
export function silence(turn: Turn): void {
  const { world, state } = turn
  const { trust } = world.scenario.settings
  moveGauge(turn, 'trust', trust.silencePerHour, 'silence')
  state.contactAt += 60
}

export function contact(turn: Turn): void {
  turn.state.contactAt = turn.state.minute
}

/** Whether a duty is fulfilled now. */
export const dutyMet = (world: World, state: GameState, duty: string): boolean => {
  const found = world.duties.get(duty)
  return found !== undefined && holds(world, state, found.metBy)
}
