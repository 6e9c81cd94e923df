import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FacilitatorMessage } from '../../src/protocol/facilitator-messages'
import { PROTOCOL } from '../../src/protocol/limits'
import type { TeamLine } from '../../src/protocol/team-line'
import { askingAt } from '../../src/remote/asking'
import { openRemoteExercise, type RemoteExercise } from '../../src/remote/remote-exercise'
import { ownPlace } from '../../src/remote/stream-places'
import type { FacilitatorView } from '../../src/view/facilitator-view'

/** A server that says what it is told to, and answers what is posted. */
function fakeServer() {
  const encoder = new TextEncoder()
  const asked: { address: string; body: unknown }[] = []
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null
  let away = false
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const { pathname, search } = new URL(String(input))
    asked.push({ address: pathname + search, body: init.body && JSON.parse(String(init.body)) })
    if (away) throw new TypeError('no network')
    if (init.method === 'POST') return Response.json({ t1: { n: 4, refusal: null } })
    return new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          stream = controller
        },
      }),
    )
  }
  return {
    fetch,
    asked,
    say: (message: FacilitatorMessage) =>
      stream!.enqueue(encoder.encode(`data: ${JSON.stringify(message)}\n\n`)),
    setAway: (next: boolean) => (away = next),
  }
}

const view = (part: Partial<FacilitatorView>): FacilitatorView =>
  ({ mode: 'deciding', minute: 0, journal: [], ...part }) as FacilitatorView
const noted = (text: string, minute: number) =>
  ({ type: 'note.added', by: 'dsi', text, about: '', minute }) as const

const settle = (): Promise<void> => new Promise((done) => setTimeout(done))

let open: RemoteExercise | null = null
afterEach(() => {
  open?.close()
  vi.useRealTimers()
})

const opened = (server: ReturnType<typeof fakeServer>): RemoteExercise => {
  open = openRemoteExercise({
    exercise: 'x1',
    asking: askingAt('http://room/', 'secret', server.fetch),
    window: 'w',
    places: ownPlace,
    onStanding: () => undefined,
  })
  return open
}

describe("a facilitator's hold on an exercise elsewhere", () => {
  it('knows the team that it looks at by its view and what has changed since', async () => {
    const server = fakeServer()
    const exercise = opened(server)
    await settle()
    exercise.look('t1')
    await settle()
    const first = view({ journal: [noted('a', 0)] })
    server.say({ type: 'team', team: 't1', n: 3, view: first })
    server.say({ team: 't1', type: 'people', seats: [] })
    server.say({
      type: 'team.news',
      team: 't1',
      n: 4,
      set: { minute: 9 },
      journal: { from: 1, events: [noted('b', 9)] },
    })
    await settle()
    const team = exercise.standing().looked!
    expect(team.n).toBe(4)
    expect(team.view).toEqual(view({ minute: 9, journal: [noted('a', 0), noted('b', 9)] }))
  })

  it('looks through the eyes of a role on a stream that is opened for it', async () => {
    const server = fakeServer()
    const exercise = opened(server)
    await settle()
    exercise.look('t1', 'dsi')
    await settle()
    expect(server.asked.at(-1)?.address).toBe('/f/x1/news?team=t1&eyes=dsi')
    const { looked } = exercise.standing()
    expect(looked).toMatchObject({ team: 't1', eyes: { role: 'dsi', view: null } })
  })

  it('knows of all teams by their lines, of which what has changed is told', async () => {
    const server = fakeServer()
    const exercise = opened(server)
    await settle()
    const line = { minute: 3, n: 1 } as TeamLine
    server.say({ type: 'lines', now: 0, set: { t1: line, t2: line } })
    server.say({ type: 'lines', now: 0, set: { t2: { minute: 8 } } })
    await settle()
    const { lines } = exercise.standing()
    expect(lines).toEqual({ t1: line, t2: { minute: 8, n: 1 } })
  })

  it('asks again under one name what was not answered', async () => {
    vi.useFakeTimers()
    const server = fakeServer()
    const exercise = opened(server)
    server.setAway(true)
    const sending = exercise.send(['t1'], { type: 'exercise.pause' })
    await vi.advanceTimersByTimeAsync(2_500)
    server.setAway(false)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(await sending).toEqual({ t1: { n: 4, refusal: null } })
    const sent = server.asked.filter(({ address }) => address === '/f/x1/commands')
    expect(sent.length).toBeGreaterThan(1)
    expect(new Set(sent.map(({ body }) => (body as { id: string }).id)).size).toBe(1)
  })

  it('stops before a server of another version', async () => {
    const server = fakeServer()
    const exercise = opened(server)
    await settle()
    server.say({ type: 'hello', protocol: PROTOCOL + 1 } as FacilitatorMessage)
    await settle()
    expect(exercise.standing().end).toBe('outdated')
  })
})
