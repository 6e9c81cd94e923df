import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/scenario/roles'
import { recordGame } from '../../src/session/autoplay'
import { allHeldBy } from '../../src/session/policy'
import { type GameRecord, makeHeader } from '../../src/session/record'
import { isProblem, parseRecord } from '../../src/session/record-shape'
import { replay } from '../../src/session/replay'
import { createSession, resumeSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { type Command, POLICIES } from '../../src/simulation/command'
import { type GeneratedGame, generatedGame, moveOf } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const headerOf = ({ seed, options }: GeneratedGame) => makeHeader(scenario, seed, options)

/** Replays a record that went through its file, and refuses one that does not replay. */
function replayed(record: GameRecord) {
  const read = parseRecord(JSON.stringify(record))
  if (isProblem(read)) throw new Error(`${read.code} ${read.field}`)
  const again = replay(read, scenario)
  if (isProblem(again)) throw new Error(`${again.code} ${again.field} ${again.detail}`)
  return again
}

/** Who starts: some roles held by people, whom the numbers play, the others by policies. */
const start = (seats: number): Command => {
  const holders: Extract<Command, { type: 'exercise.start' }>['holders'] = {
    ...allHeldBy('reference'),
  }
  ROLES.forEach((role, index) => {
    holders[role] = (seats >> index) % 2 === 1 ? 'player' : POLICIES[(seats + index) % 5]!
  })
  return { type: 'exercise.start', holders, objectives: [] }
}

async function playOn(session: Session, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const { by, command } = moveOf(session.world, session.state(), number)
    if (command.type === 'role.assign') continue
    await session.dispatch(by, command)
  }
}

describe('a record', () => {
  it('replays to the game that was played', async () => {
    await fc.assert(
      fc.asyncProperty(generatedGame({ min: 30, max: 200 }), fc.nat(31), async (game, seats) => {
        const session = await createSession(scenario, headerOf(game), memoryStore(), 'g')
        await session.dispatch('host', start(seats))
        await playOn(session, game.numbers)
        const again = replayed(session.record())
        expect(again.state).toEqual(session.state())
        expect(again.entries).toEqual(session.entries())
        expect(again.commands).toBe(session.record().commands.length)
      }),
      { numRuns: 8, interruptAfterTimeLimit: 60_000 },
    )
  })

  it.each(POLICIES)('of the %s policy replays', (policy) => {
    const options = { difficulty: 'hard', stimuli: true, countdown: 'off' } as const
    const { record, state, entries } = recordGame(scenario, `replay-${policy}`, options, policy)
    const again = replayed(record)
    expect(again.state).toEqual(state)
    expect(again.entries).toEqual(entries)
  })
})

describe('a game resumed from its store', () => {
  it('equals one that never stopped, wherever it was stopped', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedGame({ min: 30, max: 120 }),
        fc.nat(31),
        fc.nat(),
        async (game, seats, cut) => {
          const at = cut % game.numbers.length
          const straight = await createSession(scenario, headerOf(game), memoryStore(), 'g')
          await straight.dispatch('host', start(seats))
          await playOn(straight, game.numbers)

          const store = memoryStore()
          const first = await createSession(scenario, headerOf(game), store, 'g')
          await first.dispatch('host', start(seats))
          await playOn(first, game.numbers.slice(0, at))
          const second = await resumeSession(scenario, (await store.load('g'))!, store)
          if (isProblem(second)) throw new Error(`${second.code} ${second.field}`)
          expect(second.state()).toEqual(first.state())
          expect(second.entries()).toEqual(first.entries())
          await playOn(second, game.numbers.slice(at))
          expect(second.record()).toEqual(straight.record())
          expect(second.entries()).toEqual(straight.entries())
        },
      ),
      { numRuns: 6, interruptAfterTimeLimit: 60_000 },
    )
  })
})
