import { describe, expect, it } from 'vitest'
import { hostGame } from '../../src/app/hosting/hosted-game'
import { countdownReader } from '../../src/app/play/countdown'
import type { AnswerTimerStorage } from '../../src/app/storage/answer-timer-storage'
import type { AnswerTimes } from '../../src/host/answer-timer'
import type { CountdownView } from '../../src/protocol/seat-view'
import type { Role } from '../../src/scenario/roles'
import { makeHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import type { Holder } from '../../src/simulation/people'
import { ROLES } from '../support/roles'
import { start } from '../support/session-play'
import { options, scenario } from '../support/small-game'

const heldHere = Object.fromEntries(ROLES.map((role) => [role, 'player'])) as Record<Role, Holder>

/** A game in which all five roles are played here and the first phase is open. */
async function firstRound(): Promise<Session> {
  const header = makeHeader(scenario, 'one', { ...options, countdown: 'relaxed' })
  const session = await createSession(scenario, header, memoryStore(), 'g')
  await session.dispatch('host', start(heldHere))
  await session.dispatch('dsi', { type: 'phase.open', phase: 'alert/1' })
  return session
}

/** Keeps the times of a game that is closed. */
function memoryOfOne(): AnswerTimerStorage {
  let kept: AnswerTimes | null = null
  return {
    recall: () => kept,
    keep: (times) => ({
      now: () => undefined,
      end() {
        kept = times()
      },
    }),
  }
}

const told: CountdownView = {
  kind: 'relaxed',
  seconds: 120,
  secondsPerMinute: 5,
  maxMinutes: 30,
  left: 90_000,
  runs: true,
  stopped: false,
}

describe('the countdown of a round on this screen', () => {
  it('ends, on this device’s clock, so long after it was told, and is the same until told anew', () => {
    let now = 1_000
    const read = countdownReader(() => now)
    const first = read(told)
    expect(first).toMatchObject({ left: 90_000, until: 91_000 })
    now = 5_000
    expect(read(told)).toBe(first)
    expect(read({ ...told, left: 86_000 })).toMatchObject({ until: 91_000 })
    expect(read(null)).toBeNull()
  })

  it('has no end while it stands', () => {
    const read = countdownReader(() => 0)
    expect(read({ ...told, runs: false, stopped: true })).toMatchObject({
      until: null,
      stopped: true,
    })
  })

  it('goes on where it stood when the game is closed and opened again', async () => {
    const session = await firstRound()
    const memory = memoryOfOne()
    const open = () => hostGame(session, null, () => undefined, memory)
    const first = await open()
    first.grant(60)
    first.stopCountdown(true)
    const { left } = first.model().countdown!
    expect(left).toBeGreaterThan(170_000)
    first.close()
    const again = (await open()).model().countdown!
    expect(Math.abs(again.left - left)).toBeLessThanOrEqual(1)
    expect(again.stopped).toBe(true)
  })
})
