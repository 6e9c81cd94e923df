import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordGame } from '../../src/session/autoplay'
import { type GameRecord, makeHeader } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord } from '../../src/session/record-schema'
import { replay } from '../../src/session/replay'
import { createSession, resumeSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import type { Command } from '../../src/simulation/commands/index'
import { POLICIES } from '../../src/simulation/people'
import { type GeneratedGame, generatedGame, moveOf } from '../support/generated-game'
import { runs } from '../support/property'
import { allHeldBy, ROLES } from '../support/roles'
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
  for (const [index, number] of numbers.entries()) {
    const { by, command } = moveOf(session.world, session.state(), number)
    await session.dispatch(by, command, `person-${index}`)
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
        expect(again.events).toEqual(session.events())
        expect(again.commands).toBe(session.record().commands.length)
      }),
      runs(8),
    )
  })

  it.each(POLICIES)('of the %s policy replays', (policy) => {
    const options = { difficulty: 'hard', stimuli: true, countdown: 'off' } as const
    const { record, state, events } = recordGame(scenario, `replay-${policy}`, options, policy)
    const again = replayed(record)
    expect(again.state).toEqual(state)
    expect(again.events).toEqual(events)
  })
})

describe('a game resumed from its store', () => {
  it('equals one that never stopped, at whichever command it was stopped', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedGame({ min: 30, max: 150 }),
        fc.nat(31),
        fc.nat(),
        async (game, seats, cut) => {
          const straight = await createSession(scenario, headerOf(game), memoryStore(), 'g')
          await straight.dispatch('host', start(seats), 'start')
          await playOn(straight, game.numbers)
          const { commands, checks, ...end } = straight.record()
          const at = cut % (commands.length + 1)

          const store = memoryStore()
          await store.create('g', straight.header)
          for (const [n, envelope] of commands.slice(0, at).entries()) {
            await store.append('g', n, { envelope, check: checks[n]! })
          }
          const resumed = await resumeSession(scenario, (await store.load('g'))!, store)
          if (isProblem(resumed)) throw new Error(`${resumed.code} ${resumed.field}`)
          // What the policies had not yet done they have done by now; people do the rest.
          for (const { n, id, by, command } of commands) {
            if (n >= at && !isOwn(id)) await resumed.dispatch(by, command, id)
          }
          expect(resumed.record()).toEqual({ ...end, commands, checks })
          expect(resumed.state()).toEqual(straight.state())
          expect(resumed.events()).toEqual(straight.events())
          const kept = (await store.load('g'))!
          expect(kept.commands).toHaveLength(commands.length)
        },
      ),
      runs(12),
    )
  })
})

/** The name of a command that a policy gave. */
const isOwn = (id: string): boolean => /^c\d+$/.test(id)
