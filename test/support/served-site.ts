import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build, preview } from 'vite'

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

/** Builds the game as `npm start` does, into a folder of its own, and serves it on a free port. */
export async function serveSite(): Promise<ServedSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'pra-site-'))
  // The test runner's own environment would make it a development build.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({ root: ROOT, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  process.env.NODE_ENV = environment
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the built game is not served')
  return {
    url,
    folder: outDir,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
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

/** A site and a browser for whoever changes its files, or runs outside the tests. */
export async function openOwnSite(): Promise<ServedSite & { browser: Browser }> {
  const site = await serveSite()
  const browser = await openBrowser({ drawn: true })
  return {
    ...site,
    browser,
    async close() {
      await browser.close()
      await site.close()
    },
  }
}
