import { describe, expect, it } from 'vitest'
import { packed } from '../../src/protocol/messages'
import type { GameRecord } from '../../src/session/record'
import { makeHeader } from '../../src/session/record'
import { headerOf } from '../../src/session/record-header'
import { createSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { moveOf } from '../support/generated-game'
import { scenario } from '../support/small-game'
import { hosted } from './hosted'
import { HOST } from './open-hosted'
import { roomPlay } from './room-play'

/** Drawn anew from a number, so that each game is the same every time. */
const numbers = (seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => Math.imul(seed + n * 7919, 2_654_435_761) >>> 0)

const SEATS = [['client'], ['dsi'], ['direction', 'admin'], ['development'], []]

describe('a game over the wire', () => {
  it.each([1, 2])(
    'is the game that it would be alone, whatever is sent twice, out of order, or lost on the way (%i)',
    async (seed) => {
      const server = await hosted()
      const play = await roomPlay(server, { scenario, seed: `wire-${seed}`, seats: SEATS })
      const { phones, game, exercise } = play
      const fresh: string[] = []
      for (const [n, number] of numbers(seed, 70).entries()) {
        const move = moveOf(game.world, game.state(), number)
        if (move.command.type === 'exercise.end') continue
        const other = phones[number % 4]!
        const note = { type: 'note.add', text: `aside ${n}`, about: '' } as const
        server.clock.ms += 10_000
        // Twice at once, beside somebody else, and with a phone that goes and comes back.
        const dropped = phones[number % phones.length]!
        if (number % 3 === 0) dropped.drop()
        const [first, second] = await Promise.all([
          play.give(move, `m${n}`),
          play.give(move, `m${n}`),
          number % 5 === 0 ? other.send(`a${n}`, note) : null,
        ])
        const again = await play.give(move, `m${n}`)
        const refusals = [first, second, again].map((one) => JSON.stringify(refusalIn(one?.body)))
        if (refusals.includes('null')) expect(new Set(refusals)).toEqual(new Set(['null']))
        if (number % 3 === 0) await dropped.listen()
        await play.settled()
      }
      await server.facilitator(exercise).send('end', { type: 'exercise.end', reason: 'noon' })
      await play.settled()

      const { body: record } = await server.get<GameRecord>(`f/${exercise}/records/t1`, {
        token: HOST.token,
      })
      expect(record.commands.length).toBeGreaterThan(40)
      expect(new Set(record.commands.map(({ id }) => id)).size).toBe(record.commands.length)
      const solo = await createSession(scenario, headerOf(record), memoryStore(), 'solo')
      for (const { by, command, id } of record.commands) {
        expect((await solo.dispatch(by, command, id)).refusal).toBeNull()
      }
      expect(solo.record()).toEqual(record)
      expect(record).toMatchObject(makeHeader(scenario, `wire-${seed}`, game.world.options))

      for (const one of phones) {
        const patchedView = one.view()
        const { body } = await one.ask('GET', `${one.place}/news`)
        const { messages } = body as { messages: { message: { type: string; view?: object } }[] }
        fresh.push(JSON.stringify(messages.at(-1)!.message.view))
        const now: unknown = JSON.parse(JSON.stringify(packed(patchedView)))
        expect(messages.at(-1)!.message.view).toEqual(now)
      }
      expect(new Set(fresh).size).toBe(phones.length - 1)
    },
  )
})

/** Of one answer, or of what every team was answered. */
function refusalIn(body: unknown): unknown {
  const said = body as { refusal?: unknown; t1?: { refusal: unknown } } | undefined
  return said?.t1 ? said.t1.refusal : (said?.refusal ?? null)
}
