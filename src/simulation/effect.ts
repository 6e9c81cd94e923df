import { ROLES, type Role } from '../scenario/roles'
import type { Effect } from '../scenario/scenario'
import { ratiosOf } from './condition'
import { openDocument } from './document'
import { atDifficulty, comesTrue } from './fate'
import { contact, moveGauge } from './gauge'
import { askOutside } from './reply'
import { chooseBackup, cleanServices, lengthenRestore, setOrder, setStatus } from './services'
import { moveStamina, tiredness } from './stamina'
import { countedRow, newTask, preempt } from './tasks'
import { type ApplyEffect, applyEffects, type Cause, log, recordToChange, type Turn } from './turn'
import { drawName, type World } from './world'

type Apply<T extends Effect['type']> = (
  turn: Turn,
  effect: Extract<Effect, { type: T }>,
  cause: Cause,
) => void

/** Every effect has a name with parameters; this map is all there is. */
const APPLY: { [T in Effect['type']]: Apply<T> } = {
  fact: (turn, { set }) => setFact(turn, set),
  gauge: (turn, { gauge, by }, cause) => moveGauge(turn, gauge, by, cause.slot),
  stamina: (turn, { role, by }) => {
    for (const one of rolesOf(role)) moveStamina(turn, one, by)
  },
  spend: (turn, { euros }) => spend(turn, euros),
  delay: (turn, { role, minutes }, cause) => {
    for (const one of rolesOf(role)) delay(turn, one, minutes, cause)
  },
  service: (turn, { services, to }) => {
    for (const id of servicesOf(turn.world, services)) setStatus(turn, id, to)
  },
  'restore-from': (turn, { services, backup }) =>
    chooseBackup(turn, servicesOf(turn.world, services), backup),
  clean: (turn, { services }) => cleanServices(turn, servicesOf(turn.world, services)),
  'restore-order': (turn, _effect, { answer }) => {
    if (answer && 'ranking' in answer) setOrder(turn, answer.ranking)
  },
  'restore-longer': (turn, { minutes }) => lengthenRestore(turn, minutes),
  contact: (turn) => contact(turn),
  ask: (turn, { reply }, cause) => askOutside(turn, reply, cause),
  reveal: (turn, { evidence }) => openDocument(turn, evidence),
  chance: (turn, effect, cause) => {
    const { world, state } = turn
    const { row, attempt, role, slot } = cause
    const happened = comesTrue(
      world.fate.draw(drawName(row, attempt, role, slot, effect.id)),
      atDifficulty(effect.base, world.options.difficulty),
      ratiosOf(world, state, effect.factors ?? []),
      tiredness(world, state, role),
    )
    log(turn, { type: 'chance.drawn', chance: effect.id, role, happened })
    applyEffects(turn, happened ? effect.happens : (effect.otherwise ?? []), cause)
  },
}

export const applyEffect: ApplyEffect = (turn, effect, cause) =>
  (APPLY[effect.type] as Apply<Effect['type']>)(turn, effect, cause)

/** These say how the work is to be done: they count from the moment the decision is made. */
const atOnce = (effect: Effect): boolean =>
  effect.type === 'restore-from' || effect.type === 'restore-order'

export const effectsAtOnce = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter(atOnce)
export const effectsWhenDone = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter((effect) => !atOnce(effect))

const rolesOf = (role: Role | 'all'): readonly Role[] => (role === 'all' ? ROLES : [role])

const servicesOf = (world: World, services: 'all' | readonly string[]): readonly string[] =>
  services === 'all' ? world.serviceOrder : services

export function setFact(turn: Turn, fact: string): void {
  if (turn.state.facts[fact]) return
  recordToChange(turn, 'facts')[fact] = true
  log(turn, { type: 'fact.set', fact })
}

export function spend(turn: Turn, euros: number): void {
  turn.state.spent += euros
  log(turn, { type: 'budget.spent', euros, spent: turn.state.spent })
}

function delay(turn: Turn, role: Role, minutes: number, { row, slot }: Cause): void {
  const counted = countedRow(turn.state, row)
  log(turn, { type: 'work.delayed', role, minutes, cause: slot })
  preempt(turn, role, newTask(slot, 'delay', counted, minutes, null))
}

/** Euros that an answer spends for certain. */
export function spendingOf(effects: readonly Effect[]): number {
  let euros = 0
  for (const effect of effects) if (effect.type === 'spend') euros += effect.euros
  return euros
}
