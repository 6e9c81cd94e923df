import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Answers a request if it is its own, and returns whether it is; what it returns false for is untouched. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean

export interface StaticFiles {
  /** The folder of the built game. */
  readonly dist: string
  /** Reads a file again when it has changed: for a folder that tests write to. Files that come later are unknown. */
  readonly changing?: boolean
}

/** What the build makes; anything else is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
/** Packed already. */
const DENSE = /^(image\/png|font\/woff2)$/
/** Under it every name changes with what is in the file. */
const HASHED = '/assets/'

/**
 * The files of the built game. All of them are read once, into memory (some 5 MB): no request reaches the disk,
 * and a build that is made anew does not take a file from under a page that is open. Nothing stands in for a file
 * that is not there: a script of another version is missing, not a page. The whole file is answered always, to GET
 * and HEAD; 304 when the asker has it, 405 for other methods.
 */
export function staticSite({ dist, changing = false }: StaticFiles): Handler {
  const files = new Map(pathsIn(dist).map((path) => [path, new SiteFile(dist, path)]))
  return (request, response) => {
    const path = decodeURI(request.url!.split('?')[0]!)
    const file = files.get(path === '/' ? '/index.html' : path)
    if (!file) return false
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return true
    }
    if (changing) file.refresh()
    file.answer(request, response)
    return true
  }
}

/** One file, its tag, and its packed form from the first time that somebody can read it. */
class SiteFile {
  private readonly from: string
  private readonly headers: OutgoingHttpHeaders
  private body = Buffer.alloc(0)
  private packed: Buffer | null = null
  private tag = ''
  private changed = Number.NaN

  constructor(dist: string, path: string) {
    this.from = join(dist, path)
    this.headers = {
      'Content-Type': TYPES[extname(path)],
      'Cache-Control': path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    this.refresh()
  }

  refresh(): void {
    const { mtimeMs } = statSync(this.from)
    if (mtimeMs === this.changed) return
    this.changed = mtimeMs
    this.body = readFileSync(this.from)
    this.tag = `"${createHash('sha256').update(this.body).digest('base64url').slice(0, 22)}"`
    this.packed = null
  }

  answer({ method, headers }: IncomingMessage, response: ServerResponse): void {
    const packs = !DENSE.test(String(this.headers['Content-Type']))
    const pack = packs && /\bgzip\b/.test(String(headers['accept-encoding']))
    // Two forms of one file have two tags.
    const tag = pack ? this.tag.replace(/"$/, '-gzip"') : this.tag
    const shared = { ...this.headers, ETag: tag, ...(packs && { Vary: 'Accept-Encoding' }) }
    if (headers['if-none-match']?.split(/,\s*/).some((one) => one.replace(/^W\//, '') === tag)) {
      response.writeHead(304, shared).end()
      return
    }
    if (pack) this.packed ??= gzipSync(this.body, { level: 9 })
    const body = pack ? this.packed! : this.body
    response.writeHead(200, {
      ...shared,
      'Content-Length': body.length,
      ...(pack && { 'Content-Encoding': 'gzip' }),
    })
    response.end(method === 'HEAD' ? undefined : body)
  }
}

/** The paths of all files that are served, as they are asked for. */
function pathsIn(dist: string, under = '/'): string[] {
  return readdirSync(join(dist, under), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pathsIn(dist, `${under}${entry.name}/`)
    const served = entry.isFile() && !entry.name.startsWith('.') && extname(entry.name) in TYPES
    return served ? [`${under}${entry.name}`] : []
  })
}
