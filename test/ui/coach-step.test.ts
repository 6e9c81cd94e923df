import { describe, expect, it } from 'vitest'
import { playModel } from '../../src/app/play-model'
import type { Role } from '../../src/scenario/roles'
import { makeHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { coachStep, isTaught, lessonFrom, type Shown } from '../../src/ui/help/coach-step'
import type { PlayModel } from '../../src/ui/model'
import { shipped } from '../support/shipped'

const tutorial = shipped('tutorial')
const NOTHING: Shown = { phases: 1, readSome: false, drafted: new Set() }

async function started(): Promise<Session> {
  const header = makeHeader(tutorial, 'coach', {
    difficulty: 'normal',
    stimuli: true,
    countdown: 'off',
  })
  const session = await createSession(tutorial, header, memoryStore(), 'coach')
  const holders = {
    client: 'reference',
    dsi: 'player',
    direction: 'player',
    admin: 'reference',
    development: 'reference',
  } as const
  await session.dispatch('host', { type: 'exercise.start', holders, objectives: [] })
  return session
}

const model = (session: Session, active: Role = 'dsi'): PlayModel => ({
  ...playModel(session, { active, known: 0, busy: false }),
  countdown: null,
})

/** Seals the first option for a role that a person holds. */
async function answer(session: Session, role: Role): Promise<void> {
  const prompt = model(session, role).views[role]!.prompts.find(
    ({ owed, answer: given }) => owed && given === null,
  )!
  const given =
    prompt.form === 'choice'
      ? { choice: prompt.options[0]!.id }
      : { ranking: prompt.options.map(({ id }) => id) }
  const { refusal } = await session.dispatch(role, {
    type: 'prompt.answer',
    prompt: prompt.id,
    answer: given,
    seconds: 0,
  })
  expect(refusal).toBeNull()
}

describe('the first steps', () => {
  it('follow the game from the first document to the situation point, then have nothing to say', async () => {
    const session = await started()
    expect(coachStep(model(session), NOTHING)).toBe('open')

    await session.dispatch('dsi', { type: 'phase.open', phase: 'assessment/1' })
    expect(coachStep(model(session), NOTHING)).toBe('read')
    const read: Shown = { ...NOTHING, readSome: true }
    expect(coachStep(model(session), read)).toBe('decide')
    const prompt = model(session).views.dsi!.prompts.find(({ owed }) => owed)!
    expect(coachStep(model(session), { ...NOTHING, drafted: new Set([prompt.id]) })).toBe('seal')

    await answer(session, 'dsi')
    expect(coachStep(model(session), read)).toBe('awaited')
    await answer(session, 'direction')
    expect(coachStep(model(session), read)).toBe('run')

    for (let turn = 0; turn < 40 && coachStep(model(session), read) !== 'point'; turn += 1) {
      const step = coachStep(model(session), read)
      expect(['run', 'interrupted', 'awaited']).toContain(step)
      if (step === 'run') {
        await session.dispatch('host', {
          type: 'clock.advance',
          to: session.state().minute + 10_000,
        })
      } else await answer(session, step === 'interrupted' ? 'dsi' : 'direction')
    }
    expect(coachStep(model(session), read)).toBe('point')
    expect(isTaught(model(session), NOTHING)).toBe(false)

    // Asked for again at the situation point, they go through the phase that comes next.
    const again: Shown = { ...NOTHING, ...lessonFrom(model(session)) }
    const opened = await session.dispatch('dsi', { type: 'phase.open', phase: 'restore/1' })
    expect(opened.refusal).toBeNull()
    expect(isTaught(model(session), NOTHING)).toBe(true)
    expect(coachStep(model(session), read)).toBeNull()
    expect(coachStep(model(session), again)).toBe('read')
  })

  it('can be asked for in any phase, and end with it', async () => {
    const session = await started()
    expect(lessonFrom(model(session))).toEqual({ phases: 1, readSome: false })
    await session.dispatch('dsi', { type: 'phase.open', phase: 'assessment/1' })
    expect(lessonFrom(model(session))).toEqual({ phases: 1, readSome: false })
  })
})
