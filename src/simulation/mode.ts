import type { GameState } from './state'
import { anyTask } from './tasks'

export const MODES = [
  'lobby',
  'situation',
  'deciding',
  'running',
  'resting',
  'paused',
  'debrief',
] as const
export type Mode = (typeof MODES)[number]

/** What the game waits for; the machine's state is always this. */
export function waitsFor(state: GameState): Mode {
  if (state.ended) return 'debrief'
  if (state.paused) return 'paused'
  if (!state.started) return 'lobby'
  if (isAnswerOwed(state)) return 'deciding'
  if (state.rest && state.rest.since >= 0) return 'resting'
  if (state.rest || state.open.length > 0 || anyTask(state) || allClosed(state)) return 'running'
  return 'situation'
}

/** Whether somebody still has to answer. */
export function isAnswerOwed(state: GameState): boolean {
  for (const id in state.prompts) {
    const { owed, answer } = state.prompts[id]!
    if (owed && !answer) return true
  }
  return false
}

/** With every row closed what is left runs out by itself, then the exercise ends. */
function allClosed(state: GameState): boolean {
  for (const key in state.rows) if (state.rows[key]!.status !== 'closed') return false
  return true
}

/** From the start to the end, save a pause. */
export const UNDER_WAY = ['situation', 'deciding', 'running', 'resting'] as const

/** Remarks about the game never touch the simulation: they are legal in a pause and in the debrief too. */
export const REMARKING = [...UNDER_WAY, 'paused', 'debrief'] as const
