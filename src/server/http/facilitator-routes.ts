import { LIMITS, TIMES } from '../../protocol/limits'
import type { FacilitatorMessage, SentToTeams, Teams, Ticket } from '../../protocol/messages'
import {
  readFacilitatorRun,
  readFacilitatorSend,
  readSendAct,
  readStartTeams,
} from '../../protocol/requests'
import type { Sent } from '../../protocol/seat'
import { isRole } from '../../scenario/roles'
import type { Exercise } from '../exercise/exercise'
import { type Eyes, tellFacilitator } from '../exercise/facilitator-feed'
import { type ApiSide, exerciseNamed, mustBeHost, type Route } from './api-side'
import { openEventStream } from './event-stream'
import { answerJson, type Exchange, Faulty, languageIn, readBody, wantsStream } from './exchange'

/** What whoever runs an exercise asks and does. */
export function facilitatorRoutes(side: ApiSide): readonly Route[] {
  const { signing, build, wall, roomOf } = side
  /** Streams of facilitators' windows that are open, by exercise. */
  const windows = new Map<string, Set<() => void>>()

  const run = (exchange: Exchange, id = ''): Exercise => {
    mustBeHost(side, exchange)
    return exerciseNamed(side, id)
  }
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
  const eyesIn = ({ query }: Exchange, exercise: Exercise): Eyes | null => {
    const said = query.get('eyes')
    if (said === null) return null
    const [team = '', role = ''] = said.split('/')
    const there = exercise.state().teams.some((one) => one.team === team)
    if (!there || !isRole(exercise.shelved.scenario, role)) throw new Faulty('malformed')
    return { team, role }
  }

  return [
    {
      method: 'GET',
      path: '/f/:exercise/news',
      async work(exchange, { exercise: id }) {
        const exercise = run(exchange, id)
        const eyes = eyesIn(exchange, exercise)
        const room = roomOf(exercise)
        if (!wantsStream(exchange)) {
          const messages: { id: string; message: FacilitatorMessage }[] = []
          const stop = await tellFacilitator(room, eyes, build, (message) =>
            messages.push({ id: '-', message }),
          )
          stop()
          return { messages }
        }
        const open = windows.get(exercise.id) ?? new Set()
        windows.set(exercise.id, open)
        // The oldest window gives way: it may be one that nobody sees any more.
        if (open.size >= LIMITS.streams) [...open][0]!()
        const stream = openEventStream<FacilitatorMessage>(exchange.response)
        let [count, stop] = [0, () => {}]
        const end = (): void => {
          stream.send({ id: '-', message: { type: 'bye', why: 'elsewhere' } })
          stream.end('elsewhere')
        }
        open.add(end)
        let ended = false
        stream.onEnd(() => {
          ended = true
          open.delete(end)
          stop()
        })
        stop = await tellFacilitator(room, eyes, build, (message) => {
          count += 1
          stream.send({ id: String(count), message })
        })
        if (ended) stop()
        return undefined
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/start',
      async work(exchange, { exercise: id }) {
        const exercise = run(exchange, id)
        const said = await readBody(exchange, readStartTeams)
        return toTeams(exercise, said.teams, (team) => exercise.start(team, said.id))
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/commands',
      async work(exchange, { exercise: id }) {
        const exercise = run(exchange, id)
        const said = await readBody(exchange, readFacilitatorSend)
        return toTeams(exercise, said.teams, async (team) =>
          (await exercise.game(team)).facilitator.send(said.command, `f.${said.id}`),
        )
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/clock',
      async work(exchange, { exercise: id }) {
        const exercise = run(exchange, id)
        const said = await readBody(exchange, readFacilitatorRun)
        return toTeams(exercise, said.teams, async (team) =>
          (await exercise.game(team)).facilitator.run(said.until, `f.${said.id}`),
        )
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/acts',
      async work(exchange, { exercise: id }) {
        const exercise = run(exchange, id)
        return exercise.act(await readBody(exchange, readSendAct))
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/seats/:seat',
      work(exchange, { exercise: id, seat = '' }): Ticket {
        const exercise = run(exchange, id)
        const kept = exercise.state().seats.get(seat)
        if (!kept) throw new Faulty('unknown')
        const until = wall() + TIMES.invitation
        const { team } = kept
        return { ticket: signing.ticket({ exercise: exercise.id, team, seat, until }) }
      },
    },
    {
      method: 'POST',
      path: '/f/:exercise/reopen',
      async work(exchange, { exercise: id }) {
        mustBeHost(side, exchange)
        await exerciseNamed(side, id ?? '').reopen()
        return {}
      },
    },
    {
      method: 'GET',
      path: '/f/:exercise/texts',
      work: (exchange, { exercise: id }) => run(exchange, id).shelved.texts(languageIn(exchange)),
    },
    {
      method: 'GET',
      path: '/f/:exercise/scenario',
      work: (exchange, { exercise: id }) => run(exchange, id).shelved.scenario,
    },
    {
      method: 'GET',
      path: '/f/:exercise/records/:team',
      async work(exchange, { exercise: id, team = '' }) {
        const exercise = run(exchange, id)
        if (!exercise.state().teams.some((one) => one.team === team)) throw new Faulty('unknown')
        const { table } = await exercise.game(team)
        const name = `${exercise.id}-${team}.pra.json`
        exchange.response.setHeader('Content-Disposition', `attachment; filename="${name}"`)
        answerJson(exchange.response, table.record())
      },
    },
  ]
}
