import { opener, type Role } from '../scenario/roles'
import type { Ratio } from '../scenario/scenario'
import { isAsleep } from './asleep'
import type { Cause } from './cause'
import type { GameState, RoleState } from './state'
import { log, personToChange, type StateDraft } from './state-draft'
import type { World } from './world'

/** Whole and full, in sixtieths of a point. */
const FULL = 6000

/** Stamina a role gains or loses a minute, in sixtieths of a point: the rate an hour in points. */
function staminaRate(world: World, state: GameState, role: Role): number {
  const { stamina, overlap } = world.scenario.settings
  const person = state.roles[role]!
  const working = person.tasks[0] !== undefined && person.tasks[0].since >= 0
  if (state.rest && !working && isAsleep(world, state, role)) {
    return state.rest.kind === 'night' ? stamina.nightPerHour : stamina.breakPerHour
  }
  if (person.outUntil >= 0) return stamina.nightPerHour
  const coordinating = state.open.length > 1 && role === opener(world.scenario)
  return (
    (working ? stamina.workPerHour : stamina.idlePerHour) +
    (coordinating ? overlap.coordinatorStaminaPerHour : 0)
  )
}

/** Stamina now, 0–100 in whole points, without changing anything: gauges move at items, this is only read. */
export function staminaNow(world: World, state: GameState, role: Role): number {
  return Math.floor(staminaSixtieths(world, state, role) / 60)
}

function staminaSixtieths(world: World, state: GameState, role: Role): number {
  const person = state.roles[role]!
  const minutes = state.minute - person.since
  return within(person.stamina + minutes * staminaRate(world, state, role))
}

/** Counts a role's stamina up to now; call it before anything changes its rate. */
export function updateStamina(draft: StateDraft, role: Role): RoleState {
  const { world, state } = draft
  const person = personToChange(draft, role)
  person.stamina = staminaSixtieths(world, state, role)
  person.since = state.minute
  return person
}

/** Counts everybody's stamina up to now. */
export function updateEverybody(draft: StateDraft): void {
  for (const role of draft.world.roles) updateStamina(draft, role)
}

/** Gives or takes points of stamina, 0–100, at once. */
export function moveStamina(draft: StateDraft, role: Role, by: number, cause: Cause): void {
  const person = updateStamina(draft, role)
  person.stamina = within(person.stamina + by * 60)
  log(draft, { type: 'stamina.moved', role, by, cause })
}

/** What fatigue adds to the probability that something a person does goes wrong. */
export function tiredness(world: World, state: GameState, role: Role): Ratio {
  return fatigue(world, state, role)?.failure ?? [0, 1]
}

/** Minutes of work with the fatigue of the person who starts it. */
export function slowedDown(world: World, state: GameState, role: Role, minutes: number): number {
  const [n, d] = fatigue(world, state, role)?.slowdown ?? [1, 1]
  return Math.ceil((minutes * n) / d)
}

/** Whether a role is so tired that it works more slowly, and fails more often. */
export const isTired = (world: World, state: GameState, role: Role): boolean =>
  fatigue(world, state, role) !== null

/** What the scenario says of somebody as tired as that; null for who is fit. */
function fatigue(world: World, state: GameState, role: Role) {
  const { tired, exhausted } = world.scenario.settings.stamina
  const stamina = staminaNow(world, state, role)
  if (stamina < exhausted.below) return exhausted
  return stamina < tired.below ? tired : null
}

const within = (sixtieths: number): number => Math.max(0, Math.min(sixtieths, FULL))
