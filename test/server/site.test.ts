import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POLICY } from '../../src/build/content-policy'
import { ownNames } from '../../src/server/addresses'
import { LOOPBACK, listen, PortBusy, portOf } from '../../src/server/listen'
import { createSite } from '../../src/server/site'
import { type Handler, staticSite } from '../../src/server/static-site'

const SCRIPT = 'said.push("to be packed");\n'.repeat(40)
let folder = ''
let server: Server

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What is sent is sent as it stands: a client that tidies paths would hide what is tried here. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: portOf(server), path, method, headers },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })

/** Stands before the files, and answers one path. */
const clock: Handler = (asked, response) => {
  if (asked.url !== '/api/clock') return false
  response.end('ten')
  return true
}

const siteOf = (dist: string): Server =>
  createSite({
    isOwn: ownNames({ lan: false, others: ['pra.example.org'] }),
    handlers: [clock, staticSite({ dist })],
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pra-server-'))
  const dist = join(folder, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(dist, 'index.html'), '<title>PRA</title>')
  writeFileSync(join(dist, 'sw.js'), '//')
  writeFileSync(join(dist, 'assets/main-1a2b.js'), SCRIPT)
  writeFileSync(join(dist, 'assets/icon.png'), 'picture')
  writeFileSync(join(dist, '.env.js'), 'hidden')
  writeFileSync(join(dist, 'notes.txt'), 'no part of the game')
  writeFileSync(join(folder, 'secret.js'), 'secret')
  mkdirSync(join(folder, 'dist-secret'))
  writeFileSync(join(folder, 'dist-secret/index.html'), 'secret')
  symlinkSync(join(folder, 'secret.js'), join(dist, 'link.js'))
  ;[server] = (await listen(() => siteOf(dist), 0, LOOPBACK)) as [Server]
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the site', () => {
  it('gives page and files with their types', async () => {
    const page = await ask('/')
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body.toString()).toBe('<title>PRA</title>')
    expect((await ask('/?seed=a%20b')).status).toBe(200)
    expect((await ask('/index.html')).body).toEqual(page.body)
    const script = await ask('/assets/main-1a2b.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.body.toString()).toBe(SCRIPT)
  })

  it('protects every answer, also the refusals, with the page’s own policy', async () => {
    for (const path of ['/', '/sw.js', '/nothing.js', '/%', '/api/clock']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })

  it('says that what is not there is not there', async () => {
    for (const path of ['/assets/main-0000.js', '/nothing.js', '/play', '/assets', '/assets/']) {
      const { status, headers } = await ask(path)
      expect([path, status]).toEqual([path, 404])
      expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    }
  })

  it('gives nothing that the build did not make, whatever the path', async () => {
    const paths = [
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/..%2fsecret.js',
      '/assets/../../secret.js',
      '/../dist-secret/index.html',
      '/..\\secret.js',
      '/.env.js',
      '/link.js',
      '/notes.txt',
      '//secret.js',
      '/sw.js%00.html',
      '/__proto__',
      '/constructor',
    ]
    for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 404])
    expect((await ask('/%')).status).toBe(400)
    expect((await ask('http://elsewhere.example/sw.js')).status).toBe(400)
  })

  it('answers under its own names alone', async () => {
    for (const host of ['localhost', 'LOCALHOST:4173', '127.0.0.1:99', '[::1]:4173']) {
      expect([host, (await ask('/', { host })).status]).toEqual([host, 200])
    }
    expect((await ask('/', { host: 'pra.example.org' })).status).toBe(200)
    const foreign = ['evil.example', 'localhost.evil.example', 'localhost@evil.example', '10.0.0.9']
    for (const host of [...foreign, 'localhost/']) {
      expect([host, (await ask('/', { host })).status]).toEqual([host, 403])
    }
  })

  it('sends the head alone to HEAD and refuses other methods', async () => {
    const head = await ask('/sw.js', {}, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '2', 0])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask('/sw.js', {}, method)
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    }
  })

  it('packs what grows smaller, for those who can read it', async () => {
    const packed = await ask('/assets/main-1a2b.js', { 'accept-encoding': 'br, gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers['content-length']).toBe(String(packed.body.length))
    expect(packed.headers.vary).toBe('Accept-Encoding')
    expect(gunzipSync(packed.body).toString()).toBe(SCRIPT)
    const picture = await ask('/assets/icon.png', { 'accept-encoding': 'gzip' })
    expect(picture.headers['content-encoding']).toBeUndefined()
  })

  it('does not send again what the asker has, and lets files with a name of their own be kept', async () => {
    const { headers } = await ask('/sw.js')
    expect(headers['cache-control']).toBe('no-cache')
    const tag = String(headers.etag)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask('/sw.js', { 'if-none-match': known })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect((await ask('/sw.js', { 'if-none-match': '"other"' })).status).toBe(200)
    const packed = await ask('/sw.js', { 'accept-encoding': 'gzip', 'if-none-match': tag })
    expect(packed.status).toBe(200)
    const script = await ask('/assets/main-1a2b.js')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('is not brought down by a range that makes no sense', async () => {
    const { status, body } = await ask('/sw.js', { range: 'bytes=5-2' })
    expect([status, body.toString()]).toEqual([200, '//'])
    expect((await ask('/sw.js')).status).toBe(200)
  })

  it('lets another handler stand before the files', async () => {
    expect((await ask('/api/clock')).body.toString()).toBe('ten')
    expect((await ask('/api/other')).status).toBe(404)
  })

  it('goes on with its own build while another one takes its place', async () => {
    rmSync(join(folder, 'dist/sw.js'))
    expect((await ask('/sw.js')).body.toString()).toBe('//')
  })
})

describe('the port', () => {
  it('is refused by its number when another program has it', async () => {
    const port = portOf(server)
    const busy = listen(() => createSite({ isOwn: () => true, handlers: [] }), port, LOOPBACK)
    await expect(busy).rejects.toBeInstanceOf(PortBusy)
    await expect(busy).rejects.toMatchObject({ port })
  })
})
