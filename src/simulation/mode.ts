import type { CommandType } from './command'
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

/** Remarks about the game: they never touch the simulation and stay legal in the debrief. */
const remarks = ['deviation.flag', 'rating.override', 'note.add', 'improvement.set'] as const
const anytime = ['role.assign', 'exercise.pause', 'exercise.end', ...remarks] as const

/** Which commands have a meaning in which mode; `refusal` says whether one is legal just now. */
export const COMMANDS_IN: Record<Mode, readonly CommandType[]> = {
  lobby: ['exercise.start'],
  situation: [
    ...anytime,
    'phase.open',
    'phase.skip',
    'prompt.answer',
    'initiative.start',
    'stimulus.skip',
    'stimulus.shift',
  ],
  deciding: [
    ...anytime,
    'phase.skip',
    'prompt.answer',
    'prompt.withdraw',
    'initiative.start',
    'stimulus.fire',
    'stimulus.skip',
    'stimulus.shift',
  ],
  running: [
    ...anytime,
    'phase.open',
    'phase.skip',
    'prompt.answer',
    'initiative.start',
    'clock.advance',
    'stimulus.fire',
    'stimulus.skip',
    'stimulus.shift',
  ],
  resting: [...anytime, 'clock.advance', 'stimulus.skip', 'stimulus.shift'],
  paused: ['exercise.resume', 'exercise.end', 'role.assign', ...remarks],
  debrief: [...remarks],
}
