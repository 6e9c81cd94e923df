import {
  FACILITATOR_COMMANDS,
  type FacilitatorCommand,
} from '../../src/protocol/facilitator-messages'
import type { SeatCommand } from '../../src/protocol/seat'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { gameLog } from '../../src/server/exercise/game-log'
import type { Move } from '../../src/session/policy'
import { isProblem } from '../../src/session/record-problem'
import { openShared, type SharedSession } from '../../src/session/shared-session'
import type { Hosted } from './open-hosted'
import { HOST } from './open-hosted'
import { type Phone, phone } from './phone'

/** A team at a hosted game, and the game itself beside it, read from the same journal. */
export interface RoomPlay {
  readonly exercise: string
  readonly phones: readonly Phone[]
  readonly game: SharedSession
  /** Carries a move over the wire, by who it is given by. @returns how it was answered, null where nobody can send it */
  give(move: Move, id: string): Promise<{ status: number; body: unknown } | null>
  /** All phones that hear know all that happened. */
  settled(): Promise<void>
}

export interface RoomPlayOptions {
  readonly scenario: CompiledScenario
  readonly seed: string
  /** Roles of each phone. */
  readonly seats: readonly (readonly string[])[]
  readonly teams?: readonly string[]
}

export async function roomPlay(
  server: Hosted,
  { scenario, seed, seats, teams = ['North'] }: RoomPlayOptions,
): Promise<RoomPlay> {
  const { exercise, teams: made } = await server.make({ scenario: scenario.id, seed, teams })
  const { code } = made[0]!
  const phones: Phone[] = []
  for (const roles of seats) phones.push(await phone(() => server.url, { code, roles }))
  for (const one of phones) await one.listen()
  await server.facilitator(exercise).start()
  const game = await openShared(scenario, 't1', gameLog(server.journal, `game/${exercise}/t1`))
  if (isProblem(game)) throw new Error(game.code)
  const token = HOST.token
  const ofFacilitator = (path: string, body: object) =>
    server.post(`f/${exercise}/${path}`, { teams: 'all', ...body }, { token })

  return {
    exercise,
    phones,
    game,
    async give({ by, command }, id) {
      const { type } = command
      if (type === 'clock.advance') {
        const { until } = command
        return ofFacilitator('clock', { id, ...(until && { until }) })
      }
      if (by === 'host' || by === 'facilitator') {
        const can = FACILITATOR_COMMANDS.some((one) => one === type)
        return can
          ? ofFacilitator('commands', { id, command: command as FacilitatorCommand })
          : null
      }
      const sender = phones.find(({ seat }) => seat.roles.includes(by))
      if (!sender) return null
      return sender.ask('POST', `${sender.place}/commands`, {
        id,
        as: by,
        command: unmeasured(command),
      })
    },
    async settled() {
      await game.catchUp()
      await Promise.all(phones.map((one) => one.knows(game.count())))
    },
  }
}

/** As a device sends it: how long an answer took is measured where the game is. */
function unmeasured(command: Move['command']): SeatCommand {
  if (command.type !== 'prompt.answer') return command as SeatCommand
  const { seconds: _measured, ...answer } = command
  return answer
}
