import type { Evidence, Row } from '../scenario/scenario'
import { openDocument } from './document'
import type { GameState } from './state'
import { log, type StateDraft } from './state-draft'
import type { World } from './world'

/** The minute at which a document of an open row arrives. */
const dueMinute = ({ minutes }: Row, openedAt: number, [n, d]: readonly [number, number]): number =>
  openedAt + Math.floor((minutes[1] * n) / d)

/** What is still to arrive in the rows that are open, each with its minute. */
function* awaited(world: World, state: GameState): Generator<{ document: Evidence; due: number }> {
  for (const key of state.open) {
    for (const document of world.arrivals.get(key)!) {
      if (state.documents[document.id] !== undefined) continue
      const due = dueMinute(world.rows.get(key)!, state.rows[key]!.openedAt, document.arrives!)
      yield { document, due }
    }
  }
}

/** Minute of the next document that arrives while a row runs, or -1. */
export function nextArrival(world: World, state: GameState): number {
  let next = -1
  for (const { due } of awaited(world, state)) {
    const minute = Math.max(due, state.minute)
    if (next < 0 || minute < next) next = minute
  }
  return next
}

/** Hands out what arrives now. Who is at work on an answer that it bears on may think again, once. */
export function deliverDocuments(draft: StateDraft): boolean {
  const { world, state } = draft
  const due = [...awaited(world, state)].filter((one) => one.due <= state.minute)
  for (const { document } of due) {
    openDocument(draft, document.id)
    offerToRevise(draft, document)
  }
  return due.length > 0
}

/** The work of a row was done before everything had arrived: what was on its way is read all the same. */
export function releaseDocuments(draft: StateDraft, row: string): void {
  for (const { id } of draft.world.arrivals.get(row)!) openDocument(draft, id)
}

function offerToRevise(draft: StateDraft, document: Evidence): void {
  const { world, state } = draft
  for (const role of document.for) {
    for (const { id, kind, answered } of state.roles[role]!.tasks) {
      if (kind !== 'decision' || !answered || state.revisions[id] !== undefined) continue
      if (!world.decisions.get(answered.of)?.reads.includes(document.id)) continue
      state.revisions = { ...state.revisions, [id]: 'offered' }
      log(draft, { type: 'prompt.revisable', prompt: id, role, document: document.id })
    }
  }
}
