import type { IncomingMessage, ServerResponse } from 'node:http'
import { LIMITS } from '../../protocol/limits'
import type { Fault } from '../../protocol/messages'
import { LANGUAGES, type Language } from '../../scenario/language'

const STATUS: Readonly<Record<Fault, number>> = {
  malformed: 400,
  token: 401,
  origin: 403,
  host: 403,
  unknown: 404,
  code: 404,
  method: 405,
  taken: 409,
  ticket: 410,
  'other-rules': 410,
  'too-large': 413,
  type: 415,
  locked: 423,
  'too-many': 429,
  trouble: 503,
}

/** Why a request is not answered with what it asks for. */
export class Faulty extends Error {
  constructor(readonly fault: Fault) {
    super(fault)
    this.name = 'Faulty'
  }
}

/** One request, read, with its answer to be given. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** What stands in the address after the first slash, in order. */
  readonly query: URLSearchParams
  /** What was sent as `Authorization: Bearer`; null without. */
  readonly token: string | null
  /** Address of who asks. */
  readonly from: string
}

/** @param trustProxy what stands before this server is believed about who asks it */
export function exchangeOf(
  request: IncomingMessage,
  response: ServerResponse,
  trustProxy: boolean,
): Exchange {
  const [, query = ''] = request.url!.split('?')
  const [scheme = '', token = ''] = (request.headers.authorization ?? '').split(' ')
  return {
    request,
    response,
    query: new URLSearchParams(query),
    token: scheme.toLowerCase() === 'bearer' && token !== '' ? token : null,
    from: (trustProxy && forwardedFor(request)) || (request.socket.remoteAddress ?? ''),
  }
}

/** What the nearest proxy wrote down: those before it may be anybody's invention. */
const forwardedFor = ({ headers }: IncomingMessage): string =>
  [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)!.trim()

/** Nothing that is answered here is kept by anybody. */
const HEADERS = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } as const

/** Answers with a value as JSON. */
export function answerJson(response: ServerResponse, value: unknown, status = 200): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, { ...HEADERS, 'Content-Length': body.length })
  response.end(body)
}

/** Answers with what is wrong; where an answer has begun already it is broken off. */
export function answerFault(response: ServerResponse, fault: Fault): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  // What is left of a body is not read: the next request would have to wait for it.
  if (fault === 'too-large') response.setHeader('Connection', 'close')
  answerJson(response, { error: fault }, STATUS[fault])
}

/**
 * The body of a request, as JSON.
 * @throws Faulty `type`, `too-large` or `malformed`
 */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  // No form can send this type from another site without being asked first.
  if (type !== 'application/json') throw new Faulty('type')
  const chunks: Buffer[] = []
  let length = Number(request.headers['content-length'] ?? 0)
  if (length > LIMITS.body) throw new Faulty('too-large')
  length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LIMITS.body) throw new Faulty('too-large')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new Faulty('malformed')
  }
}

/** What a reader finds in a body. @throws Faulty as `bodyOf`, and `malformed` where it finds nothing */
export async function readBody<Said>(
  { request }: Exchange,
  reader: (value: unknown) => Said | null,
): Promise<Said> {
  const said = reader(await bodyOf(request))
  if (said === null) throw new Faulty('malformed')
  return said
}

/** What language texts are wanted in. @throws Faulty `malformed` */
export function languageIn({ query }: Exchange): Language {
  const said = query.get('language') ?? LANGUAGES[0]
  const found = LANGUAGES.find((language) => language === said)
  if (!found) throw new Faulty('malformed')
  return found
}

/** Whoever does not say that it can listen is told at once what there is. */
export const wantsStream = ({ request }: Exchange): boolean =>
  (request.headers.accept ?? '').includes('text/event-stream')
