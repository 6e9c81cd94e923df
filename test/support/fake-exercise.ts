import { openTable } from '../../src/host/table'
import { LIMITS, PROTOCOL } from '../../src/protocol/limits'
import {
  type Bye,
  type Hello,
  type Person,
  packed,
  type SeatMessage,
} from '../../src/protocol/messages'
import { readRunClock, readSendCommand } from '../../src/protocol/requests'
import type { Seat } from '../../src/protocol/seat'
import type { Role } from '../../src/scenario/roles'
import { makeHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { allHeldBy } from './roles'
import { options, scenario } from './small-game'

/** An exercise of one team that a server would host, in this process: answers `fetch`, and can fail in every way. */
export interface FakeExercise {
  readonly fetch: typeof globalThis.fetch
  readonly session: Session
  readonly place: string
  /** A seat's token. */
  seat(name: string, roles: readonly Role[]): string
  /** Bodies that were posted, answered or not. */
  readonly posted: readonly { address: string; body: { id: string } }[]
  /** Addresses of the streams that were asked for. */
  readonly heard: readonly string[]
  /** No request comes through, and streams break. */
  cut(): void
  restore(): void
  /** What is asked next is carried out, and the answer is lost. */
  loseAnswer(): void
  /** What is asked next is answered so. */
  answerNext(status: number, error: string): void
  /** Streams stay open and say nothing, not even their first word. */
  holdBack(): void
  /** To every open stream. */
  say(message: SeatMessage): void
  /** Another history, from a backup. */
  goBack(epoch: string): void
  openDebrief(): void
}

interface FakeSeat {
  readonly name: string
  readonly roles: readonly Role[]
  readonly seat: Seat
  readonly kept: { id: string; message: SeatMessage }[]
  stream: ReadableStreamDefaultController<Uint8Array> | null
  count: number
}

export async function fakeExercise(): Promise<FakeExercise> {
  const session = await createSession(
    scenario,
    makeHeader(scenario, 'one', options),
    memoryStore(),
    'g',
  )
  const table = await openTable(session, { now: () => 0 })
  const owner = table.connect({ name: null, roles: 'players', owner: true })
  await owner.send(
    { type: 'exercise.start', holders: allHeldBy('player'), objectives: [] },
    { id: 'start' },
  )
  const seats = new Map<string, FakeSeat>()
  const posted: { address: string; body: { id: string } }[] = []
  const heard: string[] = []
  let epoch = 'e1'
  let away = false
  let held = false
  let losing = false
  let next: { status: number; error: string } | null = null
  let debrief = false
  const coder = new TextEncoder()

  const write = (seat: FakeSeat, message: SeatMessage, id?: string): void => {
    const name = id === undefined ? '' : `id: ${id}\n`
    seat.stream?.enqueue(coder.encode(`${name}data: ${JSON.stringify(message)}\n\n`))
  }
  const tell = (seat: FakeSeat, message: SeatMessage): void => {
    seat.count += 1
    const id = `${epoch}-${seat.count}`
    seat.kept.push({ id, message })
    if (seat.kept.length > LIMITS.kept) seat.kept.shift()
    write(seat, message, id)
  }
  const hello = ({ name, roles }: FakeSeat): Hello => ({
    type: 'hello',
    protocol: PROTOCOL,
    build: 'test',
    epoch,
    n: session.count(),
    seat: name,
    roles,
    watching: false,
    scenario: scenario.id,
    difficulty: 'normal',
    settings: { pausing: 'anybody', pace: 'anybody', teammates: 'reference' },
  })
  const people = (): Person[] =>
    [...seats.values()].map(({ name, roles, stream }) => {
      return { seat: name, roles, name: '', here: stream !== null }
    })
  /** What a device hears first. */
  const greeting = (
    seat: FakeSeat,
    after: string | null,
  ): { id: string; message: SeatMessage }[] => {
    const from = seat.kept.findIndex(({ id }) => id === after)
    const id = after !== null && from >= 0 ? after : `${epoch}-${seat.count}`
    const first: SeatMessage[] = [hello(seat)]
    if (after !== null && from >= 0) {
      return [...first.map((message) => ({ id, message })), ...seat.kept.slice(from + 1)]
    }
    first.push(
      { type: 'texts', language: 'fr', texts: { 'scenario.title': 'Petit exercice' } },
      { type: 'view', view: packed(seat.seat.view()) },
      { type: 'people', seats: people() },
      { type: 'gates', closed: [] },
    )
    return first.map((message) => ({ id, message }))
  }
  const bye = (seat: FakeSeat, why: Bye['why']): void => {
    write(seat, { type: 'bye', why })
    seat.stream?.close()
    seat.stream = null
  }
  const stream = (seat: FakeSeat, after: string | null): Response => {
    if (seat.stream) bye(seat, 'elsewhere')
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        seat.stream = controller
        if (held) return
        for (const { id, message } of greeting(seat, after)) write(seat, message, id)
      },
      cancel() {
        seat.stream = null
      },
    })
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
  }

  const carryOut = async (seat: FakeSeat, way: string, body: unknown): Promise<Response> => {
    const command = way === 'commands' ? readSendCommand(body) : null
    const clock = way === 'clock' ? readRunClock(body) : null
    if (command) return Response.json(await seat.seat.send(command.command, command))
    if (clock) return Response.json(await seat.seat.run(clock))
    return Response.json({ error: 'malformed' }, { status: 400 })
  }

  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    if (away) throw new TypeError('no network')
    const { pathname, searchParams } = new URL(String(input))
    const headers = init.headers as Record<string, string>
    const way = pathname.split('/').at(-1)!
    if (init.method === 'POST') {
      posted.push({ address: pathname, body: JSON.parse(String(init.body)) as { id: string } })
    } else if (way === 'news') heard.push(`${pathname}?${searchParams}`)
    const seat = seats.get(headers.Authorization?.slice('Bearer '.length) ?? '')
    if (next) {
      const { status, error } = next
      next = null
      return Response.json({ error }, { status })
    }
    if (!seat) return Response.json({ error: 'token' }, { status: 401 })
    if (init.method === 'POST') {
      const answer = await carryOut(seat, way, JSON.parse(String(init.body)))
      if (!losing) return answer
      losing = false
      throw new TypeError('no network')
    }
    if (way === 'record') {
      return debrief
        ? Response.json(table.record())
        : Response.json({ error: 'unknown' }, { status: 404 })
    }
    const after = searchParams.get('after')
    if (headers.Accept === 'application/json') {
      return Response.json({ messages: greeting(seat, after) })
    }
    const answer = stream(seat, after)
    const mine = seat.stream
    init.signal?.addEventListener('abort', () => {
      if (seat.stream !== mine) return
      mine?.error(new DOMException('aborted', 'AbortError'))
      seat.stream = null
    })
    return answer
  }

  return {
    fetch,
    session,
    place: 'x.team',
    posted,
    heard,
    seat(name, roles) {
      const seat = table.connect({ name, roles, owner: false })
      const fake: FakeSeat = { name, roles, seat, kept: [], stream: null, count: 0 }
      seat.follow((news) => tell(fake, { type: 'news', news: structuredClone(news) }))
      seats.set(`token-${name}`, fake)
      return `token-${name}`
    },
    cut() {
      away = true
      for (const seat of seats.values()) {
        seat.stream?.error(new TypeError('no network'))
        seat.stream = null
      }
    },
    restore() {
      away = false
    },
    loseAnswer() {
      losing = true
    },
    answerNext(status, error) {
      next = { status, error }
    },
    holdBack() {
      held = true
    },
    say(message) {
      for (const seat of seats.values()) tell(seat, message)
    },
    goBack(other) {
      epoch = other
      for (const seat of seats.values()) seat.kept.length = 0
    },
    openDebrief() {
      debrief = true
      for (const seat of seats.values()) tell(seat, { type: 'debrief' })
    },
  }
}
