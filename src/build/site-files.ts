import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** The list of a built site's own files, beside them: a page that packs the site has no other way to know them. */
export const SITE_FILES = 'site-files.json'

/** Writes the list once everything else has been written. */
export const siteFiles = (): Plugin => {
  let folder = ''
  return {
    name: 'site-files',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        writeFileSync(join(folder, SITE_FILES), `${JSON.stringify(filesIn(folder))}\n`)
      },
    },
  }
}

/** Every file of a built site by its path. */
export const readSite = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    filesIn(folder).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  )

/** Paths below a built site's folder, with `/`, sorted; the list itself is none of them. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== SITE_FILES)
    .sort()
