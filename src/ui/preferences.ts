import type { Countdown } from '../scenario/roles'

/** `system`: as the device asks for. */
export const MOTIONS = ['system', 'reduced', 'full'] as const
export type Motion = (typeof MOTIONS)[number]

/** `system`: as the device asks for. */
export const SCHEMES = ['system', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** What a person has chosen for themselves on this device, whatever the game. */
export interface Preferences {
  /** Single-key shortcuts: digits, N, P, ?. */
  readonly shortcuts: boolean
  /** Bigger letters for a projector. */
  readonly large: boolean
  readonly motion: Motion
  /** By day or by night; what is paper on a table stays so. */
  readonly scheme: Scheme
  /** Whole per cent. */
  readonly volume: number
  readonly muted: boolean
  /** Who plays alone at a screen has time run as soon as all is sealed. */
  readonly runsOn: boolean
  /** What the set-up of a game proposes. */
  readonly countdown: Countdown
}

export const PREFERENCE_DEFAULTS: Preferences = {
  shortcuts: true,
  large: false,
  motion: 'system',
  scheme: 'system',
  volume: 60,
  muted: false,
  runsOn: true,
  countdown: 'off',
}
