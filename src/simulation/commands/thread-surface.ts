import { runDue } from '../clock'
import { defineCommand } from '../command'
import { id } from '../fields'
import { refuse } from '../refusal'
import { forceSurfacing } from '../threads'

/** The facilitator has a thread come back now, whatever became of it; nothing of it reaches par. */
export const threadSurface = defineCommand({
  type: 'thread.surface',
  fields: { surfacing: id },
  modes: ['deciding', 'running'],
  givenBy: ['facilitator'],

  refusal(world, state, _by, { surfacing }) {
    const found = world.surfacings.get(surfacing)
    if (!found) return refuse('unknown', surfacing)
    const { surfaced } = state.threads[found.thread.id] ?? {}
    if (surfaced?.some((one) => one.id === surfacing)) return refuse('already', surfacing)
    return state.open.length > 0 ? null : refuse('no-open-phase')
  },

  carryOut(draft, _by, { surfacing }) {
    forceSurfacing(draft, surfacing)
    runDue(draft)
  },
})
