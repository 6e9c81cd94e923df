import { LIMITS, TIMES } from '../../protocol/limits'
import type { SeatMessage, Ticket } from '../../protocol/messages'
import { readRunClock, readSendCommand } from '../../protocol/requests'
import type { Sent } from '../../protocol/seat'
import type { Exercise } from '../exercise/exercise'
import { type SeatKept, seatsOf } from '../exercise/seats-kept'
import { digestOf } from '../exercise/secrets'
import type { TeamGame } from '../exercise/team-game'
import { type ApiSide, exerciseNamed, type Route } from './api-side'
import type { Brake } from './brake'
import { openEventStream } from './event-stream'
import { type Exchange, Faulty, languageIn, readBody, wantsStream } from './exchange'

interface Sitting {
  readonly exercise: Exercise
  readonly kept: SeatKept
}

/** What is asked and sent from a seat, with its token. */
export function seatRoutes(
  side: ApiSide,
  { commands }: { readonly commands: Brake },
): readonly Route[] {
  const { signing, wall, roomOf } = side

  /** @throws Faulty `token` for whoever does not hold a seat of this team */
  const sitting = ({ token }: Exchange, place = ''): Sitting => {
    const [id = '', team = ''] = place.split('.')
    if (token === null) throw new Faulty('token')
    const exercise = exerciseNamed(side, id)
    const digest = digestOf(token)
    for (const kept of seatsOf(exercise.state().seats, team).kept.values()) {
      if (kept.token === digest) return { exercise, kept }
    }
    throw new Faulty('token')
  }
  const sent = async (
    { exercise, kept }: Sitting,
    send: (game: TeamGame) => Promise<Sent>,
  ): Promise<Sent> => {
    if (!commands.allows(`${exercise.id}.${kept.seat}`)) throw new Faulty('too-many')
    const game = await exercise.game(kept.team)
    const full = game.session.count() >= LIMITS.gameCommands || game.written() >= LIMITS.gameText
    if (full) throw new Faulty('too-many')
    return send(game)
  }
  const debriefed = async ({ exercise, kept }: Sitting): Promise<object> => {
    const record = (await exercise.game(kept.team)).seat(kept).record()
    if (!record) throw new Faulty('unknown')
    return record
  }

  return [
    {
      method: 'GET',
      path: '/t/:place/news',
      async work(exchange, { place }) {
        const mine = sitting(exchange, place)
        const language = languageIn(exchange)
        const room = roomOf(mine.exercise)
        const feed = await room.feed(mine.kept)
        // Whoever comes from a process that is gone has seen all that was stored there, and finds it here.
        const { session, table } = await mine.exercise.game(mine.kept.team)
        await session.catchUp()
        // What policies owe since then is answered; where nothing can be stored now, that is told as trouble.
        await table.goOn().catch(() => undefined)
        const after = exchange.query.get('after')
        if (!wantsStream(exchange)) {
          const messages = feed.told(after, language)
          room.asked(mine.kept)
          return { messages }
        }
        const stream = openEventStream<SeatMessage>(exchange.response)
        const stop = feed.listen(after, language, stream)
        stream.onEnd(() => {
          stop()
          room.tellPeople(mine.kept.team)
        })
        room.tellPeople(mine.kept.team)
        return undefined
      },
    },
    {
      method: 'POST',
      path: '/t/:place/commands',
      async work(exchange, { place }) {
        const mine = sitting(exchange, place)
        const { command, ...options } = await readBody(exchange, readSendCommand)
        return sent(mine, (game) => game.seat(mine.kept).send(command, options))
      },
    },
    {
      method: 'POST',
      path: '/t/:place/clock',
      async work(exchange, { place }) {
        const mine = sitting(exchange, place)
        const options = await readBody(exchange, readRunClock)
        return sent(mine, (game) => game.seat(mine.kept).run(options))
      },
    },
    {
      method: 'POST',
      path: '/t/:place/ticket',
      work(exchange, { place }): Ticket {
        const { exercise, kept } = sitting(exchange, place)
        const { team, seat } = kept
        const until = wall() + TIMES.invitation
        return { ticket: signing.ticket({ exercise: exercise.id, team, seat, until }) }
      },
    },
    {
      method: 'POST',
      path: '/t/:place/leave',
      async work(exchange, { place }) {
        const { exercise, kept } = sitting(exchange, place)
        await exercise.leave(kept.seat)
        return {}
      },
    },
    {
      method: 'GET',
      path: '/t/:place/texts',
      async work(exchange, { place }) {
        const mine = sitting(exchange, place)
        const texts = mine.exercise.shelved.texts(languageIn(exchange))
        const feed = await roomOf(mine.exercise).feed(mine.kept)
        if (feed.seat.record()) return texts
        return Object.fromEntries(Object.entries(texts).filter(([key]) => feed.canRead(key)))
      },
    },
    {
      method: 'GET',
      path: '/t/:place/record',
      work: (exchange, { place }) => debriefed(sitting(exchange, place)),
    },
    {
      method: 'GET',
      path: '/t/:place/scenario',
      async work(exchange, { place }) {
        const mine = sitting(exchange, place)
        await debriefed(mine)
        return mine.exercise.shelved.scenario
      },
    },
  ]
}
