import { describe, expect, it } from 'vitest'
import { playModel } from '../../src/app/play/play-model'
import type { Role } from '../../src/scenario/roles'
import { OWN_TABLE, type PlayModel } from '../../src/ui/game-model'
import {
  coachStep,
  isTaught,
  type Lesson,
  lessonFrom,
  type Shown,
  WHOLE_LESSON,
} from '../../src/ui/screens/help/coach-step'
import { seated } from '../support/seated'
import { shipped } from '../support/shipped'

const tutorial = shipped('tutorial')
const NOTHING: Shown = { phases: 1, readSome: false, seen: [], drafted: new Set() }

type Game = Awaited<ReturnType<typeof started>>

const started = () =>
  seated({
    scenario: tutorial,
    seed: 'coach',
    options: { difficulty: 'normal', stimuli: true, countdown: 'off' },
    held: ['dsi', 'direction'],
  })

const model = ({ seat }: Game, active: Role = 'dsi'): PlayModel =>
  playModel(
    { scenario: tutorial.id, seed: 'coach', difficulty: 'normal', may: OWN_TABLE },
    seat.view(),
    { active, newsFrom: 0, busy: false, clock: null },
    null,
  )

/** Seals the first option for a role that a person holds. */
async function answer(game: Game, role: Role): Promise<void> {
  const prompt = model(game, role).views[role]!.prompts.find(({ answer: given }) => given === null)!
  const given =
    prompt.form === 'choice'
      ? { choice: prompt.options[0]!.id }
      : prompt.form === 'ranking'
        ? { ranking: prompt.options.map(({ id }) => id) }
        : { selection: [] }
  const { refusal } = await game.give({ type: 'prompt.answer', prompt: prompt.id, answer: given })
  expect(refusal).toBeNull()
}

/** Answers and lets time run until this phase can be opened, and opens it. */
async function toNextPhase(game: Game, phase: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    const { dsi, direction } = model(game).views
    if (dsi!.opening?.row === phase) {
      expect((await game.give({ type: 'phase.open', phase })).refusal).toBeNull()
      return
    }
    const owing = [dsi!, direction!].find(({ prompts }) =>
      prompts.some(({ answer: given }) => !given),
    )
    if (owing) await answer(game, owing.role)
    else await game.seat.run({ id: `on-${turn}`, seen: game.seat.view().n })
  }
  throw new Error(`${phase} is never opened`)
}

describe('the first steps', () => {
  it('follow the game from the first document to the situation point, then have nothing to say', async () => {
    const game = await started()
    expect(coachStep(model(game), NOTHING)).toBe('open')

    await game.give({ type: 'phase.open', phase: 'assessment/1' })
    expect(coachStep(model(game), NOTHING)).toBe('read')
    const read: Shown = { ...NOTHING, readSome: true }
    expect(coachStep(model(game), read)).toBe('decide')
    const prompt = model(game).views.dsi!.prompts[0]!
    expect(coachStep(model(game), { ...NOTHING, drafted: new Set([prompt.id]) })).toBe('seal')

    await answer(game, 'dsi')
    expect(coachStep(model(game), read)).toBe('awaited')
    await answer(game, 'direction')
    expect(coachStep(model(game), read)).toBe('run')

    for (let turn = 0; turn < 40 && coachStep(model(game), read) !== 'point'; turn += 1) {
      const step = coachStep(model(game), read)
      expect(['run', 'interrupted', 'awaited']).toContain(step)
      if (step === 'run') {
        await game.seat.run({ id: `run-${turn}`, seen: game.seat.view().n })
      } else await answer(game, step === 'interrupted' ? 'dsi' : 'direction')
    }
    expect(coachStep(model(game), read)).toBe('point')
    expect(isTaught(model(game), NOTHING)).toBe(false)

    // Asked for again at the situation point, they go through the phase that comes next.
    const again: Shown = { ...NOTHING, ...lessonFrom(model(game)) }
    const opened = await game.give({ type: 'phase.open', phase: 'restore/1' })
    expect(opened.refusal).toBeNull()
    expect(isTaught(model(game), NOTHING)).toBe(true)
    expect(coachStep(model(game), read)).toBeNull()
    expect(coachStep(model(game), again)).toBe('read')

    // The whole lesson goes on with what lies on the table, one thing after the other.
    const lesson = (...seen: Lesson['seen']): Shown => ({ ...read, ...WHOLE_LESSON, seen })
    expect(coachStep(model(game), lesson())).toBe('rack')
    expect(coachStep(model(game), lesson('rack'))).toBe('gauges')
    expect(coachStep(model(game), lesson('rack', 'gauges'))).toBeNull()
    expect(isTaught(model(game), lesson('rack', 'gauges'))).toBe(false)
    await toNextPhase(game, 'verification/1')
    expect(coachStep(model(game), lesson('rack', 'gauges'))).toBe('duties')
    expect(coachStep(model(game), lesson('rack', 'gauges', 'duties'))).toBe('initiatives')
    const almost = lesson('rack', 'gauges', 'duties', 'initiatives')
    expect(coachStep(model(game), almost)).toBe('plan')
    expect(isTaught(model(game), almost)).toBe(false)
    expect(isTaught(model(game), { ...almost, seen: [...almost.seen, 'plan'] })).toBe(true)
  })

  it('can be asked for in any phase, and end with it', async () => {
    const game = await started()
    expect(lessonFrom(model(game))).toEqual({ phases: 1, readSome: false, seen: [] })
    await game.give({ type: 'phase.open', phase: 'assessment/1' })
    expect(lessonFrom(model(game))).toEqual({ phases: 1, readSome: false, seen: [] })
  })
})
