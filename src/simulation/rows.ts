import type { Row } from '../scenario/scenario'
import { phaseCause } from './cause'
import { openDocument } from './document'
import { isMet } from './entry-criteria'
import { askRow } from './prompts'
import type { OpeningRefusal } from './refusal'
import { reworksOf } from './relapse'
import { happenToRow } from './row-life'
import {
  bringBackAfterRework,
  bringBackLost,
  nextCopy,
  refuseInfected,
  restoreRest,
  setStatus,
  startCopies,
} from './services'
import { settleEverybody } from './stamina'
import type { GameState } from './state'
import { dealRowStimuli, releaseRowStimuli } from './stimuli'
import { countAllWork, dropRowTasks, rowHasTasks, rowMinutes } from './tasks'
import { dealRowSurfacings, releaseRowSurfacings } from './threads'
import { applyEffects, dropPrompts, log, rowToChange, type Turn } from './turn'
import { verify } from './verification'
import type { World } from './world'

/** Why a row cannot be opened now; null when it can. Only the next row of the plan can. */
export function openingRefusal(world: World, state: GameState, key: string): OpeningRefusal | null {
  if (state.rows[key]!.status !== 'locked') return 'not-next'
  for (const criterion of world.entryCriteria.get(key)!) {
    if (!isMet(criterion, state)) return criterion.refusal
  }
  return state.open.length > 0 && state.overlapsRefused[key] ? 'overlap-refused' : null
}

export function nextRow(world: World, state: GameState): Row | undefined {
  return world.scenario.rows.find(({ key }) => state.rows[key]!.status === 'locked')
}

export function openRow(turn: Turn, key: string): void {
  const { world, state } = turn
  const row = world.rows.get(key)!
  const others = state.open
  countAllWork(turn)
  const record = rowToChange(turn, key)
  state.open = world.scenario.rows.flatMap((one) =>
    one === row || others.includes(one.key) ? [one.key] : [],
  )
  record.openedAt = state.minute
  happenToRow(turn, {
    type: 'phase.opened',
    row: key,
    attempt: record.attempt,
    parallel: others.length > 0,
  })
  const cause = phaseCause(row)
  const occasion = { row: key, attempt: record.attempt, role: row.lead, slot: 'opening', cause }
  for (const { fact, otherwise } of row.expects) {
    if (!state.facts[fact]) applyEffects(turn, otherwise, occasion)
  }
  for (const { rows, effects } of world.scenario.settings.overlap.consequences) {
    if (rows.includes(key) && others.some((other) => rows.includes(other))) {
      applyEffects(turn, effects, occasion)
    }
  }
  applyEffects(turn, row.opens, occasion)
  if (row.work === 'install' || row.work === 'restore') {
    for (const id of world.serviceOrder) setStatus(turn, id, 'rebuilding', cause)
  }
  for (const document of world.documents.get(key)!) openDocument(turn, document.id)
  dealRowStimuli(turn, row)
  dealRowSurfacings(turn, row)
  askRow(turn, key, record.attempt)
}

/** Closes every row whose work is done; what was still to happen in it happens first. Returns whether anything changed. */
export function closeRows(turn: Turn): boolean {
  const { world, state } = turn
  let closed = false
  for (const key of state.open) {
    const row = world.rows.get(key)!
    if (rowHasTasks(state, row.key) || rowIsAsked(state, row.key)) continue
    if (row.work === 'restore' && nextCopy(world, state, row) >= 0) continue
    const surfacing = releaseRowSurfacings(turn, row.key)
    if (releaseRowStimuli(turn, row.key) || surfacing) {
      closed = true
      continue
    }
    if (row.work === 'restore' && !endRestore(turn, row)) continue
    if (row.work === 'verify' && !verify(turn, row)) continue
    closeRow(turn, row)
    closed = true
  }
  return closed
}

function rowIsAsked(state: GameState, key: string): boolean {
  for (const id in state.prompts) {
    const { row, kind } = state.prompts[id]!
    if (row === key || kind === 'rework') return true
  }
  return false
}

/** Whether a restore session has nothing left to do. */
function endRestore(turn: Turn, row: Row): boolean {
  restoreRest(turn, row)
  if (refuseInfected(turn, row)) return false
  startCopies(turn, row)
  return true
}

function closeRow(turn: Turn, row: Row): void {
  const { state, world } = turn
  const cause = phaseCause(row)
  countAllWork(turn)
  const record = rowToChange(turn, row.key)
  state.open = state.open.filter((key) => key !== row.key)
  record.closedAt = state.minute
  happenToRow(turn, { type: 'phase.closed', row: row.key, minutes: rowMinutes(state, row.key) })
  if (row.work === 'return') {
    for (const id of world.serviceOrder) {
      const { status } = state.services[id]!
      if (status === 'verified' || status === 'restored') setStatus(turn, id, 'up', cause)
    }
  }
  applyEffects(turn, row.closes, {
    row: row.key,
    attempt: record.attempt,
    role: row.lead,
    slot: 'closing',
    cause,
  })
}

/** The facilitator declares a row done: its work is dropped, its services come back as they are. */
export function skipRow(turn: Turn, key: string, reason: string): void {
  const { world, state } = turn
  const row = world.rows.get(key)!
  settleEverybody(turn)
  dropRowTasks(turn, key)
  dropPrompts(
    turn,
    (prompt) => prompt.row === key || (row.work === 'verify' && prompt.kind === 'rework'),
  )
  log(turn, { type: 'phase.skipped', row: key, reason })
  if (state.rows[key]!.status === 'locked') {
    rowToChange(turn, key).openedAt = state.minute
    dealRowStimuli(turn, row)
    dealRowSurfacings(turn, row)
  }
  if (row.work === 'restore') restoreRest(turn, row)
  // A restoration that was under way again ends with the verification that asked for it.
  if (row.work === 'verify' && state.reworks > 0) bringBackAfterRework(turn, phaseCause(row))
  if (reworksOf(state) > state.reworks) bringBackLost(turn, phaseCause(row))
  releaseRowStimuli(turn, key)
  releaseRowSurfacings(turn, key)
  closeRow(turn, row)
}
