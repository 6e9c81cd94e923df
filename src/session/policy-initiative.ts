import type { Initiative } from '../scenario/scenario'
import type { Command } from '../simulation/commands/index'
import { drawWithin } from '../simulation/draws'
import { dutyStatus } from '../simulation/duties'
import { waitsFor } from '../simulation/mode'
import type { Holder } from '../simulation/people'
import type { GameState } from '../simulation/state'
import { refusal } from '../simulation/step'
import type { World } from '../simulation/world'
import type { Move } from './policy'

/**
 * What a role that a policy holds starts beside the plan: good practice files the duties it owes, sound play takes
 * what slack allows besides, chance takes what it comes upon. The others play the plan and nothing beside it.
 */
export function policyInitiative(world: World, state: GameState, moment: number): Move | null {
  for (const initiative of dutiesFirst(world, state)) {
    const { id, role } = initiative
    if (!isWanted(world, state, initiative, moment)) continue
    const command: Command = { type: 'initiative.start', initiative: id }
    if (refusal(world, state, role, command) === null) return { by: role, command }
  }
  return null
}

/** Two a day and one at a time: what the law asks for is not kept waiting by what would be good to have. */
function dutiesFirst(world: World, state: GameState): readonly Initiative[] {
  const { initiatives } = world.scenario
  if (!Object.values(state.holders).some(filesDuties)) return initiatives
  const owed = initiatives.filter((one) => meetsDuty(world, state, one))
  return [...owed, ...initiatives.filter((one) => !owed.includes(one))]
}

const filesDuties = (holder: Holder): boolean => holder === 'practice' || holder === 'sound'

function isWanted(world: World, state: GameState, initiative: Initiative, moment: number): boolean {
  const { id, role } = initiative
  const holder = state.holders[role]!
  switch (holder) {
    case 'random':
      return drawWithin(world.draws, `policy/random/initiative/${id}/${moment}`, [0, 11]) === 0
    case 'practice':
      return waitsFor(state) === 'running' && meetsDuty(world, state, initiative)
    case 'sound':
      return (
        waitsFor(state) === 'running' &&
        (meetsDuty(world, state, initiative) || hasSlack(world, state, role))
      )
    case 'player':
    case 'reference':
    case 'novice':
    case 'passive':
    case 'worst':
      return false
  }
}

/** Whether it does what its role owes somebody and has not done yet. */
function meetsDuty(world: World, state: GameState, { id: act, role }: Initiative): boolean {
  return world.scenario.duties.some(
    ({ id, owner }) =>
      owner === role &&
      world.meeting.get(id)!.has(act) &&
      dutyStatus(world, state, id) === 'on-track',
  )
}

/** Who leads an open row has none: what it starts now makes its next task late. */
const hasSlack = (world: World, state: GameState, role: string): boolean =>
  !world.scenario.rows.some(({ key, lead }) => lead === role && state.rows[key]!.status === 'open')
