import { describe, expect, it } from 'vitest'
import { hostGame } from '../../src/app/hosting/hosted-game'
import { createSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { isUnanswered, owedPrompts, tableView } from '../../src/ui/screens/play/play-state'
import { NO_MEMORY } from '../support/no-memory'
import { allHeldBy } from '../support/roles'
import { start } from '../support/session-play'
import { header, scenario } from '../support/small-game'

/** The first question of a game in which one role is played here. */
async function asked() {
  const session = await createSession(scenario, header, memoryStore(), 'g')
  await session.dispatch('host', start({ ...allHeldBy('reference'), dsi: 'player' }))
  const game = await hostGame(session, null, () => undefined, NO_MEMORY)
  const opening = game.model().views.dsi!.opening!
  expect(await game.send({ type: 'phase.open', phase: opening.row })).toBeNull()
  const [prompt] = owedPrompts(game.model().views.dsi!).filter(isUnanswered)
  const answer = { choice: prompt!.options[0]!.id }
  return {
    game,
    seal: (runsOn: boolean) =>
      game.answer(prompt!.id, { answer, confidence: null, deviation: '', runsOn }),
  }
}

const minuteOf = ({ game }: Awaited<ReturnType<typeof asked>>) => tableView(game.model()).minute

describe('an answer that is the last one', () => {
  it('lets time run until somebody is needed, and what all decided is news with what came of it', async () => {
    const table = await asked()
    const before = minuteOf(table)
    expect(await table.seal(true)).toBeNull()
    expect(minuteOf(table)).toBeGreaterThan(before)
    const { journal, newsFrom } = table.game.model()
    expect(journal.slice(newsFrom).map(({ type }) => type)).toContain('prompt.revealed')
  })

  it('leaves the clock where it is for who wants to press it', async () => {
    const table = await asked()
    const before = minuteOf(table)
    expect(await table.seal(false)).toBeNull()
    expect(minuteOf(table)).toBe(before)
    expect(tableView(table.game.model()).canAdvance).toBe(true)
  })
})
