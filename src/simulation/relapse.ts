import type { Surfacing } from '../scenario/scenario'
import type { Cause } from './cause'
import { drawWithin } from './draws'
import { happenToRow } from './row-life'
import { isWorking, setStatus } from './services'
import type { GameState } from './state'
import { log, type StateDraft } from './state-draft'
import { countedRow, newTask, preempt } from './tasks'

type Relapse = NonNullable<Surfacing['relapse']>

/** Whether anything that was restored stands to be lost again. */
export const hasVictims = (state: GameState, services: readonly string[]): boolean =>
  services.some((id) => isVictim(state, id))

const isVictim = (state: GameState, id: string): boolean => {
  const { status, dataLoss } = state.services[id]!
  return isWorking(status) && dataLoss > 0
}

/** Times that a restoration was begun again: failed verifications and relapses are counted together. */
export const reworksOf = ({ reworks, threads }: GameState): number =>
  reworks + Object.values(threads).filter(({ relapsed }) => relapsed).length

/**
 * What had been restored is lost again: somebody drops everything to bring it back, in the row that is open. Once the
 * reworks of a game are used up nothing is rebuilt any more: what was hit ends degraded.
 */
export function relapse(
  draft: StateDraft,
  { services, to, rework }: Relapse,
  row: string,
  cause: Cause,
): void {
  const { world, state } = draft
  const hit = world.serviceOrder.filter((id) => services.includes(id) && isVictim(state, id))
  const last = reworksOf(state) > world.scenario.settings.verification.maxReworks
  log(draft, { type: 'services.relapsed', services: hit, last, cause })
  for (const id of hit) setStatus(draft, id, to, cause)
  if (last) {
    for (const id of hit) setStatus(draft, id, 'degraded', cause)
    return
  }
  reopen(draft, hit, cause)
  const { role } = rework
  // One draw for the role, as for all its work in a row: a longer rework is no other luck.
  const minutes = drawWithin(world.draws, `${row}/relapse/${role}/minutes`, rework.minutes)
  preempt(draft, role, newTask(cause.id, 'rework', countedRow(state, row), minutes, null))
}

/** Restoration counts as under way again until the verification ends, where there is one under way to end it. */
function reopen(draft: StateDraft, services: string[], cause: Cause): void {
  const { world, state } = draft
  const { rework, rows } = world.scenario
  if (!rework) return
  const { status, attempt } = state.rows[rework.row]!
  const verifying = rows.some(
    ({ key, work }) => work === 'verify' && state.rows[key]!.status === 'open',
  )
  if (status !== 'open' && !verifying) return
  happenToRow(draft, { type: 'phase.reopened', row: rework.row, attempt, services, cause })
}
