import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { builtSite } from '../../src/build/built-site'
import { library } from '../../src/server/exercise/library'
import { type Handler, staticSite } from '../../src/server/static-site'
import { HOST, type Hosted, openHosted } from '../server/open-hosted'
import { LAPTOP } from './served-site'

/** A machine under load takes its time for every step, ms. */
const PATIENCE = 120_000

/** Hosts exercises in this process, and serves the built page beside them. */
export async function hostedSite(): Promise<Hosted> {
  const site = staticSite({ dist: (await builtSite()).folder })
  const handle =
    (handler: Handler): Handler =>
    (request, response) =>
      handler(request, response) || site(request, response)
  return openHosted({ library: library(), handle })
}

/** A window, with what went wrong in it. */
export interface RoomWindow {
  readonly context: BrowserContext
  readonly page: Page
  readonly said: string[]
}

/** One person's browser. */
export async function profile(
  browser: Browser,
  size: { width: number; height: number },
  locale: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...LAPTOP, viewport: size, locale })
  context.setDefaultTimeout(PATIENCE)
  await context.addInitScript({ content: axe.source })
  return context
}

export async function windowAt(context: BrowserContext, address: string): Promise<RoomWindow> {
  const page = await context.newPage()
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) {
      said.push(message.text())
    }
  })
  await page.goto(address)
  return { context, page, said }
}

export const consoleOf = ({ url }: Hosted, exercise: string): string =>
  `${url}#f=${HOST.token}&e=${exercise}`

export async function wallOf(server: Hosted, exercise: string): Promise<string> {
  const [hello] = await server.facilitator(exercise).told()
  if (hello?.type !== 'hello') throw new Error('no hello')
  return `${server.url}#b=${hello.board}&e=${exercise}`
}
