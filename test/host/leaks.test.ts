import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Move } from '../../src/session/policy'
import { makeHeader } from '../../src/session/record'
import { generatedGame, moveOf } from '../support/generated-game'
import { ROLES } from '../support/roles'
import { shipped } from '../support/shipped'
import { watchedTable } from '../support/watched-seats'

const scenario = shipped('ransomware-pra')
const SECRET = 'for the facilitator alone'

/** What only a facilitator says, marked. */
function marked(move: Move, n: number): Move {
  const { by, command } = move
  const said = `${SECRET} ${n}`
  if (command.type === 'rating.override') return { by, command: { ...command, reason: said } }
  return by === 'facilitator' && command.type === 'note.add'
    ? { by, command: { ...command, text: said } }
    : move
}

/** Every few moves the facilitator says something more. */
const asides: readonly Move[] = [
  { by: 'facilitator', command: { type: 'note.add', text: '', about: 'verification/1' } },
  {
    by: 'facilitator',
    command: { type: 'rating.override', target: 'duties', rating: 'U', reason: '' },
  },
]

describe('what a facilitator notes and rates while the game is played', () => {
  it('is in no seat’s view and no seat’s news before the debrief, and in all of them from then on', async () => {
    let said = 0
    await fc.assert(
      fc.asyncProperty(generatedGame({ min: 40, max: 120 }), async ({ seed, options, numbers }) => {
        const { session, seats, move } = await watchedTable(
          scenario,
          makeHeader(scenario, seed, options),
        )
        const told = () =>
          seats.map(({ seat, last }) => JSON.stringify([seat.view(), last()?.news ?? null]))
        let mine = 0
        for (const [n, number] of numbers.entries()) {
          const drawn = moveOf(session.world, session.state(), number)
          if (session.mode() === 'debrief') break
          if (n % 9 === 5 && (await move(marked(asides[n % 2]!, n)))) mine += 1
          await move(marked(drawn, n))
          if (session.mode() === 'debrief') break
          for (const one of told()) expect(one).not.toContain(SECRET)
        }
        await move({ by: 'host', command: { type: 'exercise.end', reason: '' } })
        if (session.mode() !== 'debrief') return
        said += mine
        const lines = session
          .events()
          .filter(({ type }) => type === 'note.added' || type === 'rating.overridden')
        for (const { seat, view } of seats) {
          for (const line of lines) expect(seat.view().journal).toContainEqual(line)
          expect(view().journal).toEqual(seat.view().journal)
        }
        for (const role of ROLES) {
          const minutes = seats
            .at(-1)!
            .seat.view()
            .views[role]!.journal.map(({ minute }) => minute)
          expect(minutes, 'it stands where it was written').toEqual(
            minutes.toSorted((a, b) => a - b),
          )
        }
      }),
      { numRuns: 8 },
    )
    expect(said).toBeGreaterThan(20)
  })
})
