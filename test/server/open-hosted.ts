import type {
  ExerciseAct,
  FacilitatorCommand,
  FacilitatorMessage,
  SentToTeams,
} from '../../src/protocol/facilitator-messages'
import type {
  ExerciseMade,
  Joined,
  MakeExercise,
  SeatMessage,
  SeatTaken,
} from '../../src/protocol/messages'
import type { SeatCommand, Sent } from '../../src/protocol/seat'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { ownNames } from '../../src/server/addresses'
import { awakeClock } from '../../src/server/awake-clock'
import type { Library } from '../../src/server/exercise/library'
import { peopleInMemory } from '../../src/server/exercise/people'
import { alone } from '../../src/server/exercise/presence'
import { openHosting } from '../../src/server/hosting'
import type { Journal } from '../../src/server/journal/journal'
import { memoryJournal } from '../../src/server/journal/memory-journal'
import { LOOPBACK, listen, portOf } from '../../src/server/listen'
import { createSite } from '../../src/server/site'
import type { Handler } from '../../src/server/static-site'
import { scenario as small } from '../support/small-game'

export const HOST = { token: 'the-token-of-the-host-1', key: 'the-key-of-the-host-123' }

/** Time that passes when it is told to. */
export interface HandClock {
  ms: number
}

export interface Answer<Body> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

export interface Asked {
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A hosted server on a free port, and what is asked of it. */
export interface Hosted {
  readonly url: string
  readonly journal: Journal
  readonly clock: HandClock
  tick(): void
  get<Body>(path: string, asked?: Asked): Promise<Answer<Body>>
  post<Body>(path: string, body: unknown, asked?: Asked): Promise<Answer<Body>>
  make(said?: Partial<MakeExercise>): Promise<ExerciseMade>
  join(code: string, roles: readonly string[], name?: string): Promise<Device>
  /** @param held a guest's token, or the host's */
  facilitator(exercise: string, held?: string): Facilitator
  close(): Promise<void>
}

/** A device with its seat. */
export interface Device extends SeatTaken {
  /** `t/<exercise>.<team>`. */
  readonly place: string
  send(id: string, command: SeatCommand, more?: object): Promise<Sent>
  run(id: string, seen: number): Promise<Sent>
  /** What there is to hear, at once. */
  told(after?: string): Promise<readonly { id: string; message: SeatMessage }[]>
}

export interface Facilitator {
  start(id?: string): Promise<SentToTeams>
  send(id: string, command: FacilitatorCommand): Promise<SentToTeams>
  act(id: string, act: ExerciseAct): Promise<{ n: number; refusal: { code: string } | null }>
  /** @param look `<team>`, or `<team>/<role>` */
  told(look?: string): Promise<readonly FacilitatorMessage[]>
}

export const shelf = (scenario: CompiledScenario): Library => ({
  ids: () => [scenario.id],
  find: (id) =>
    id === scenario.id ? { scenario, texts: () => ({ 'scenario.title': scenario.id }) } : null,
})

export interface HostedOptions {
  readonly journal?: Journal
  readonly library?: Library
  readonly trustProxy?: boolean
  /** Stands between who asks and what answers. */
  readonly handle?: (handler: Handler) => Handler
}

/** Hosts exercises of one scenario until it is closed. */
export async function openHosted({
  journal = memoryJournal(() => Date.now()),
  library = shelf(small),
  handle = (handler) => handler,
  trustProxy = false,
}: HostedOptions = {}): Promise<Hosted> {
  const clock = { ms: 1_000_000 }
  const hosting = await openHosting({
    journal,
    library,
    people: peopleInMemory(),
    presence: alone,
    host: HOST,
    build: 'test',
    trustProxy,
    clock: awakeClock(
      () => clock.ms,
      () => clock.ms,
    ),
    wall: () => clock.ms,
    server: () => ({ addresses: [], low: false }),
    tell(error) {
      throw error
    },
  })
  const isOwn = ownNames({ lan: false, others: [] })
  const handlers = [handle(hosting.handler)]
  const servers = await listen(() => createSite({ isOwn, handlers }), 0, LOOPBACK)
  const url = `http://127.0.0.1:${portOf(servers[0]!)}/`
  let open = true
  const close = async (): Promise<void> => {
    if (!open) return
    open = false
    await hosting.leave(0)
    for (const server of servers) server.closeAllConnections()
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  }
  return { ...client(url), journal, clock, tick: hosting.tick, close }
}

type Client = Omit<Hosted, 'journal' | 'clock' | 'tick' | 'close'>

/** What is asked of a server at an address. */
export function client(url: string, token = HOST.token): Client {
  const asked = async <Body>(
    path: string,
    init: RequestInit,
    { token: held, headers = {} }: Asked = {},
  ): Promise<Answer<Body>> => {
    const response = await fetch(new URL(path, url), {
      ...init,
      headers: {
        ...init.headers,
        ...(held === undefined ? {} : { Authorization: `Bearer ${held}` }),
        ...headers,
      },
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    const body = (isJson ? JSON.parse(text) : text) as Body
    return { status: response.status, headers: response.headers, body }
  }
  const get: Client['get'] = (path, how) => asked(path, {}, how)
  const post: Client['post'] = (path, body, how) =>
    asked(
      path,
      {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      },
      how,
    )
  const well = async <Body>(answer: Promise<Answer<Body>>): Promise<Body> => {
    const { status, body } = await answer
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }

  return {
    url,
    get,
    post,
    make: (said = {}) =>
      well(
        post(
          'api/exercises',
          {
            scenario: small.id,
            difficulty: 'normal',
            options: { stimuli: true, countdown: 'off' },
            teams: ['North'],
            ...said,
          },
          { token },
        ),
      ),
    async join(code, roles, name) {
      const { ticket } = await well(post<Joined>('api/join', { code }))
      return deviceOf(await well(post<SeatTaken>('api/seats', { ticket, roles, name })))
    },
    facilitator: (exercise, held = token) => ({
      start: (id = 'start') =>
        well(post(`f/${exercise}/start`, { id, teams: 'all' }, { token: held })),
      send: (id, command) =>
        well(post(`f/${exercise}/commands`, { id, teams: 'all', command }, { token: held })),
      act: (id, act) => well(post(`f/${exercise}/acts`, { id, act }, { token: held })),
      async told(look) {
        const [team = '', eyes] = look?.split('/') ?? []
        const query = look ? `?${new URLSearchParams({ team, ...(eyes && { eyes }) })}` : ''
        const { messages } = await well(
          get<{ messages: { message: FacilitatorMessage }[] }>(`f/${exercise}/news${query}`, {
            token: held,
          }),
        )
        return messages.map(({ message }) => message)
      },
    }),
  }

  function deviceOf(taken: SeatTaken): Device {
    const place = `t/${taken.exercise}.${taken.team}`
    const mine = { token: taken.token }
    return {
      ...taken,
      place,
      send: (id, command, more = {}) =>
        well(post(`${place}/commands`, { id, command, ...more }, mine)),
      run: (id, seen) => well(post(`${place}/clock`, { id, seen }, mine)),
      async told(after) {
        const query = after === undefined ? '' : `?after=${after}`
        type Told = { messages: { id: string; message: SeatMessage }[] }
        return (await well(get<Told>(`${place}/news${query}`, mine))).messages
      },
    }
  }
}

/** The view that a device hears when it knows nothing. */
export async function viewOf(device: Device) {
  const told = await device.told()
  const last = told.at(-1)!.message
  if (last.type !== 'view') throw new Error(`heard ${last.type}`)
  return last.view
}
