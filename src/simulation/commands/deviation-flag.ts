import { defineCommand } from '../command'
import { id, text } from '../fields'
import { REMARKING } from '../mode'
import { parsePromptId, promptId } from '../prompt-id'
import { refuse } from '../refusal'
import { log } from '../state-draft'

/** A role stands by an answer that departs from the plan; there are so many tokens a game. */
export const deviationFlag = defineCommand({
  type: 'deviation.flag',
  fields: { prompt: id, reason: text },
  modes: REMARKING,
  givenBy: 'owner',

  refusal(world, state, by, { prompt, reason }) {
    const { row: key, attempt, slot } = parsePromptId(prompt)
    const decision = world.decisions.get(slot)
    const row = Object.hasOwn(state.rows, key) ? state.rows[key] : undefined
    if (!decision || !row || row.status === 'locked') return refuse('unknown', prompt)
    const { role } = decision
    const isAskedThere =
      slot === world.scenario.rework?.id ||
      world.reflexes.get(key) === decision ||
      world.cells.get(key)?.some((cell) => cell.decision === decision)
    // One name for one question: another way of writing it is another question to whoever counts.
    const isItsName = promptId(key, attempt, role, slot) === prompt
    const hasBeen = Number.isInteger(attempt) && attempt >= 1 && attempt <= row.attempt
    if (!isAskedThere || !isItsName || !hasBeen) return refuse('unknown', prompt)
    if (by !== role && by !== 'host') return refuse('not-yours', prompt)
    if (!reason.trim()) return refuse('reason-missing')
    if (state.deviations.includes(prompt)) return refuse('already', prompt)
    const { tokens } = world.scenario.settings.deviations
    return state.deviations.length < tokens ? null : refuse('no-token', String(tokens))
  },

  carryOut(draft, by, { prompt, reason }) {
    draft.state.deviations = [...draft.state.deviations, prompt]
    log(draft, { type: 'deviation.flagged', prompt, role: by, reason })
  },
})
