import type { Gauge } from '../scenario/gauges'
import type { Cause } from './cause'
import { afterOfficeMinutes, officeMinutesBetween } from './hours'
import type { GameState } from './state'
import { applyEffects, log, type StateDraft } from './state-draft'
import type { World } from './world'

/** A gauge of 0–100 points moves; crossing a threshold has its effects once, in its owner's name. */
export function moveGauge(draft: StateDraft, gauge: Gauge, by: number, cause: Cause): void {
  const { state, world } = draft
  const before = state.gauges[gauge]!
  const value = Math.max(0, Math.min(before + by, 100))
  if (value === before) return
  log(draft, { type: 'gauge.moved', gauge, by: value - before, value, cause })
  state.gauges = { ...state.gauges, [gauge]: value }
  const { owner, thresholds } = world.gauges.get(gauge)!
  for (const { id, below, effects } of thresholds) {
    if (value >= below || state.crossed[id]) continue
    state.crossed = { ...state.crossed, [id]: true }
    log(draft, { type: 'gauge.crossed', gauge, threshold: id, cause })
    applyEffects(draft, effects, { row: '-', attempt: 1, role: owner, slot: id, cause })
  }
}

/** It is all the company's. */
const SILENCE: Cause = { kind: 'silence', id: 'clients', role: null }

/**
 * Minute of the next loss through silence, by office minutes without a word; -1 where nobody waits for one. While all
 * rest together the clock stands still: clients know that people sleep.
 */
export function nextSilence(world: World, state: GameState): number {
  const { silence } = world.scenario.settings
  if (!silence || doAllRest(state)) return -1
  return afterOfficeMinutes(world, state.contactAt, silence.minutes)
}

const doAllRest = ({ rest }: GameState): boolean =>
  rest !== null && rest.since >= 0 && rest.shift === 0

/** At the end of a rest that all took together: the clock of silence goes on where it stood. */
export function resumeSilence({ world, state }: StateDraft): void {
  if (!world.scenario.settings.silence || !doAllRest(state)) return
  const from = Math.max(state.rest!.since, state.contactAt)
  const slept = officeMinutesBetween(world, from, state.minute)
  state.contactAt = afterOfficeMinutes(world, state.contactAt, slept)
}

/** The clients have waited in silence for the allowed time, and for each further hour. */
export function silence(draft: StateDraft): void {
  const { world, state } = draft
  const { silence } = world.scenario.settings
  if (!silence) return
  moveGauge(draft, silence.gauge, silence.perHour, SILENCE)
  state.contactAt = afterOfficeMinutes(world, state.contactAt, 60)
}

/** A word to the clients, of any kind: the clock of silence starts again. */
export function contactClients(draft: StateDraft, cause: Cause): void {
  draft.state.contactAt = draft.state.minute
  log(draft, { type: 'clients.told', cause })
}
