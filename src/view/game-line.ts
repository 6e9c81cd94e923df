import { opener, type Role } from '../scenario/roles'
import { type Mode, waitsFor } from '../simulation/mode'
import type { GameState, RowStatus } from '../simulation/state'
import type { World } from '../simulation/world'
import { symptom } from './symptom'

/** How far a game has come, in one line: ids and numbers, no text, no luck. */
export interface GameLine {
  readonly mode: Mode
  /** Since DEBEX. */
  readonly minute: number
  /** Why it ended, '' while it lasts. */
  readonly ended: string
  /** Of each row of the plan, in its order. */
  readonly rows: readonly RowStatus[]
  /** What people are waited for: roles that owe answers, or one whose turn it is (`owes` is 0). */
  readonly owing: readonly { readonly role: Role; readonly owes: number }[]
  /** Nobody owes anything: time is to be let run. */
  readonly idle: boolean
  /** 0–100, in the order in which they are shown. */
  readonly gauges: Readonly<Record<string, number>>
  /** How many there are of each, as clients feel them. */
  readonly services: { readonly down: number; readonly degraded: number; readonly up: number }
}

/** A game in one line, as whoever follows many of them sees it. */
export function gameLine(world: World, state: GameState): GameLine {
  const { scenario, roles } = world
  const mode = waitsFor(state)
  const felt = scenario.services.map(({ id }) => symptom(state.services[id]!.status))
  const count = (wanted: string): number => felt.filter((one) => one === wanted).length
  const owing = roles.flatMap((role) => {
    if (state.holders[role] !== 'player') return []
    const owes = Object.values(state.prompts).filter((one) => one.role === role && !one.answer)
    return owes.length > 0 ? [{ role, owes: owes.length }] : []
  })
  const opens = opener(scenario)
  const isTurn = mode === 'situation' && owing.length === 0 && state.holders[opens] === 'player'
  return {
    mode,
    minute: state.minute,
    ended: state.ended,
    rows: scenario.rows.map(({ key }) => state.rows[key]!.status),
    owing: isTurn ? [{ role: opens, owes: 0 }] : owing,
    idle: owing.length === 0 && (mode === 'running' || mode === 'resting'),
    gauges: state.gauges,
    services: {
      down: count('down'),
      degraded: count('degraded'),
      up: count('up'),
    },
  }
}
