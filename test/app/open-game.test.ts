import { describe, expect, it } from 'vitest'
import { type HostedGame, hostGame } from '../../src/app/hosting/hosted-game'
import { createSession, type Session } from '../../src/session/session'
import { type GameStore, memoryStore } from '../../src/session/store'
import { NO_MEMORY } from '../support/no-memory'
import { allHeldBy } from '../support/roles'
import { start } from '../support/session-play'
import { header, scenario } from '../support/small-game'

/** A game before its first phase, whose store takes its time from then on: until `let` is called. */
async function slowGame(): Promise<{ game: HostedGame; session: Session; let: () => void }> {
  const store = memoryStore()
  let come = () => {}
  const waiting = new Promise<void>((resolve) => {
    come = resolve
  })
  const slow: GameStore = {
    ...store,
    async append(id, n, row) {
      if (n > 0) await waiting
      return store.append(id, n, row)
    },
  }
  const session = await createSession(scenario, header, slow, 'g')
  await session.dispatch('host', start({ ...allHeldBy('reference'), dsi: 'player' }))
  const game = await hostGame(session, null, () => undefined, NO_MEMORY)
  return { game, session, let: come }
}

const said = (session: Session) =>
  session
    .record()
    .commands.flatMap(({ command }) => (command.type === 'note.add' ? command.text : []))
const note = (text: string) => ({ type: 'note.add', text, about: '' }) as const

describe('what is pressed while something else is being stored', () => {
  it('is carried out after it', async () => {
    const slow = await slowGame()
    const all = [slow.game.send(note('first'), 'dsi'), slow.game.send(note('second'), 'dsi')]
    await expect.poll(() => said(slow.session)).toEqual([])
    slow.let()
    expect(await Promise.all(all)).toEqual([null, null])
    expect(said(slow.session)).toEqual(['first', 'second'])
  })

  it('lets time run after it, or says why not', async () => {
    const slow = await slowGame()
    const first = slow.game.send(note('first'), 'dsi')
    const run = slow.game.runClock('answer')
    slow.let()
    expect(await first).toBeNull()
    expect((await run)?.code).toBeDefined()
  })

  it('and is the same thing, is the same press', async () => {
    const slow = await slowGame()
    const all = [slow.game.send(note('first'), 'dsi'), slow.game.send(note('first'), 'dsi')]
    slow.let()
    expect(await Promise.all(all)).toEqual([null, null])
    expect(said(slow.session)).toEqual(['first'])
  })
})
