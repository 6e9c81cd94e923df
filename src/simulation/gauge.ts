import { outsider, signer } from '../scenario/roles'
import type { Cause } from './cause'
import type { GameState } from './state'
import { applyEffects, log, type Turn } from './turn'
import type { World } from './world'

/** Trust and evidence, 0–100; crossing a threshold has its effects once. */
export function moveGauge(turn: Turn, gauge: 'trust' | 'evidence', by: number, cause: Cause): void {
  const { state, world } = turn
  const value = Math.max(0, Math.min(state[gauge] + by, 100))
  if (value === state[gauge]) return
  log(turn, { type: 'gauge.moved', gauge, by: value - state[gauge], value, cause })
  state[gauge] = value
  const { trust, evidence } = world.scenario.settings
  if (gauge === 'trust' && value < trust.notice && !state.crossed.notice) {
    state.crossed = { ...state.crossed, notice: true }
    log(turn, { type: 'gauge.crossed', gauge, cause })
    applyEffects(turn, trust.noticeEffects, {
      row: '-',
      attempt: 1,
      role: outsider(world.scenario) ?? signer(world.scenario),
      slot: 'notice',
      cause,
    })
  }
  if (gauge === 'evidence' && value < evidence.refusal && !state.crossed.refusal) {
    state.crossed = { ...state.crossed, refusal: true }
    log(turn, { type: 'gauge.crossed', gauge, cause })
    applyEffects(turn, evidence.refusalEffects, {
      row: '-',
      attempt: 1,
      role: signer(world.scenario),
      slot: 'refusal',
      cause,
    })
  }
}

/** It is all the company's. */
const SILENCE: Cause = { kind: 'silence', id: 'clients', role: null }

/** Minute of the next loss of trust through silence: two waking hours, then every hour. */
export function nextSilence(world: World, state: GameState): number {
  return state.contactAt + world.scenario.settings.trust.silenceMinutes
}

/** The clients have waited in silence for the allowed time, and for each further hour. */
export function silence(turn: Turn): void {
  const { world, state } = turn
  const { trust } = world.scenario.settings
  moveGauge(turn, 'trust', trust.silencePerHour, SILENCE)
  state.contactAt += 60
}

/** A word to the clients, of any kind: the clock of silence starts again. */
export function contactClients(turn: Turn, cause: Cause): void {
  turn.state.contactAt = turn.state.minute
  log(turn, { type: 'clients.told', cause })
}
