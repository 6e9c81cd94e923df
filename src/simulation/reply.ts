import type { Cause } from './cause'
import { drawWithin } from './draws'
import { openingMinute } from './hours'
import { applyEffects, log, type Occasion, type StateDraft } from './state-draft'
import { drawName } from './world'

/** Puts a question to somebody outside; the answer comes after their delay, in their hours. A question is put once. */
export function askOutside(
  draft: StateDraft,
  id: string,
  { row, attempt, role, slot, cause }: Occasion,
): void {
  const { world, state } = draft
  const reply = world.replies.get(id)
  const actor = reply && world.actors.get(reply.actor)
  if (!reply || !actor || state.replies.some((one) => one.reply === id)) return
  const delay = drawWithin(
    world.draws,
    drawName(row, attempt, role, slot, `reply-${id}`),
    actor.delay,
  )
  const due = openingMinute(world, actor.id, state.minute + delay)
  state.replies = [...state.replies, { reply: id, due }]
  log(draft, { type: 'actor.asked', reply: id, by: role, due, cause })
}

/** Delivers the replies that are due now, in the order of their ids. */
export function deliverReplies(draft: StateDraft): boolean {
  const { world, state } = draft
  if (!state.replies.some(({ due }) => due === state.minute)) return false
  const due = state.replies.filter((one) => one.due === state.minute).map((one) => one.reply)
  for (const id of due.sort()) {
    const reply = world.replies.get(id)!
    const cause: Cause = { kind: 'reply', id, role: reply.to }
    log(draft, { type: 'reply.received', reply: id, role: reply.to })
    state.replies = state.replies.map((one) => (one.reply === id ? { ...one, due: -1 } : one))
    applyEffects(draft, reply.effects, { row: '-', attempt: 1, role: reply.to, slot: id, cause })
  }
  return true
}
