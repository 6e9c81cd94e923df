import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { PROJECT } from '../shipped/scenario-files'

/** What stands later wins, whichever sheet comes first. */
const LAYERS = '@layer tokens, base, components, screens, print;'
const CLASS = /\.([a-z][\w-]*)/g
const OURS = /\/src\/ui\/.*\.css$/
const MODULE = /\.module\.css$/
const IMPORTED = /\bimport (\w+) from (["'][^"']+\.module\.css["'])/g

/**
 * What a class of a CSS Module is called in the page: the sheet, and the place in it. The same in every build, and short,
 * since it is written in the sheet and wherever it is used.
 *
 * @param name as the sheet writes it
 * @param file the sheet, absolute
 * @param css what stands in it
 */
export function scopedName(name: string, file: string, css: string): string {
  const sheet = relative(PROJECT, file.split('?')[0]!).replaceAll('\\', '/')
  const hash = createHash('sha256').update(sheet).digest()
  const letters = hash.readUInt32BE().toString(36).padStart(4, '0').slice(-3)
  const names = [...new Set([...css.matchAll(CLASS)].map((match) => match[1]))]
  return `_${letters}${names.indexOf(name).toString(36)}`
}

/** Sheets are loaded with what they are for, in any order: each says in which order the layers stand. */
export const styleLayers = (): Plugin => ({
  name: 'style-layers',
  enforce: 'pre',
  transform: {
    filter: { id: OURS },
    handler: (code) => ({ code: `${LAYERS}\n${code}`, map: null }),
  },
})

/**
 * In the build each class is a constant that is written where it is used: a sheet's list of its classes would be
 * downloaded with it. The sheets are kept, though nothing of their code is left.
 */
export const classNames = (): Plugin => ({
  name: 'class-names',
  apply: 'build',
  enforce: 'post',
  config: () => ({
    build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 1 } } } },
  }),
  transform: {
    filter: { id: [MODULE, /\.tsx$/] },
    handler: (code, id) =>
      MODULE.test(id)
        ? { code, map: null, moduleSideEffects: 'no-treeshake' }
        : { code: code.replaceAll(IMPORTED, 'import * as $1 from $2'), map: null },
  },
})
