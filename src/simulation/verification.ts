import type { Row } from '../scenario/scenario'
import { type Cause, phaseCause } from './cause'
import { holds, ratiosOf } from './condition'
import { atDifficulty, comesTrue } from './draws'
import { ask, optionsOf } from './prompts'
import { reworksOf } from './relapse'
import { happenToRow } from './row-life'
import { isWorking, setStatus } from './services'
import { tiredness } from './stamina'
import { applyEffects, log, rowToChange, type StateDraft, serviceToChange } from './state-draft'
import { drawName } from './world'

/**
 * The check at the end of a verification row. What is clean becomes verified; what fails reopens its restoration,
 * at most `maxReworks` times, then the row ends on a degraded success. Returns whether the row can close.
 */
export function verify(draft: StateDraft, row: Row): boolean {
  const { world, state } = draft
  const cause = phaseCause(row)
  const failed = failing(draft, row)
  const sound = world.serviceOrder.filter((id) => {
    const { status } = state.services[id]!
    return (status === 'restored' || status === 'suspect') && !failed.includes(id)
  })
  const withheld = isWithheld(draft)
  if (withheld) log(draft, { type: 'verification.withheld', services: sound })
  else for (const id of sound) setStatus(draft, id, 'verified', cause)
  if (failed.length === 0) {
    if (!withheld) log(draft, { type: 'verification.passed' })
    return true
  }
  const { maxReworks, failureEffects, overlapEffects, giveUpEffects } =
    world.scenario.settings.verification
  const attempt = state.reworks + 1
  const last = reworksOf(state) >= maxReworks || !world.scenario.rework
  log(draft, { type: 'verification.failed', services: failed, attempt, last, cause })
  const occasion = { row: row.key, attempt, role: row.lead, slot: 'verification', cause }
  applyEffects(draft, failureEffects, occasion)
  if (state.open.length > 1) applyEffects(draft, overlapEffects, occasion)
  state.reworks = attempt
  if (last) {
    for (const id of failed) {
      serviceToChange(draft, id).tainted = false
      if (isWorking(state.services[id]!.status)) setStatus(draft, id, 'isolated', cause)
      setStatus(draft, id, 'degraded', cause)
    }
    applyEffects(draft, giveUpEffects, occasion)
    return true
  }
  reopen(draft, failed, cause)
  return false
}

/** Whether nobody can say that the services work: they are given back as they are, and stay so. */
export const isWithheld = ({ world, state }: StateDraft): boolean => {
  const { withheldIf } = world.scenario.settings.verification
  return withheldIf !== undefined && holds(world, state, withheldIf)
}

function failing(draft: StateDraft, row: Row): string[] {
  const { world, state } = draft
  const { failure, factors } = world.scenario.settings.verification
  const name = drawName(row.key, state.reworks + 1, row.lead, 'verification', 'failure')
  const suspectsFail = comesTrue(
    world.draws.draw(name),
    atDifficulty(failure, world.options.difficulty),
    ratiosOf(world, state, factors),
    tiredness(world, state, row.lead),
  )
  return world.serviceOrder.filter((id) => {
    const service = state.services[id]!
    if (service.status === 'verified' || service.status === 'up') return service.tainted
    return service.status !== 'restored' && service.status !== 'suspect'
      ? true
      : service.tainted || (service.status === 'suspect' && suspectsFail)
  })
}

/** Restoration is reopened for the services concerned; the rework counts in the verification's length. */
function reopen(draft: StateDraft, services: string[], cause: Cause): void {
  const { world, state } = draft
  const rework = world.scenario.rework!
  const record = rowToChange(draft, rework.row)
  record.attempt = state.reworks + 1
  for (const id of services) {
    if (isWorking(state.services[id]!.status)) setStatus(draft, id, 'isolated', cause)
    setStatus(draft, id, 'rebuilding', cause)
  }
  happenToRow(draft, {
    type: 'phase.reopened',
    row: rework.row,
    attempt: record.attempt,
    services,
    cause,
  })
  const { role, id } = rework
  ask(draft, 'rework', role, rework.row, record.attempt, id, optionsOf(world, rework))
}
