import { describe, expect, it } from 'vitest'
import type { GameOptions } from '../../src/simulation/state'
import { seated } from '../support/seated'
import { options } from '../support/small-game'

/** A game of five people in which the first phase has been opened, and whose clock is the test's. */
async function firstRound(countdown: GameOptions['countdown']) {
  let now = 0
  const game = await seated({ options: { ...options, countdown }, now: () => now })
  await game.give({ type: 'phase.open', phase: 'alert/1' })
  return { ...game, pass: (seconds: number) => (now += seconds * 1000) }
}

type Round = Awaited<ReturnType<typeof firstRound>>

/** What the table says of the time left, told anew. */
const left = ({ table }: Round) => table.connect({ name: null, roles: 'players', owner: false })

const answerFirst = ({ session, give }: Round, role: string) => {
  const [id, prompt] = Object.entries(session.state().prompts).find(
    ([, one]) => one.role === role && !one.answer,
  )!
  return give({ type: 'prompt.answer', prompt: id, answer: { choice: prompt.options[0]! } })
}

describe('the countdown at a table', () => {
  it('is for what sets somebody to work, and gone for a role that owes nothing', async () => {
    const round = await firstRound('relaxed')
    const dsi = round.table.connect({ name: 'a', roles: ['dsi'], owner: false })
    expect(dsi.view().countdown).toMatchObject({ kind: 'relaxed', seconds: 120, runs: true })
    while (dsi.view().views.dsi!.prompts.some(({ answer }) => !answer)) {
      expect((await answerFirst(round, 'dsi')).refusal).toBeNull()
    }
    expect(dsi.view().countdown).toBeNull()
  })

  it('counts real seconds from the moment a question was put, and is late after its end', async () => {
    const round = await firstRound('relaxed')
    round.pass(30)
    expect(left(round).view().countdown?.left).toBe(90_000)
    round.pass(120)
    expect(left(round).view().countdown?.left).toBe(-30_000)
    round.seat.act({ type: 'countdown.grant', seconds: 60 })
    expect(round.seat.view().countdown?.left).toBe(30_000)
    round.seat.act({ type: 'countdown.stop', stopped: true })
    expect(round.seat.view().countdown).toMatchObject({ left: 30_000, runs: false, stopped: true })
  })

  it('is shorter under pressure, and not there without one', async () => {
    expect((await firstRound('pressing')).seat.view().countdown?.left).toBe(60_000)
    expect((await firstRound('off')).seat.view().countdown).toBeNull()
  })

  it('stands while the exercise is paused: the seconds of an answer do not grow meanwhile', async () => {
    const round = await firstRound('relaxed')
    round.pass(10)
    await round.give({ type: 'exercise.pause' }, 'dsi')
    round.pass(3_600)
    expect(left(round).view().countdown).toMatchObject({ left: 110_000, runs: false })
    await round.give({ type: 'exercise.resume' }, 'dsi')
    expect((await answerFirst(round, 'dsi')).refusal).toBeNull()
    expect(round.table.record().commands.at(-1)).toMatchObject({ command: { seconds: 10 } })
  })

  it('is for its owner alone to stop', async () => {
    const round = await firstRound('relaxed')
    const guest = round.table.connect({ name: 'a', roles: ['dsi'], owner: false })
    const { refusal } = guest.act({ type: 'countdown.stop', stopped: true })
    expect(refusal?.code).toBe('not-yours')
    expect(round.seat.view().countdown?.stopped).toBe(false)
  })
})
