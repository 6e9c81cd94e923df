import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { openBrowser } from './served-site'

/** The built game, served, and a browser to play it in. */
export interface Site {
  url: string
  browser: Browser
  close(): Promise<void>
}

/** The one build that all browser tests play, and a browser of one's own. */
export async function openSite(): Promise<Site> {
  const browser = await openBrowser()
  return { url: inject('site'), browser, close: () => browser.close() }
}
