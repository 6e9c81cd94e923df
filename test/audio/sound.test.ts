import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import sprite from '../../assets/sound/effects.json'
import { CHANNEL_SOUNDS, CUE_SOUNDS, effectOf } from '../../src/audio/cue-sounds'
import { createSound } from '../../src/audio/sound'

interface Player {
  src: string
  volume: number
  rate: number
  calls: string[]
}

const players = vi.hoisted(() => [] as Player[])

vi.mock('howler', () => ({
  Howl: class {
    private readonly player: Player
    constructor({ src }: { src: string[] }) {
      this.player = { src: src[0] ?? '', volume: 1, rate: 1, calls: [] }
      players.push(this.player)
    }
    play(what?: string | number) {
      this.player.calls.push(`play ${what ?? ''}`.trim())
      return 1001
    }
    pause(id: number) {
      this.player.calls.push(`pause ${id}`)
    }
    stop() {
      this.player.calls.push('stop')
    }
    unload() {
      this.player.calls.push('unload')
    }
    volume(volume: number) {
      this.player.volume = volume
    }
    rate(rate: number) {
      this.player.rate = rate
    }
  },
}))

const found = (name: string): Player => players.find(({ src }) => src.includes(name))!

beforeEach(() => {
  players.length = 0
})

describe('the sounds of the table', () => {
  it('load and sound nothing before the first gesture', () => {
    const sound = createSound({ volume: 0.8, muted: false })
    sound.play('stamp')
    sound.setVolume(0.5)
    sound.setMuted(true)
    sound.setMuted(false)
    expect(players).toEqual([])
  })

  it('start with the room at the first gesture, and play a cue as its effect', () => {
    const sound = createSound({ volume: 0.8, muted: false })
    sound.unlock()
    sound.unlock()
    sound.play('stamp')
    expect(found('room').calls).toEqual(['play'])
    expect(found('effects').calls).toEqual(['play stamp'])
    expect(found('effects').volume).toBe(0.8)
    expect(found('room').volume).toBeLessThan(0.4)
  })

  it('do not start one effect twice in a moment', () => {
    const sound = createSound({ volume: 1, muted: false })
    sound.unlock()
    for (let back = 0; back < 3; back += 1) sound.play('relief')
    sound.play('stamp')
    expect(found('effects').calls).toEqual(['play relief', 'play stamp'])
  })

  it('are silent while muted, and go on where they were', () => {
    const sound = createSound({ volume: 1, muted: true })
    sound.unlock()
    expect(players).toEqual([])
    sound.setMuted(false)
    sound.setVolume(0.4)
    sound.setMuted(true)
    sound.play('card')
    sound.setMuted(false)
    expect(found('room').calls).toEqual(['play', 'pause 1001', 'play 1001'])
    expect(found('effects').calls).toEqual(['stop'])
  })

  it('keep the volume between 0 and 1', () => {
    const sound = createSound({ volume: 7, muted: false })
    sound.unlock()
    expect(found('effects').volume).toBe(1)
    sound.setVolume(-1)
    expect(found('effects').volume).toBe(0)
  })

  it('let the tone of the room rise with what is out of order, and fall again', () => {
    const sound = createSound({ volume: 0.8, muted: false })
    sound.unlock()
    const calm = { ...found('room') }
    sound.strain(0.9)
    expect(found('room').rate).toBeGreaterThan(calm.rate)
    expect(found('room').volume).toBeGreaterThan(calm.volume)
    sound.strain(0)
    expect(found('room')).toMatchObject({ rate: calm.rate, volume: calm.volume })
  })

  it('tell a call from a letter, a knock, an alert and the press, and a loss from a gain', () => {
    const stimuli = (['phone', 'mail', 'visit', 'alert', 'press', 'sms'] as const).map(
      (channel) => ({ id: channel, channel, addressee: 'dsi', minute: 1, asks: true }),
    )
    const heard = stimuli.map(({ id }) => effectOf({ type: 'stimulus', about: id }, stimuli))
    expect(heard).toEqual(['phone', 'mail', 'knock', 'alert', 'press', 'message'])
    expect(effectOf({ type: 'stimulus', about: 'unknown' }, stimuli)).toBe('phone')
    const sounds = (['loss', 'gain', 'outage', 'money', 'reveal', 'end', 'alarm'] as const).map(
      (type) => effectOf({ type, about: '' }, stimuli),
    )
    expect(new Set([...heard, ...sounds]).size).toBe(13)
  })

  it('end for good', () => {
    const sound = createSound({ volume: 1, muted: false })
    sound.unlock()
    sound.destroy()
    sound.play('card')
    sound.setVolume(1)
    expect(players.map(({ calls }) => calls.at(-1))).toEqual(['unload', 'unload'])
  })
})

describe('the sound files', () => {
  const file = (name: string): Buffer =>
    readFileSync(new URL(`../../assets/sound/${name}`, import.meta.url))

  it('hold every effect that a cue plays, and stay small', () => {
    const seconds = (file('effects.wav').length - 44) / 2 / 16000
    for (const effect of [...Object.values(CUE_SOUNDS), ...Object.values(CHANNEL_SOUNDS)]) {
      const [start = 0, length = 0] = sprite[effect]
      expect(length).toBeGreaterThan(100)
      expect((start + length) / 1000).toBeLessThanOrEqual(seconds)
    }
    expect(file('effects.wav').length + file('room.wav').length).toBeLessThan(540_000)
  })

  it('are what their script makes', async () => {
    const script = new URL('../../assets/sound/make-sounds.mjs', import.meta.url).href
    const made = await import(/* @vite-ignore */ script).then(({ makeSounds }) => makeSounds())
    expect(made.sprite).toEqual(sprite)
    for (const [name, bytes] of [
      ['effects.wav', made.effects],
      ['room.wav', made.room],
    ]) {
      const kept = file(name)
      expect(kept.length).toBe(bytes.length)
      // Another engine may round a sine in another way.
      let furthest = 0
      for (let at = 44; at < kept.length; at += 2) {
        furthest = Math.max(furthest, Math.abs(kept.readInt16LE(at) - bytes.readInt16LE(at)))
      }
      expect(furthest).toBeLessThanOrEqual(2)
    }
  })
})
