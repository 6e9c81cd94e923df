import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/protocol/terms'
import { ownScore } from '../../src/scoring/own-score'
import { scoreRecord } from '../../src/scoring/scored-game'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import type { OverrulableView } from '../../src/view/overrule-view'
import type { PromptView } from '../../src/view/prompt-view'
import { seated } from '../support/seated'
import { shipped } from '../support/shipped'

const scenario = shipped('tutorial')
const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const

type Game = Awaited<ReturnType<typeof seated>>

const begun = () => seated({ scenario, seed: 'x', options, held: ['dsi'], others: 'worst' })

/** Some answer, and another one. */
const answers = ({ form, options: all }: PromptView): [Answer, Answer] => {
  const ids = all.map(({ id }) => id)
  switch (form) {
    case 'choice':
      return [{ choice: ids[0]! }, { choice: ids[1]! }]
    case 'ranking':
      return [{ ranking: ids }, { ranking: [...ids].reverse() }]
    case 'selection':
      return [{ selection: [] }, { selection: ids.slice(0, 1) }]
  }
}

const otherThan = ({ prompt }: OverrulableView): Answer =>
  answers(prompt).find((one) => JSON.stringify(one) !== JSON.stringify(prompt.answer))!

/** Answers what the person is asked, opens what is next, or lets time run. */
async function goOn({ seat, give }: Game, turn: number): Promise<void> {
  const view = seat.view().views.dsi!
  const asked = view.prompts.find(({ answer }) => !answer)
  if (asked) await give({ type: 'prompt.answer', prompt: asked.id, answer: answers(asked)[0] })
  else if (view.opening) await give({ type: 'phase.open', phase: view.opening.row })
  else await seat.run({ id: `run${turn}`, seen: seat.view().n })
}

async function untilOverrulable(game: Game): Promise<readonly OverrulableView[]> {
  for (let turn = 0; turn < 40; turn += 1) {
    const { overrulable } = game.seat.view()
    if (overrulable.length > 1) return overrulable
    await goOn(game, turn)
  }
  throw new Error('nobody can be overruled')
}

describe('overruling a teammate', () => {
  it('is for who owns the table alone, among their own side, and of what is sealed', async () => {
    const game = await begun()
    const { seat, table } = game
    const offered = await untilOverrulable(game)
    expect(offered.every(({ by, role }) => by === 'dsi' && role !== 'dsi')).toBe(true)
    expect(offered.map(({ role }) => role)).not.toContain('client')
    expect(offered.every(({ prompt }) => prompt.answer !== null)).toBe(true)

    const phone = table.connect({ name: 'phone', roles: ['dsi'], owner: false })
    expect(phone.view().overrulable).toEqual([])
    const [first] = offered
    const command = {
      type: 'prompt.overrule',
      prompt: first!.prompt.id,
      answer: otherThan(first!),
    } as const
    expect((await phone.send(command, { id: 'a' })).refusal?.code).toBe('not-yours')

    const clients = Object.entries(game.session.state().prompts).find(
      ([, { role }]) => role === 'client',
    )
    const own = seat.view().views.dsi!.prompts[0]!
    for (const prompt of [own.id, ...(clients ? [clients[0]] : [])]) {
      const { refusal } = await game.give({ ...command, prompt })
      expect(refusal?.code).toBe('not-yours')
    }
    const wrong = await game.give({ ...command, answer: { choice: 'nowhere' } })
    expect(wrong.refusal?.code).toMatch(/choice-unknown|malformed/)
  })

  it('is done once a day, told in the main courante, and carried out instead', async () => {
    const game = await begun()
    const [first, second] = await untilOverrulable(game)
    const answer = otherThan(first!)
    const prompt = first!.prompt.id
    expect((await game.give({ type: 'prompt.overrule', prompt, answer })).refusal).toBeNull()
    expect(game.seat.view().overrulable).toEqual([])
    const again = await game.give({
      type: 'prompt.overrule',
      prompt: second!.prompt.id,
      answer: otherThan(second!),
    })
    expect(again.refusal?.code).toBe('overruled-today')
    expect(game.seat.view().journal).toContainEqual(
      expect.objectContaining({ type: 'prompt.overruled', prompt, by: 'dsi', role: first!.role }),
    )
    await goOn(game, 100)
    expect(game.session.events()).toContainEqual(
      expect.objectContaining({ type: 'prompt.revealed', prompt, role: first!.role, answer }),
    )
  })

  it('counts in the score of who did it, and the record is played again to the same end', async () => {
    const game = await begun()
    const offered = await untilOverrulable(game)
    const graded = offered.find(({ prompt }) => prompt.kind === 'decision')!
    const prompt = graded.prompt.id
    await game.give({ type: 'prompt.overrule', prompt, answer: otherThan(graded) })
    for (let turn = 200; game.session.mode() !== 'debrief' && turn < 400; turn += 1) {
      await goOn(game, turn)
    }
    const record = game.session.record()
    const played = replay(record, scenario)
    if (isProblem(played)) throw new Error(played.field)
    expect(played.state).toEqual(game.session.state())

    const scored = scoreRecord(record, scenario)
    if (isProblem(scored)) throw new Error(scored.field)
    const judged = scored.judgements.find((one) => one.prompt === prompt)!
    expect(judged).toMatchObject({ role: graded.role, overruledBy: 'dsi' })
    // With the answer given back to the teammate, the same decisions are worth something else.
    const theirs = scored.judgements.map(({ overruledBy: _, ...one }) => one)
    const decisions = (judgements: typeof scored.judgements) =>
      ownScore(scored, ['dsi'], judgements).parts.find(({ id }) => id === 'decisions')!.points
    expect(decisions(scored.judgements)).not.toBe(decisions(theirs))
  })
})
