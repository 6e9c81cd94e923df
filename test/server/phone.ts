import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import {
  type Joined,
  type SeatMessage,
  type SeatTaken,
  unpacked,
} from '../../src/protocol/messages'
import { patched } from '../../src/protocol/news'
import type { SeatCommand, Sent } from '../../src/protocol/seat'
import type { SeatView } from '../../src/protocol/seat-view'

/** A device that plays over real sockets, and keeps every byte that reaches it. */
export interface Phone {
  readonly seat: SeatTaken
  readonly place: string
  /** What it has made of all that it heard. */
  view(): SeatView
  messages(): readonly SeatMessage[]
  /** Bytes that have come since this was asked last, headers and errors included. */
  heard(): string
  /** Hears from where it was, or from nothing. @returns once it has a view and hears */
  listen(): Promise<void>
  /** The network is gone, in the middle of whatever comes. */
  drop(): void
  /** Ends when it knows of so many commands. */
  knows(n: number): Promise<void>
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  /** Sends until it is answered, through whatever happens to the server. */
  send(id: string, command: SeatCommand): Promise<Sent>
  /** Hears from now on through whatever happens to the server. */
  stay(): Promise<void>
}

interface PhoneOptions {
  readonly code: string
  readonly roles: readonly string[]
  readonly name?: string
}

/** Where the server is, asked each time: it may come back elsewhere. */
export async function phone(
  url: () => string,
  { code, roles, name }: PhoneOptions,
): Promise<Phone> {
  let bytes = ''
  let token: string | null = null
  let view: SeatView | null = null
  let after: string | null = null
  let stream: (() => void) | null = null
  let staying = false
  const messages: SeatMessage[] = []
  const waiting: (() => void)[] = []

  const call = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | undefined,
    onText: (text: string, status: number, headers: IncomingHttpHeaders) => void,
  ): { done: Promise<number>; stop: () => void } => {
    const { hostname, port } = new URL(url())
    const asked = request({
      host: hostname,
      port,
      method,
      path: `/${path}`,
      headers: { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      createConnection() {
        const socket = connect(Number(port), hostname)
        socket.on('data', (data: Buffer) => (bytes += data.toString('latin1')))
        return socket
      },
    })
    const done = new Promise<number>((resolve, reject) => {
      asked.on('error', reject)
      asked.on('response', (response) => {
        response.on('error', reject)
        response.setEncoding('utf8').on('data', (text: string) => {
          onText(text, response.statusCode!, response.headers)
        })
        response.on('end', () => resolve(response.statusCode!))
      })
    })
    done.catch(() => undefined)
    asked.end(body)
    return { done, stop: () => asked.destroy() }
  }

  const ask: Phone['ask'] = async (method, path, body) => {
    let said = ''
    const headers: Record<string, string> =
      body === undefined ? {} : { 'content-type': 'application/json' }
    const text = body === undefined ? undefined : JSON.stringify(body)
    const status = await call(method, path, headers, text, (part) => (said += part)).done
    return { status, body: said.startsWith('{') || said.startsWith('[') ? JSON.parse(said) : said }
  }

  const take = (id: string, message: SeatMessage): void => {
    messages.push(message)
    after = id
    if (message.type === 'view') view = unpacked(message.view)
    if (message.type === 'news') view = patched(view!, message.news)
    for (const one of waiting.splice(0)) one()
  }

  const { ticket } = (await ask('POST', 'api/join', { code })).body as Joined
  const taken = await ask('POST', 'api/seats', { ticket, roles, ...(name && { name }) })
  if (taken.status !== 200) throw new Error(`${taken.status} ${JSON.stringify(taken.body)}`)
  const seat = taken.body as SeatTaken
  token = seat.token
  const place = `t/${seat.exercise}.${seat.team}`

  const comeAgain = async (): Promise<void> => {
    for (;;) {
      try {
        return await mine.listen()
      } catch {
        await new Promise((next) => setTimeout(next, 100))
      }
    }
  }

  const mine: Phone = {
    seat,
    place,
    view: () => view!,
    messages: () => messages,
    heard() {
      const said = bytes
      bytes = ''
      return said
    },
    async listen() {
      mine.drop()
      let rest = ''
      const query = after === null ? '' : `?after=${encodeURIComponent(after)}`
      const headers = { accept: 'text/event-stream' }
      let open = true
      const { stop, done } = call('GET', `${place}/news${query}`, headers, undefined, (text) => {
        rest += text
        const events = rest.split('\n\n')
        rest = events.pop()!
        for (const event of events) {
          const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(event) ?? []
          if (open && data !== undefined) take(id!, JSON.parse(data) as SeatMessage)
        }
      })
      stream = () => {
        open = false
        stop()
      }
      const failed = done.then(
        (status) => Promise.reject(new Error(`the stream ended with ${status}`)),
        (error) => Promise.reject(error),
      )
      failed.catch(() => undefined)
      const before = messages.length
      const greeted = async (): Promise<void> => {
        while (view === null || messages.length === before) {
          await new Promise<void>((next) => waiting.push(next))
        }
      }
      await Promise.race([greeted(), failed])
      failed.catch(() => {
        if (open && staying) void comeAgain()
      })
    },
    stay() {
      staying = true
      return comeAgain()
    },
    drop() {
      stream?.()
      stream = null
    },
    async knows(n) {
      while (view!.n < n) await new Promise<void>((next) => waiting.push(next))
    },
    ask,
    async send(id, command) {
      for (;;) {
        try {
          const { status, body } = await ask('POST', `${place}/commands`, { id, command })
          if (status === 200) return body as Sent
          if (status !== 503 && status !== 429) {
            throw new RangeError(`${status} ${JSON.stringify(body)}`)
          }
        } catch (error) {
          if (error instanceof RangeError) throw error
        }
        await new Promise((next) => setTimeout(next, 50))
      }
    },
  }
  onTestFinished(() => {
    staying = false
    mine.drop()
  })
  return mine
}
