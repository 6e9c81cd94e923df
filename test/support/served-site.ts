import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { preview } from 'vite'
import { builtSite } from '../../src/build/built-site'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

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

/** Serves the built game on a free port. */
export const serveSite = async (): Promise<ServedSite> => served((await builtSite()).folder)

/** Serves a folder with a game in it on a free port. */
async function served(folder: string): Promise<ServedSite> {
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the built game is not served')
  return { url, folder, close: () => server.close() }
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
  const site = await served(folder)
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
