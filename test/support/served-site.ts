import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { builtSite } from '../../src/build/built-site'
import { ownNames } from '../../src/server/addresses'
import { LOOPBACK, listen, portOf } from '../../src/server/listen'
import { createSite } from '../../src/server/site'
import { staticSite } from '../../src/server/static-site'

/**
 * A window as most readers have it; nothing in it moves by itself, and it does not fetch every file for use without
 * network, which takes a test longer than the test itself.
 */
export const LAPTOP = {
  viewport: { width: 1280, height: 720 },
  locale: 'fr-FR',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
} as const

export interface ServedSite {
  url: string
  /** Where its files are. */
  folder: string
  close(): Promise<void>
}

/** Serves the built game, as `npm start` does, on a free port. */
export const serveSite = async (): Promise<ServedSite> => serveFolder((await builtSite()).folder)

/** Serves a folder with a game in it on a free port. */
export async function serveFolder(folder: string, changing = false): Promise<ServedSite> {
  const isOwn = ownNames({ lan: false, others: [] })
  const handlers = [staticSite({ dist: folder, changing })]
  const servers = await listen(() => createSite({ isOwn, handlers }), 0, LOOPBACK)
  return {
    url: `http://127.0.0.1:${portOf(servers[0]!)}/`,
    folder,
    async close() {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

/** `drawn`: with WebGL, so that games have the drawn table; software draws it slowly where there is no graphics card. */
export const openBrowser = ({ drawn }: { drawn: boolean }): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      ...(drawn ? [] : ['--disable-gpu', '--disable-3d-apis']),
    ],
  })

/** A copy of the site and a browser for whoever changes its files, or runs outside the tests. */
export async function openOwnSite(): Promise<ServedSite & { browser: Browser }> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-site-'))
  cpSync((await builtSite()).folder, folder, { recursive: true })
  const site = await serveFolder(folder, true)
  const browser = await openBrowser({ drawn: true })
  return {
    ...site,
    browser,
    async close() {
      await browser.close()
      await site.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
