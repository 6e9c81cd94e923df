import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Joined,
  type SeatMessage,
  type SeatTaken,
  unpacked,
} from '../../src/protocol/messages'
import { patched } from '../../src/protocol/news'
import type { Sent } from '../../src/protocol/seat'
import type { SeatView } from '../../src/protocol/seat-view'

const commands = new Agent({ keepAlive: true, maxSockets: 64 })

/** As the page comes again, ms (`src/remote/event-stream.ts`). */
const AGAIN = { least: 300, first: 1_000, most: 5_000 } as const

/** Asks a server once. @returns status and body; 0 where nobody was reached */
export function ask(
  base: string,
  path: string,
  token: string | null,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve) => {
    const asked = request({
      hostname,
      port,
      agent: commands,
      method: body === undefined ? 'GET' : 'POST',
      path: `/${path}`,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
    })
    asked.on('error', () => resolve({ status: 0, body: null }))
    asked.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('error', () => resolve({ status: 0, body: null }))
      response.on('end', () => {
        const isJson = response.headers['content-type']?.startsWith('application/json')
        resolve({ status: response.statusCode!, body: isJson ? JSON.parse(text) : text })
      })
    })
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

/** So often a person presses the button again before they call for help. */
const TRIES = 8

/**
 * Asks until it is answered, as a person does: with one ticket a seat is taken once, however often it is asked for.
 * @returns the body of the answer
 */
async function askAgain(base: string, path: string, body: unknown): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask(base, path, null, body)
    if (answer.status === 200) return answer.body
    const passing = answer.status === 0 || answer.status === 429 || answer.status >= 500
    if (!passing || tries === TRIES)
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    const most = Math.min(AGAIN.most, AGAIN.first * 2 ** tries)
    await sleep(AGAIN.least + Math.random() * (most - AGAIN.least))
  }
}

/** A device with its seat, over a real stream, which makes of what it hears what a page makes of it. */
export class Device {
  view: SeatView | null = null
  bytes = 0
  /** When its stream broke, ms since 1970; null while it hears. */
  lostAt: number | null = null
  /** ms for which it did not hear, each time. */
  readonly gaps: number[] = []
  private after: string | null = null
  private tries = 0
  private count = 0

  constructor(
    private readonly bases: readonly string[],
    private which: number,
    private readonly taken: SeatTaken,
    private readonly onView: () => void,
  ) {}

  static async join(
    bases: readonly string[],
    which: number,
    code: string,
    roles: readonly string[],
    onView: () => void,
  ): Promise<Device> {
    const base = bases[which % bases.length]!
    const { ticket } = (await askAgain(base, 'api/join', { code })) as Joined
    const taken = (await askAgain(base, 'api/seats', { ticket, roles })) as SeatTaken
    return new Device(bases, which, taken, onView)
  }

  get roles(): readonly string[] {
    return this.taken.roles
  }

  /** The server that it is at. */
  get base(): string {
    return this.bases[this.which % this.bases.length]!
  }

  private get place(): string {
    return `t/${this.taken.exercise}.${this.taken.team}`
  }

  listen(): void {
    const { hostname, port } = new URL(this.base)
    const query = this.after === null ? '' : `?after=${encodeURIComponent(this.after)}`
    const asked = request({
      hostname,
      port,
      agent: false,
      path: `/${this.place}/news${query}`,
      headers: { accept: 'text/event-stream', authorization: `Bearer ${this.taken.token}` },
    })
    let over = false
    const lose = (): void => {
      if (over) return
      over = true
      this.lostAt ??= Date.now()
      // What stands before several servers sends who comes again to one that is there.
      this.which += 1
      const most = Math.min(AGAIN.most, AGAIN.first * 2 ** this.tries)
      this.tries += 1
      setTimeout(() => this.listen(), AGAIN.least + Math.random() * (most - AGAIN.least))
    }
    asked.on('error', lose)
    asked.on('response', (response) => {
      if (response.statusCode !== 200) {
        response.resume()
        lose()
        return
      }
      let rest = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        this.bytes += Buffer.byteLength(text)
        rest += text
        const events = rest.split('\n\n')
        rest = events.pop()!
        for (const event of events) {
          const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(event) ?? []
          if (data !== undefined) this.take(id!, JSON.parse(data) as SeatMessage)
        }
      })
      response.on('close', lose)
      response.on('error', lose)
    })
    asked.end()
  }

  private take(id: string, message: SeatMessage): void {
    if (id !== '-') this.after = id
    if (message.type === 'view') this.view = unpacked(message.view)
    else if (message.type === 'news') this.view = patched(this.view!, message.news)
    else if (message.type !== 'hello') return
    if (message.type === 'hello' && this.view === null) return
    if (this.lostAt !== null) {
      this.gaps.push(Date.now() - this.lostAt)
      this.lostAt = null
    }
    this.tries = 0
    this.onView()
  }

  /** @returns the answer; null where it was not taken: too many, or nobody there */
  async send(to: 'commands' | 'clock', body: object): Promise<Sent | null> {
    this.count += 1
    const id = `b${this.count}`
    const answer = await ask(this.base, `${this.place}/${to}`, this.taken.token, { id, ...body })
    return answer.status === 200 ? (answer.body as Sent) : null
  }
}
