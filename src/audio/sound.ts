import { Howl } from 'howler'
import sprite from '../../assets/sound/effects.json'
import effectsFile from '../../assets/sound/effects.wav?url'
import roomFile from '../../assets/sound/room.wav?url'
import type { Effect } from './cue-sounds'

export interface SoundOptions {
  /** 0–1. */
  volume: number
  muted: boolean
}

export interface Sound {
  /** Call it at the first click or key: before it, and while muted, nothing is loaded. */
  unlock(): void
  /** Sounds something; the same is not started twice in one moment. */
  play(effect: Effect): void
  /** How much is out of order, 0–1: the room's tone rises with it. */
  strain(share: number): void
  /** 0–1. */
  setVolume(volume: number): void
  setMuted(muted: boolean): void
  /** Stops everything for good. */
  destroy(): void
}

/** The room's tone, beside effects at full volume. */
const ROOM = 0.3
/** How much louder and higher that tone is when everything is out of order. */
const STRAINED = { louder: 1.4, higher: 0.35 }
/** Milliseconds in which one effect is not started again. */
const ONCE = 180

interface Players {
  effects: Howl
  room: Howl
}

/** The sounds of the table. A file that cannot be loaded or decoded is silence, never an error. */
export function createSound({ volume, muted }: SoundOptions): Sound {
  const state = { volume: within(volume), muted, unlocked: false, strain: 0 }
  const started = new Map<Effect, number>()
  let players: Players | null = null
  /** The room's tone under way, and whether it is heard. */
  let tone: number | undefined
  let toned = false

  const adjust = (): void => {
    if (state.unlocked && !state.muted) players ??= makePlayers()
    if (!players) return
    players.effects.volume(state.volume)
    players.room.volume(within(state.volume * ROOM * (1 + STRAINED.louder * state.strain)))
    players.room.rate(1 + STRAINED.higher * state.strain)
    if (state.muted) players.effects.stop()
    if (state.muted === !toned) return
    toned = !state.muted
    if (toned) tone = players.room.play(tone)
    else players.room.pause(tone)
  }

  return {
    unlock() {
      state.unlocked = true
      adjust()
    },
    play(effect) {
      if (!players || state.muted) return
      const now = performance.now()
      if (now - (started.get(effect) ?? Number.NEGATIVE_INFINITY) < ONCE) return
      started.set(effect, now)
      players.effects.play(effect)
    },
    strain(share) {
      if (share === state.strain) return
      state.strain = within(share)
      adjust()
    },
    setVolume(next) {
      state.volume = within(next)
      adjust()
    },
    setMuted(next) {
      state.muted = next
      adjust()
    },
    destroy() {
      state.unlocked = false
      players?.effects.unload()
      players?.room.unload()
      players = null
    },
  }
}

const makePlayers = (): Players => ({
  effects: new Howl({ src: [effectsFile], sprite: spriteOf() }),
  room: new Howl({ src: [roomFile], loop: true }),
})

const within = (volume: number): number => Math.min(1, Math.max(0, volume))

const spriteOf = (): Record<string, [number, number]> =>
  Object.fromEntries(
    Object.entries(sprite).map(([name, [start = 0, length = 0]]) => [name, [start, length]]),
  )
