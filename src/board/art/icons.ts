import type { ServiceStatus } from '../../scenario/roles'
import type { StimulusView } from '../../view/view'

/** The look of a state light: enamel colour and icon, never colour alone. */
export const LIGHTS: Record<ServiceStatus, { icon: string; colour: string }> = {
  up: { icon: 'check', colour: '#3f8a3c' },
  suspect: { icon: 'circle-question-mark', colour: '#8e4179' },
  isolated: { icon: 'unplug', colour: '#76858f' },
  down: { icon: 'x', colour: '#b2372e' },
  degraded: { icon: 'contrast', colour: '#cf8420' },
  rebuilding: { icon: 'hammer', colour: '#3d63b4' },
  restored: { icon: 'archive-restore', colour: '#1f8796' },
  verified: { icon: 'check-check', colour: '#2d6b35' },
}

export const CHANNELS: Record<StimulusView['channel'], string> = {
  phone: 'phone',
  mail: 'mail',
  sms: 'smartphone',
  alert: 'bell-ring',
  visit: 'door-open',
  press: 'newspaper',
  chat: 'messages-square',
}

/** Small marks on a pawn. */
export const MARKS = {
  waiting: 'hourglass',
  away: 'bed',
  resting: 'moon',
  tired: 'battery-low',
  owed: 'ellipsis',
  sealed: 'check',
} as const

export type Mark = keyof typeof MARKS
