/** The room's light at an hour: what falls through the window, what the lamp gives, how dark the corners are. */
export interface RoomLight {
  /** Colour of the dark, and how dense it lies at the table's edge (0–1). */
  shade: number
  dark: number
  /** Strength of the lamp, 0–1. */
  lamp: number
  /** Colour and strength of the window's light, and where it falls from the left (0) to the right (1). */
  sky: number
  window: number
  at: number
}

type Stop = readonly [
  hour: number,
  shade: number,
  dark: number,
  lamp: number,
  sky: number,
  window: number,
]

const STOPS: readonly Stop[] = [
  [0, 0x26357c, 0.92, 1, 0x9db8ff, 0.1],
  [5, 0x26357c, 0.92, 1, 0x9db8ff, 0.1],
  [6.5, 0x6d5c94, 0.66, 0.8, 0xffa878, 0.5],
  [8, 0xa5845e, 0.36, 0.4, 0xffdfae, 0.8],
  [11, 0xa98c68, 0.28, 0.25, 0xfff6e0, 1],
  [15, 0xa98c68, 0.28, 0.25, 0xfff2d6, 1],
  [17.5, 0xa87a54, 0.38, 0.45, 0xffcf90, 0.85],
  [19, 0xa06650, 0.56, 0.75, 0xffb684, 0.55],
  [20.5, 0x4a4a94, 0.8, 0.95, 0x8aa6e8, 0.2],
  [22, 0x26357c, 0.92, 1, 0x9db8ff, 0.1],
  [24, 0x26357c, 0.92, 1, 0x9db8ff, 0.1],
]

const SUNRISE = 6
const SUNSET = 20.5

/** Pure: minutes since midnight in, light out; the sun's patch wanders over the table by day, the moon's by night. */
export function roomLight(minuteOfDay: number): RoomLight {
  const hour = (((minuteOfDay % 1440) + 1440) % 1440) / 60
  const index = STOPS.findIndex(([until]) => until > hour)
  const after = STOPS[index]!
  const before = STOPS[index - 1]!
  const share = (hour - before[0]) / (after[0] - before[0])
  const between = (a: number, b: number): number => a + (b - a) * share
  const day = hour >= SUNRISE && hour < SUNSET
  const night = 24 - SUNSET + SUNRISE
  const at = day ? (hour - SUNRISE) / (SUNSET - SUNRISE) : ((hour - SUNSET + 24) % 24) / night
  return {
    shade: mix(before[1], after[1], share),
    dark: between(before[2], after[2]),
    lamp: between(before[3], after[3]),
    sky: mix(before[4], after[4], share),
    window: between(before[5], after[5]),
    at,
  }
}

/** A colour between two, channel by channel. */
export function mix(from: number, to: number, share: number): number {
  const channel = (shift: number): number => {
    const a = (from >> shift) & 255
    const b = (to >> shift) & 255
    return Math.round(a + (b - a) * share) << shift
  }
  return channel(16) | channel(8) | channel(0)
}

/** A colour seen in the light of another. */
export function times(colour: number, light: number): number {
  const channel = (shift: number): number =>
    Math.round((((colour >> shift) & 255) * ((light >> shift) & 255)) / 255) << shift
  return channel(16) | channel(8) | channel(0)
}
