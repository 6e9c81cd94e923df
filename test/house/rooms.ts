import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** What each room may import, besides itself. There is no list of exceptions. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  scenario: [],
  simulation: ['scenario'],
  machine: ['scenario', 'simulation'],
  session: ['scenario', 'simulation', 'machine'],
  scoring: ['scenario', 'simulation', 'machine', 'session'],
  view: ['scenario', 'simulation', 'machine', 'session', 'scoring'],
  protocol: ['scenario', 'simulation', 'session', 'view'],
  host: ['scenario', 'simulation', 'machine', 'session', 'view', 'protocol'],
  i18n: ['scenario'],
  wording: ['scenario', 'simulation', 'session', 'scoring', 'view', 'i18n'],
  audio: ['view', 'protocol'],
  board: ['scenario', 'session', 'view', 'protocol'],
  ui: ['scenario', 'simulation', 'session', 'scoring', 'view', 'protocol', 'i18n', 'wording'],
  exchange: ['scenario', 'simulation', 'machine', 'session', 'scoring', 'view', 'i18n', 'wording'],
  cli: [
    'scenario',
    'simulation',
    'machine',
    'session',
    'scoring',
    'view',
    'protocol',
    'host',
    'i18n',
    'wording',
    'exchange',
  ],
  app: [
    'scenario',
    'simulation',
    'session',
    'scoring',
    'view',
    'protocol',
    'host',
    'i18n',
    'wording',
    'exchange',
    'board',
    'audio',
    'ui',
  ],
  build: ['scenario', 'cli'],
  server: ['scenario', 'build', 'cli'],
}

/** Packages that one room alone may import. */
export const SOLE_IMPORTERS: Readonly<Record<string, string>> = {
  xstate: 'machine',
  phaser: 'board',
  preact: 'ui',
  howler: 'audio',
  i18next: 'i18n',
  seedrandom: 'simulation',
}

/** From `scenario` to `view` nothing knows where it runs. */
export const PURE = [
  'scenario',
  'simulation',
  'machine',
  'session',
  'scoring',
  'view',
  'protocol',
  'host',
] as const

export interface SourceFile {
  /** Path below `src/`. */
  readonly path: string
  readonly room: string
  readonly text: string
}

export function sourceFiles(folder = SRC): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    if (!/\.tsx?$/.test(entry.name)) return []
    const below = relative(SRC, path).replaceAll('\\', '/')
    return [{ path: below, room: below.split('/')[0]!, text: readFileSync(path, 'utf8') }]
  })
}

const { imports } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8')) as {
  imports: Readonly<Record<string, { readonly default: string }>>
}

/** The room of a module that package.json gives a name (`#…`): the one it is in where nothing is known of the machine. */
const roomByName = (name: string): string | undefined =>
  imports[name]?.default.replace('./src/', '').split('/')[0]

interface Imported {
  readonly room?: string
  /** Path below `src/`, without its ending. */
  readonly path?: string
  readonly package?: string
}

/** Everything a file imports: rooms by name for files of `src/`, packages by name. */
export function importsOf(file: SourceFile): Imported[] {
  const { module } = parseSync(file.path, file.text)
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const written = file.text.slice(moduleRequest.start, moduleRequest.end)
      return /^['"]/.test(written) ? [written.slice(1, -1)] : []
    }),
  ]
  return named.flatMap((name): Imported[] => {
    const room = roomByName(name)
    if (room !== undefined) return [{ room }]
    if (!name.startsWith('.')) {
      return [{ package: name.split('/', name.startsWith('@') ? 2 : 1).join('/') }]
    }
    const target = relative(SRC, resolve(SRC, dirname(file.path), name)).replaceAll('\\', '/')
    return target.startsWith('..') ? [] : [{ room: target.split('/')[0]!, path: target }]
  })
}
