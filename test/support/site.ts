import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { openBrowser } from './served-site'

/** The built game, served, and a browser to play it in. */
export interface Site {
  url: string
  browser: Browser
  close(): Promise<void>
}

/** The one build that all browser tests play, and a browser of one's own: with the drawn table, or with the plain one. */
export async function openSite(table: 'drawn' | 'plain' = 'plain'): Promise<Site> {
  const browser = await openBrowser({ drawn: table === 'drawn' })
  return { url: inject('site'), browser, close: () => browser.close() }
}
