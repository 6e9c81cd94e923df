import type { BrowserContext, Page } from 'playwright-core'

/** What a window has said and asked for. */
export interface Watched {
  readonly page: Page
  /** Errors and warnings of the console, and what was thrown. */
  readonly said: string[]
  /** Addresses of another origin that something asked for. */
  readonly strayed: string[]
}

/** Software rendering is the test machine's, and a service worker that is kept away the test's: not the game's. */
const OF_THE_MACHINE =
  /WebGL|GPU stall|swiftshader|Service Worker registration blocked|assets\/offline-/i

/** A window of which everything untoward is kept. */
export async function watchedPage(context: BrowserContext, url: string): Promise<Watched> {
  const page = await context.newPage()
  const said: string[] = []
  const strayed: string[] = []
  const { origin } = new URL(url)
  page.on('console', (message) => {
    const untoward = message.type() === 'error' || message.type() === 'warning'
    if (untoward && !OF_THE_MACHINE.test(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => {
    const address = request.url()
    if (!/^(data|blob):/.test(address) && new URL(address).origin !== origin) strayed.push(address)
  })
  await page.goto(url)
  return { page, said, strayed }
}

/** Waits until the browser has every file of the game. */
export async function keptOffline(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready
    if (registration.active?.state !== 'activated') return false
    if (navigator.serviceWorker.controller === null) return false
    const sealed: readonly string[] = await (await fetch('./sealed.json')).json()
    return (await (await caches.open('sealed')).keys()).length === sealed.length
  })
}
