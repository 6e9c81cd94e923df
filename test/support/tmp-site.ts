import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { chromium, type Browser } from 'playwright-core'

export interface Site {
  url: string
  browser: Browser
  close(): Promise<void>
}
export async function openSite(): Promise<Site> {
  const root = '/tmp/dist-storage'
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', woff2: 'font/woff2' }
  const server = createServer((q, r) => {
    let p = root + decodeURIComponent(q.url!.split('?')[0]!)
    if (p.endsWith('/')) p += 'index.html'
    if (!existsSync(p) || !statSync(p).isFile()) {
      r.writeHead(404)
      return r.end()
    }
    r.writeHead(200, { 'content-type': types[p.split('.').pop()!] ?? 'application/octet-stream' })
    r.end(readFileSync(p))
  }).listen(0)
  const url = `http://localhost:${(server.address() as { port: number }).port}/`
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  return { url, browser, async close() { await browser.close(); server.close() } }
}
