import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { POLICY } from '../build/content-policy'
import { answerFault } from './http/exchange'
import { isOfApi } from './http/ours'
import type { Handler } from './static-site'

export interface SiteOptions {
  /** Whether a `Host` header names this server. */
  readonly isOwn: (host: string | undefined) => boolean
  /** Who may answer, in this order; nobody does: not found. */
  readonly handlers: readonly Handler[]
  /** To be served over TLS; both as PEM. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | null
}

/** On every answer. The page says the first one too, but no page can forbid to be framed. */
const HEADERS = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const

/**
 * A server that answers under its own names alone, and always with the headers that protect its pages:
 * 403 for another name, 400 for an address that cannot be read, 404 for what no handler knows.
 * It does not listen yet.
 */
export function createSite(options: SiteOptions): Server {
  const work = (request: IncomingMessage, response: ServerResponse): void =>
    answer(options, request, response)
  return options.tls ? createSecureServer(options.tls, work) : createServer(work)
}

function answer(
  { isOwn, handlers }: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  const path = (request.url ?? '').split('?')[0]!
  if (!isOwn(request.headers.host)) {
    if (isOfApi(path)) answerFault(response, 'host')
    else refuse(response, 403)
  } else if (!isReadable(request.url ?? '')) refuse(response, 400)
  else if (!handlers.some((handler) => handler(request, response))) refuse(response, 404)
}

/** Whether an address is a path that can be decoded: not another server's, no broken escape. */
function isReadable(url: string): boolean {
  if (!url.startsWith('/')) return false
  try {
    decodeURI(url.split('?')[0]!)
    return true
  } catch {
    return false
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${status}\n`)
}
