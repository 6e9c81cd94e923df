import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type PlaceChannel,
  type PlaceMessage,
  type StreamPlaces,
  streamPlaces,
} from '../../src/remote/stream-places'

/** Windows of one browser: what one says all others hear. */
function browser() {
  const windows: ((message: PlaceMessage) => void)[] = []
  const held = new Set<number>()
  const open = (): { places: StreamPlaces; want(): Promise<void>; close(): void } => {
    const own = windows.length
    const channel: PlaceChannel = {
      say(message) {
        for (const [other, hear] of windows.entries()) if (other !== own) hear(message)
      },
      hear: (listener) => windows.push(listener),
    }
    const places = streamPlaces(channel, `w${own}`)
    const want = async (): Promise<void> => {
      const onLost = () => void held.delete(own)
      const onFree = () => void want()
      if (await places.take({ onLost, onFree })) held.add(own)
    }
    return {
      places,
      want,
      close() {
        held.delete(own)
        places.leave()
        windows[own] = () => undefined
      },
    }
  }
  return { open, held }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the windows of one browser', () => {
  it('have four streams together, however many are opened at once', async () => {
    const { open, held } = browser()
    for (const one of Array.from({ length: 8 }, open)) void one.want()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(held.size).toBe(4)
  })

  it('leave their streams to those that had them first, and take what becomes free', async () => {
    const { open, held } = browser()
    const windows = Array.from({ length: 8 }, open)
    for (const one of windows) {
      void one.want()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect([...held]).toEqual([0, 1, 2, 3])
    windows[1]!.close()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(held.size).toBe(4)
    expect(held.has(1)).toBe(false)
  })
})
