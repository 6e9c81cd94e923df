import { describe, expect, it } from 'vitest'
import { openTable } from '../../src/host/table'
import type { Role } from '../../src/scenario/roles'
import { recordGame } from '../../src/session/autoplay'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import type { Holder } from '../../src/simulation/people'
import { allHeldBy, ROLES } from '../support/roles'
import { openedShared, sharedLog } from '../support/shared-log'
import { header, options, scenario } from '../support/small-game'

/** Two processes at one game, each with a table and the same seat at it; one has heard nothing of the other by itself. */
async function twoTables(held: readonly Role[] = []) {
  const { log } = sharedLog()
  const open = async () => {
    const session = await openedShared(log)
    const table = await openTable(session, { now: () => 0 })
    const seat = table.connect({ name: 's1', roles: ROLES, owner: true })
    return { session, table, seat }
  }
  const [one, other] = [await open(), await open()]
  const holders: Record<Role, Holder> = { ...allHeldBy('reference') }
  for (const role of held) holders[role] = 'player'
  await one.seat.send({ type: 'exercise.start', holders, objectives: [] }, { id: 'start' })
  await other.session.catchUp()
  return { one, other }
}

describe('two tables of one game', () => {
  it('let time run once when somebody at each presses at the same moment', async () => {
    const { one, other } = await twoTables()
    const seen = one.session.count()
    const [first, second] = await Promise.all([
      one.seat.run({ id: 'a', seen }),
      other.seat.run({ id: 'b', seen }),
    ])
    expect([first.refusal, second.refusal?.code]).toEqual([null, 'moved'])
    await one.session.catchUp()
    const types = one.session.record().commands.map(({ command }) => command.type)
    expect(types.filter((type) => type === 'clock.advance')).toHaveLength(1)
  })

  it('play the game that one of them would play alone, whichever is pressed', async () => {
    const { one, other } = await twoTables()
    for (let turn = 0; one.session.state().ended === ''; turn += 1) {
      const { seat, session } = turn % 2 === 0 ? one : other
      const behind = turn % 2 === 0 ? other : one
      // Whoever presses saw the latest; the other's people press at the same time, and are late.
      await session.catchUp()
      const seen = session.count()
      await Promise.all([
        seat.run({ id: `r${turn}`, seen }),
        behind.seat.run({ id: `l${turn}`, seen }),
      ])
      await one.session.catchUp()
    }
    const alone = recordGame(scenario, header.seed, options, 'reference').record
    const plain = ({ by, command }: { by: string; command: object }) => ({ by, command })
    const record = one.session.record()
    expect(record.commands.map(plain)).toEqual(alone.commands.map(plain))
    expect(isProblem(replay(record, scenario))).toBe(false)
  })

  it('know what a seat was asked at the other one before they say that it is not its to answer', async () => {
    const { one, other } = await twoTables(['dsi'])
    const { row } = one.seat.view().views.dsi!.opening!
    const open = { type: 'phase.open', phase: row } as const
    expect(
      (await one.seat.send(open, { id: 'open', seen: one.session.count() })).refusal,
    ).toBeNull()
    const [prompt] = one.seat.view().views.dsi!.prompts
    const choice = prompt!.options[0]!.id
    const answer = { type: 'prompt.answer', prompt: prompt!.id, answer: { choice } } as const
    const { refusal } = await other.seat.send(answer, { id: 'answer', as: 'dsi' })
    expect(refusal).toBeNull()
    expect(other.session.count()).toBeGreaterThan(one.session.count())
  })
})
