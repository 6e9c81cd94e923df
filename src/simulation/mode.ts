import type { EventType } from './events'
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

export type Flow = Readonly<Record<Mode, Readonly<Partial<Record<EventType, readonly Mode[]>>>>>

/**
 * The flow of an exercise, the only source of its edges: in each mode, what may happen that leads on, and to where.
 * Of several modes it is the one that `waitsFor` tells once the command is carried out; of several things that a
 * command made happen, the cause is the latest one that leads there.
 */
export const FLOW: Flow = {
  lobby: {
    'exercise.started': ['situation'],
  },
  situation: {
    'phase.opened': ['deciding'],
    'phase.closed': ['deciding', 'running'],
    'stimulus.fired': ['deciding'],
    'initiative.started': ['running'],
    'exercise.paused': ['paused'],
    'exercise.ended': ['debrief'],
  },
  deciding: {
    'prompt.revealed': ['running', 'resting', 'situation'],
    'countersign.given': ['running', 'situation'],
    'rest.planned': ['running'],
    'rest.started': ['resting'],
    'rest.skipped': ['running', 'situation'],
    'rest.deferred': ['running', 'situation'],
    'phase.closed': ['running', 'situation'],
    'exercise.paused': ['paused'],
    'exercise.ended': ['debrief'],
  },
  running: {
    'phase.opened': ['deciding'],
    'phase.closed': ['deciding', 'situation'],
    'phase.reopened': ['deciding'],
    'countersign.asked': ['deciding'],
    'stimulus.fired': ['deciding'],
    'prompt.reopened': ['deciding'],
    'task.finished': ['situation'],
    'rest.started': ['resting'],
    'rest.ended': ['deciding', 'situation'],
    'exercise.paused': ['paused'],
    'exercise.ended': ['debrief'],
  },
  resting: {
    'stimulus.fired': ['deciding'],
    'rest.ended': ['deciding', 'running', 'situation'],
    'exercise.paused': ['paused'],
    'exercise.ended': ['debrief'],
  },
  paused: {
    'exercise.resumed': ['situation', 'deciding', 'running', 'resting'],
    'exercise.ended': ['debrief'],
  },
  debrief: {},
}

/** What the game waits for; the machine's flow is always here. */
export function waitsFor(state: GameState): Mode {
  if (state.ended) return 'debrief'
  if (state.paused) return 'paused'
  if (!state.started) return 'lobby'
  if (isAnswerOwed(state)) return 'deciding'
  // In shifts somebody is up.
  if (state.rest && state.rest.since >= 0 && state.rest.shift === 0) return 'resting'
  if (state.rest || state.open.length > 0 || anyTask(state) || allClosed(state)) return 'running'
  return 'situation'
}

/** Whether somebody still has to answer. */
export function isAnswerOwed(state: GameState): boolean {
  for (const id in state.prompts) {
    if (!state.prompts[id]!.answer) return true
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
