import { describe, expect, it } from 'vitest'
import { type AnswerTimes, answerClock } from '../../src/app/answer-clock'
import type { AnswerMemory } from '../../src/app/answer-memory'
import { countdownModel, timedPrompts } from '../../src/app/countdown'
import { openGame } from '../../src/app/open-game'
import { playModel } from '../../src/app/play-model'
import { ROLES, type Role } from '../../src/scenario/roles'
import { makeHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import type { Holder } from '../../src/simulation/people'
import type { GameOptions } from '../../src/simulation/state'
import { start } from '../support/session-play'
import { options, scenario } from '../support/small-game'

const heldHere = Object.fromEntries(ROLES.map((role) => [role, 'player'])) as Record<Role, Holder>

/** A game in which all five roles are played here and the first phase is open. */
async function firstRound(countdown: GameOptions['countdown']): Promise<Session> {
  const header = makeHeader(scenario, 'one', { ...options, countdown })
  const session = await createSession(scenario, header, memoryStore(), 'g')
  await session.dispatch('host', start(heldHere))
  await session.dispatch('dsi', { type: 'phase.open', phase: 'alert/1' })
  return session
}

const asked = (session: Session): string[] =>
  timedPrompts(playModel(session, { active: 'dsi', known: 0, busy: false }))

/** Keeps the times of a game that is closed. */
function memoryOfOne(): AnswerMemory {
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

describe('the countdown of a round', () => {
  it('is for what sets somebody to work, until it is answered', async () => {
    const session = await firstRound('relaxed')
    const before = asked(session)
    expect(before.length).toBeGreaterThan(1)
    const game = openGame(session, null, () => undefined, memoryOfOne())
    const prompt = before.find((id) => session.state().prompts[id]?.role === 'dsi')!
    const choice = session.state().prompts[prompt]!.options[0]!
    expect(await game.answer(prompt, 'dsi', { choice }, '')).toBeNull()
    expect(asked(session)).toEqual(before.filter((id) => id !== prompt))
    game.close()
  })

  it('counts from the question that has been waiting longest, and is late after the end', async () => {
    const { world } = await firstRound('relaxed')
    let now = 0
    const clock = answerClock(() => now)
    clock.see(['first'])
    now = 30_000
    clock.see(['second'])
    const model = () => countdownModel(world, clock, ['first', 'second'], now)
    expect(model()).toMatchObject({ kind: 'relaxed', seconds: 120, left: 90_000, until: 120_000 })
    now = 150_000
    expect(model()?.left).toBe(-30_000)
    clock.grant(60, ['first', 'second'])
    expect(model()?.left).toBe(30_000)
    clock.setStopped(true)
    expect(model()).toMatchObject({ left: 30_000, until: null, stopped: true })
  })

  it('is shorter under pressure, and not there without one or while nothing is asked', async () => {
    const clock = answerClock(() => 0)
    const pressing = await firstRound('pressing')
    expect(countdownModel(pressing.world, clock, ['a'], 0)?.left).toBe(60_000)
    expect(countdownModel(pressing.world, clock, [], 0)).toBeNull()
    expect(countdownModel((await firstRound('off')).world, clock, ['a'], 0)).toBeNull()
  })

  it('has no say in a pause: the seconds of an answer do not grow meanwhile', async () => {
    const session = await firstRound('relaxed')
    const game = openGame(session, null, () => undefined, memoryOfOne())
    expect(game.model().countdown?.until).not.toBeNull()
    await game.send('dsi', { type: 'exercise.pause' })
    expect(game.model().countdown).toMatchObject({ until: null, stopped: false })
    await game.send('dsi', { type: 'exercise.resume' })
    expect(game.model().countdown?.until).not.toBeNull()
    game.close()
  })
  it('goes on where it stood when the game is closed and opened again', async () => {
    const session = await firstRound('relaxed')
    const memory = memoryOfOne()
    const open = () => openGame(session, null, () => undefined, memory)
    const first = open()
    first.model()
    first.grant(60)
    first.stopCountdown(true)
    const { left } = first.model().countdown!
    expect(left).toBeGreaterThan(170_000)
    first.close()
    expect(Math.abs(open().model().countdown!.left - left)).toBeLessThanOrEqual(1)
    expect(open().model().countdown!.stopped).toBe(true)
  })
})
