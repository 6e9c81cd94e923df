import { describe, expect, it } from 'vitest'
import { mix, roomLight, times } from '../../src/board/room-light'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour * 60)

describe('the light of the room', () => {
  it('is of the lamp by night and of the window by day', () => {
    const noon = roomLight(12 * 60)
    const midnight = roomLight(0)
    expect(midnight.lamp).toBeGreaterThan(noon.lamp)
    expect(midnight.dark).toBeGreaterThan(noon.dark)
    expect(noon.window).toBeGreaterThan(midnight.window)
  })

  it('never jumps from one minute to the next, midnight included', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const [a, b] = [roomLight(minute), roomLight(minute + 1)]
      for (const key of ['dark', 'lamp', 'window'] as const) {
        expect(Math.abs(a[key] - b[key])).toBeLessThan(0.02)
      }
    }
  })

  it('keeps every strength between 0 and 1', () => {
    for (const { dark, lamp, window, at } of HOURS.map(roomLight)) {
      for (const share of [dark, lamp, window, at]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }
  })

  it('lets the sun wander from left to right', () => {
    const path = [7, 10, 13, 16, 19].map((hour) => roomLight(hour * 60).at)
    expect([...path].sort((a, b) => a - b)).toEqual(path)
  })

  it('takes a minute of any day', () => {
    expect(roomLight(1440 + 600)).toEqual(roomLight(600))
    expect(roomLight(-60)).toEqual(roomLight(23 * 60))
  })

  it('mixes colours channel by channel', () => {
    expect(mix(0x000000, 0xffffff, 0.5)).toBe(0x808080)
    expect(mix(0x102030, 0x102030, 0.3)).toBe(0x102030)
    expect(times(0x8040ff, 0xffffff)).toBe(0x8040ff)
    expect(times(0x8040ff, 0x000000)).toBe(0)
  })
})
