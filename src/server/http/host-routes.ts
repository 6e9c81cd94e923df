import type { ScenarioOffered } from '../../protocol/messages'
import { readMakeExercise } from '../../protocol/requests'
import { announcedLengths } from '../../scenario/announced-lengths'
import { isSameSecret } from '../exercise/secrets'
import { type ApiSide, mustBeHost, type Route } from './api-side'
import { type Exchange, Faulty, readBody } from './exchange'

/** @throws Faulty `token` for who neither keeps the server nor watches over it */
function mustWatch(side: ApiSide, exchange: Exchange): void {
  const { token } = exchange
  if (token !== null && isSameSecret(token, side.signing.watchToken())) return
  mustBeHost(side, exchange)
}

/** What who keeps the server does with it. */
export function hostRoutes(side: ApiSide): readonly Route[] {
  const { hall, library } = side
  return [
    {
      method: 'GET',
      path: '/api/scenarios',
      work(exchange): readonly ScenarioOffered[] {
        mustBeHost(side, exchange)
        return library.ids().flatMap((id) => {
          const found = library.find(id)
          if (!found) return []
          const { texts, scenario } = found
          const title = { fr: texts('fr')['scenario.title']!, en: texts('en')['scenario.title']! }
          return [{ id, title, lengths: announcedLengths(scenario, false) }]
        })
      },
    },
    {
      method: 'POST',
      path: '/api/exercises',
      async work(exchange) {
        mustBeHost(side, exchange)
        const made = await hall.make(await readBody(exchange, readMakeExercise))
        if (typeof made === 'string') throw new Faulty(made)
        return made
      },
    },
    {
      method: 'GET',
      path: '/api/exercises',
      work(exchange) {
        mustBeHost(side, exchange)
        return hall.list()
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      work(exchange) {
        mustWatch(side, exchange)
        const exercises = hall.list()
        const games = exercises.flatMap(({ exercise }) => {
          const found = hall.find(exercise)
          return found && found !== 'other-rules' ? found.games() : []
        })
        exchange.response.writeHead(200, {
          'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
          'Cache-Control': 'no-store',
        })
        exchange.response.end(
          side.metrics.text({
            pra_ready: Number(side.isReady()),
            pra_exercises: exercises.length,
            pra_teams: exercises.reduce((sum, { teams }) => sum + teams.length, 0),
            pra_games_open: games.length,
            pra_commands: games.reduce((sum, { session }) => sum + session.count(), 0),
            pra_streams_open: side.answers.streams(),
          }),
        )
      },
    },
  ]
}
