import type { Row } from '../scenario/scenario'
import { releaseDocuments } from './arrivals'
import { phaseCause } from './cause'
import { isPlayed } from './cut'
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
import { updateEverybody } from './stamina'
import type { GameState } from './state'
import { applyEffects, dropPrompts, log, rowToChange, type StateDraft } from './state-draft'
import { dealRowStimuli, releaseRowStimuli } from './stimuli'
import { countAllWork, dropRowTasks, rowHasTasks, rowMinutes } from './tasks'
import { dealRowSurfacings, releaseRowSurfacings } from './threads'
import { isWithheld, verify } from './verification'
import type { World } from './world'

/** Why a row cannot be opened now; null when it can. Only the next row of the plan can. */
export function openingRefusal(world: World, state: GameState, key: string): OpeningRefusal | null {
  if (state.rows[key]!.status !== 'locked') return 'not-next'
  for (const criterion of world.entryCriteria.get(key)!) {
    if (!isMet(criterion, state)) return criterion.refusal
  }
  return state.open.length > 0 && state.overlapsRefused[key] ? 'overlap-refused' : null
}

/** The first row of the plan that nobody has opened; undefined when there is none. */
export function nextRow(world: World, state: GameState): Row | undefined {
  return world.scenario.rows.find(({ key }) => state.rows[key]!.status === 'locked')
}

/** Opens a row: its work, its questions, its documents. */
export function openRow(draft: StateDraft, key: string): void {
  const { world, state } = draft
  const row = world.rows.get(key)!
  const others = state.open
  countAllWork(draft)
  const record = rowToChange(draft, key)
  state.open = world.scenario.rows.flatMap((one) =>
    one === row || others.includes(one.key) ? [one.key] : [],
  )
  record.openedAt = state.minute
  happenToRow(draft, {
    type: 'phase.opened',
    row: key,
    attempt: record.attempt,
    parallel: others.length > 0,
  })
  if (!isPlayed(world, key)) log(draft, { type: 'phase.by-plan', row: key })
  const cause = phaseCause(row)
  const occasion = { row: key, attempt: record.attempt, role: row.lead, slot: 'opening', cause }
  for (const { fact, otherwise } of row.expects) {
    if (!state.facts[fact]) applyEffects(draft, otherwise, occasion)
  }
  for (const { rows, effects } of world.scenario.settings.overlap.consequences) {
    if (rows.includes(key) && others.some((other) => rows.includes(other))) {
      applyEffects(draft, effects, occasion)
    }
  }
  applyEffects(draft, row.opens, occasion)
  if (row.work === 'install' || row.work === 'restore') {
    for (const id of world.serviceOrder) setStatus(draft, id, 'rebuilding', cause)
  }
  for (const document of world.documents.get(key)!) openDocument(draft, document.id)
  dealRowStimuli(draft, row)
  dealRowSurfacings(draft, row)
  askRow(draft, key, record.attempt)
}

/** Closes every row whose work is done; what was still to happen in it happens first. Returns whether anything changed. */
export function closeRows(draft: StateDraft): boolean {
  const { world, state } = draft
  let closed = false
  for (const key of state.open) {
    const row = world.rows.get(key)!
    if (rowHasTasks(state, row.key) || rowIsAsked(state, row.key)) continue
    if (row.work === 'restore' && nextCopy(world, state, row) >= 0) continue
    const surfacing = releaseRowSurfacings(draft, row.key)
    if (releaseRowStimuli(draft, row.key) || surfacing) {
      closed = true
      continue
    }
    if (row.work === 'restore' && !endRestore(draft, row)) continue
    if (row.work === 'verify' && !verify(draft, row)) continue
    closeRow(draft, row)
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
function endRestore(draft: StateDraft, row: Row): boolean {
  restoreRest(draft, row)
  if (refuseInfected(draft, row)) return false
  startCopies(draft, row)
  return true
}

function closeRow(draft: StateDraft, row: Row): void {
  const { state, world } = draft
  const cause = phaseCause(row)
  countAllWork(draft)
  releaseDocuments(draft, row.key)
  const record = rowToChange(draft, row.key)
  state.open = state.open.filter((key) => key !== row.key)
  record.closedAt = state.minute
  happenToRow(draft, { type: 'phase.closed', row: row.key, minutes: rowMinutes(state, row.key) })
  if (row.work === 'return') {
    const withheld = isWithheld(draft)
    for (const id of world.serviceOrder) {
      const { status } = state.services[id]!
      if (status === 'verified' || (status === 'restored' && !withheld))
        setStatus(draft, id, 'up', cause)
    }
  }
  applyEffects(draft, row.closes, {
    row: row.key,
    attempt: record.attempt,
    role: row.lead,
    slot: 'closing',
    cause,
  })
}

/** The facilitator declares a row done: its work is dropped, its services come back as they are. */
export function skipRow(draft: StateDraft, key: string, reason: string): void {
  const { world, state } = draft
  const row = world.rows.get(key)!
  updateEverybody(draft)
  dropRowTasks(draft, key)
  dropPrompts(
    draft,
    (prompt) => prompt.row === key || (row.work === 'verify' && prompt.kind === 'rework'),
  )
  log(draft, { type: 'phase.skipped', row: key, reason })
  if (state.rows[key]!.status === 'locked') {
    rowToChange(draft, key).openedAt = state.minute
    dealRowStimuli(draft, row)
    dealRowSurfacings(draft, row)
  }
  if (row.work === 'restore') restoreRest(draft, row)
  // A restoration that was under way again ends with the verification that asked for it.
  if (row.work === 'verify' && state.reworks > 0) bringBackAfterRework(draft, phaseCause(row))
  if (reworksOf(state) > state.reworks) bringBackLost(draft, phaseCause(row))
  releaseRowStimuli(draft, key)
  releaseRowSurfacings(draft, key)
  closeRow(draft, row)
}
