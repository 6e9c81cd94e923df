import type { Countdown } from '../scenario/roles'

/** `system`: as the device asks for. */
export const MOTIONS = ['system', 'reduced', 'full'] as const
export type Motion = (typeof MOTIONS)[number]

/** What a person has chosen for themselves on this device, whatever the game. */
export interface Preferences {
  /** Single-key shortcuts: digits, N, P, ?. */
  readonly shortcuts: boolean
  /** Bigger letters for a projector. */
  readonly large: boolean
  readonly motion: Motion
  /** Whole per cent. */
  readonly volume: number
  readonly muted: boolean
  /** What the set-up of a game proposes. */
  readonly countdown: Countdown
}

export const PREFERENCE_DEFAULTS: Preferences = {
  shortcuts: true,
  large: false,
  motion: 'system',
  volume: 60,
  muted: false,
  countdown: 'off',
}
