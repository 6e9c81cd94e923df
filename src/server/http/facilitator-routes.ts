import {
  type FacilitatorMessage,
  HOST,
  type SentToTeams,
  type Teams,
} from '../../protocol/facilitator-messages'
import { LIMITS, TIMES } from '../../protocol/limits'
import type { Ticket } from '../../protocol/messages'
import {
  readFacilitatorRun,
  readFacilitatorSend,
  readSendAct,
  readStartTeams,
} from '../../protocol/requests'
import type { Sent } from '../../protocol/seat'
import { isRole } from '../../scenario/roles'
import type { Exercise } from '../exercise/exercise'
import { type Look, tellFacilitator } from '../exercise/facilitator-feed'
import { seatNamed } from '../exercise/seats-kept'
import { type ApiSide, attending, type Route } from './api-side'
import { openEventStream } from './event-stream'
import { type Exchange, Faulty, readBody, wantsStream } from './exchange'
import { windows } from './windows'

/** What whoever runs an exercise sees and does. */
export function facilitatorRoutes(side: ApiSide): readonly Route[] {
  const { signing, build, wall, now, roomOf } = side
  const open = windows(LIMITS.streams)

  const toTeams = async (
    exercise: Exercise,
    teams: Teams,
    send: (team: string) => Promise<Sent>,
  ): Promise<SentToTeams> => {
    const known = exercise.state().teams.map(({ team }) => team)
    const wanted = teams === 'all' ? known : [...new Set(teams)]
    const sent = wanted.map(async (team): Promise<[string, Sent]> => {
      const unknown = { n: 0, refusal: { code: 'unknown', detail: team } } as const
      return [team, known.includes(team) ? await send(team) : unknown]
    })
    return Object.fromEntries(await Promise.all(sent))
  }
  const lookIn = ({ query }: Exchange, exercise: Exercise): Look | null => {
    const team = query.get('team')
    if (team === null) return null
    const role = query.get('eyes')
    const there = exercise.state().teams.some((one) => one.team === team)
    const played = role === null || isRole(exercise.shelved.scenario, role)
    if (!there || !played) throw new Faulty('malformed')
    return { team, role }
  }

  return [
    {
      method: 'GET',
      path: '/f/:exercise/news',
      async work(exchange, { exercise: id = '' }) {
        const { exercise, you } = attending(side, exchange, id, 'observer')
        const look = lookIn(exchange, exercise)
        const room = roomOf(exercise)
        const board = signing.boardToken(id)
        const feed = { room, look, you, build, board, now }
        if (!wantsStream(exchange)) {
          const messages: { id: string; message: FacilitatorMessage }[] = []
          const stop = await tellFacilitator(feed, (message) => messages.push({ id: '-', message }))
          stop()
          return { messages }
        }
        const stream = openEventStream<FacilitatorMessage>(exchange.response)
        open.add(`${id}.${you.who}`, stream)
        if (you.who !== HOST) stream.onEnd(room.welcome(you.who))
        await stream.tellAll((tell) => tellFacilitator(feed, tell))
        return undefined
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/start',
      async work(exchange, { exercise: id = '' }) {
        const { exercise, you } = attending(side, exchange, id)
        const said = await readBody(exchange, readStartTeams)
        return toTeams(exercise, said.teams, (team) => exercise.start(team, you.who, said.id))
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/commands',
      async work(exchange, { exercise: id = '' }) {
        const { exercise, you } = attending(side, exchange, id)
        const said = await readBody(exchange, readFacilitatorSend)
        return toTeams(exercise, said.teams, async (team) =>
          (await exercise.game(team)).facilitator.send(said.command, `${you.who}.${said.id}`),
        )
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/clock',
      async work(exchange, { exercise: id = '' }) {
        const { exercise, you } = attending(side, exchange, id)
        const said = await readBody(exchange, readFacilitatorRun)
        return toTeams(exercise, said.teams, async (team) =>
          (await exercise.game(team)).facilitator.run(said.until, `${you.who}.${said.id}`),
        )
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/acts',
      async work(exchange, { exercise: id = '' }) {
        const { exercise, by } = attending(side, exchange, id)
        const said = await readBody(exchange, readSendAct)
        const acted = await exercise.act(said, by)
        if (said.act.type === 'guest.dismiss' && !acted.refusal) {
          open.end(`${id}.${said.act.guest}`, 'released')
        }
        return acted
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/seats/:seat',
      work(exchange, { exercise: id = '', seat = '' }): Ticket {
        const { exercise } = attending(side, exchange, id)
        const kept = seatNamed(exercise.state().seats, seat)
        if (!kept) throw new Faulty('unknown')
        const until = wall() + TIMES.invitation
        const { team } = kept
        return { ticket: signing.ticket({ exercise: exercise.id, team, seat, until }) }
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/reopen',
      async work(exchange, { exercise: id = '' }) {
        await attending(side, exchange, id).exercise.reopen()
        return {}
      },
    },
  ]
}
