import { LIMITS, PROTOCOL } from '../../protocol/limits'
import { StoreError } from '../../session/store'
import { JournalError } from '../journal/journal'
import type { Handler } from '../static-site'
import type { ApiSide, Route } from './api-side'
import { boardRoutes } from './board-routes'
import { brake } from './brake'
import { answerFault, answerJson, type Exchange, exchangeOf, Faulty, wantsStream } from './exchange'
import { facilitatorRoutes } from './facilitator-routes'
import { guestRoutes } from './guest-routes'
import { hostRoutes } from './host-routes'
import { joinRoutes } from './join-routes'
import { isOfApi } from './ours'
import { recordRoutes } from './record-routes'
import { seatRoutes } from './seat-routes'

/** Every way to ask, in the order in which they are tried. */
export function routesOf(side: ApiSide): readonly Route[] {
  const own: Route[] = [
    {
      method: 'GET',
      path: '/room.json',
      work: () => ({ protocol: PROTOCOL, build: side.build }),
    },
    { method: 'GET', path: '/healthz', work: () => ({}) },
    {
      method: 'GET',
      path: '/readyz',
      async work() {
        if (!side.isReady()) throw new Faulty('trouble')
        await side.journal.check()
        return {}
      },
    },
  ]
  const limits = {
    commands: brake(LIMITS.commands, LIMITS.commandSeconds * 1000, side.now),
    joins: brake(LIMITS.joins, 60_000, side.now),
    /** Of the whole server: guessing from many addresses is slowed, right codes are never barred. */
    guesses: brake(LIMITS.joins * 6, 60_000, side.now),
  }
  return [
    ...own,
    ...joinRoutes(side, limits),
    ...seatRoutes(side, limits),
    ...hostRoutes(side),
    ...facilitatorRoutes(side),
    ...guestRoutes(side),
    ...recordRoutes(side),
    ...boardRoutes(side),
  ]
}

/** A way to ask, with its path taken apart once for all who ask. */
interface Way {
  readonly route: Route
  readonly wanted: readonly string[]
}

/** Answers what devices and the facilitator ask. */
export function api(side: ApiSide): Handler {
  const routes = routesOf(side).map((route): Way => ({ route, wanted: route.path.split('/') }))
  return (request, response) => {
    const path = request.url!.split('?')[0]!
    if (!isOfApi(path)) return false
    const begun = side.now()
    const command = request.method === 'POST' && /\/(commands|clock)$/.test(path)
    response.on('finish', () =>
      side.metrics.answered(response.statusCode, (side.now() - begun) / 1000, command),
    )
    side.answers.add(response)
    const exchange = exchangeOf(request, response, side.trustProxy)
    void answer(side, routes, path, exchange).catch((error: unknown) => {
      const fault = faultOf(error)
      if (!(error instanceof Faulty) && !isTrouble(error)) side.tell(error)
      answerFault(response, fault)
    })
    return true
  }
}

async function answer(
  side: ApiSide,
  routes: readonly Way[],
  path: string,
  exchange: Exchange,
): Promise<void> {
  const { request, response } = exchange
  const { origin, host } = request.headers
  // Another site's page may make a browser ask, and is told nothing.
  if (origin !== undefined && hostIn(origin) !== host?.toLowerCase()) throw new Faulty('origin')
  const given = path.split('/')
  const there = routes
    .filter(({ wanted }) => wanted.length === given.length)
    .flatMap(({ route, wanted }) => {
      const parts = partsOf(wanted, given)
      return parts ? [{ route, parts }] : []
    })
  if (there.length === 0) throw new Faulty('unknown')
  const found = there.find(({ route }) => route.method === request.method)
  if (!found) throw new Faulty('method')
  // Whoever would listen now is told to come again, and comes to somebody who stays.
  if (!side.isReady() && wantsStream(exchange)) throw new Faulty('trouble')
  const { route, parts } = found
  const id = exerciseIn(path)
  if (id !== null) await side.hall.reach(id)
  const work = async (): Promise<unknown> => route.work(exchange, parts)
  const value = await work().catch(async (error: unknown) => {
    // Another process may have just given it to whoever asks: who may is asked first, so nothing was done yet.
    const unknown = error instanceof Faulty && error.fault === 'token'
    if (unknown && id !== null && (await side.hall.refresh(id))) return work()
    throw error
  })
  if (value !== undefined) answerJson(response, value)
}

/** The exercise that a path is about; null for others. */
const exerciseIn = (path: string): string | null => /^\/[tf]\/([^/.]+)/.exec(path)?.[1] ?? null

const hostIn = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '')

function partsOf(
  wanted: readonly string[],
  given: readonly string[],
): Record<string, string> | null {
  const parts: Record<string, string> = {}
  for (const [place, one] of wanted.entries()) {
    const said = given[place]!
    if (one.startsWith(':')) {
      if (!/^[\w.-]{1,130}$/.test(said)) return null
      parts[one.slice(1)] = said
    } else if (one !== said) return null
  }
  return parts
}

const isTrouble = (error: unknown): boolean =>
  error instanceof StoreError || error instanceof JournalError

const faultOf = (error: unknown) => (error instanceof Faulty ? error.fault : 'trouble')
