import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exercise } from '../../src/server/exercise/exercise'
import { peopleInMemory } from '../../src/server/exercise/people'
import { openRoom, type Room } from '../../src/server/exercise/room'

describe('a room', () => {
  const said: string[] = []
  let room: Room

  beforeEach(() => {
    vi.useFakeTimers()
    said.length = 0
    const exercise = {
      id: 'e',
      state: () => ({ seats: new Map(), teams: [] }),
      follow: () => () => undefined,
    } as unknown as Exercise
    room = openRoom({
      exercise,
      people: peopleInMemory(),
      presence: { say: (_exercise, team) => said.push(team), elsewhere: () => new Set() },
      build: '',
      now: () => 0,
      pool: () => expect.fail('nothing is scored'),
      server: () => expect.fail('nobody asks how the server is'),
      tell: (error) => expect.fail(String(error)),
    })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('tells those who have come in one moment together', () => {
    for (const team of ['a', 'b', 'a']) room.tellPeople(team)
    expect(said).toEqual([])
    vi.runAllTimers()
    expect(said).toEqual(['a', 'b'])
  })

  it('tells of nobody any more once it is closed, whose windows close only then', () => {
    room.tellPeople('a')
    vi.runAllTimers()
    room.close()
    room.tellPeople('a')
    expect(vi.getTimerCount()).toBe(0)
    vi.runAllTimers()
    expect(said).toEqual(['a'])
  })
})
