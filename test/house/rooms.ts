import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** What a place may import: rooms, or single files of one; `types` are not there at run time. */
interface Allowed {
  readonly all: readonly string[]
  readonly types?: readonly string[]
}

const RULES = ['scenario', 'simulation', 'machine', 'session'] as const
const SCREENS = ['scenario/roles', 'scenario/language', 'view', 'protocol', 'i18n'] as const
/** What is shown of a game that is over, from its record. */
const LATER: Allowed = { all: SCREENS, types: ['scenario', 'session', 'scoring'] }
const WORDS = ['view', 'protocol', 'i18n'] as const

/**
 * What each room may import, besides itself; a shelf of a room that has rules of its own stands in its place. Types
 * count like everything else. There is no list of exceptions.
 */
export const HOUSE: Readonly<Record<string, Allowed>> = {
  scenario: { all: [] },
  simulation: { all: ['scenario'] },
  machine: { all: ['scenario', 'simulation'] },
  session: { all: ['scenario', 'simulation', 'machine'] },
  scoring: { all: RULES },
  view: { all: ['scenario', 'simulation'] },
  protocol: { all: ['scenario', 'simulation', 'view'] },
  host: { all: [...RULES, 'view', 'protocol'] },
  remote: { all: ['protocol', 'view'] },
  board: { all: ['scenario/roles', 'view', 'protocol'] },
  audio: { all: ['view', 'protocol'] },
  i18n: { all: ['scenario', 'scoring', 'view', 'protocol'] },
  ui: { all: SCREENS },
  'ui/screens/cohort': LATER,
  'ui/screens/compare': LATER,
  'ui/screens/debrief': LATER,
  'ui/screens/replay': LATER,
  // What may be chosen is listed by who writes it.
  'ui/screens/transfer': {
    all: [...SCREENS, 'exchange/export-formats', 'exchange/kit/workshop-minutes', 'lms/below-mark'],
  },
  exchange: { all: [...RULES, 'scoring', ...WORDS] },
  lms: { all: [...RULES, 'exchange'] },
  // Reads `scenarios/` and `locales/` from the disk; one reader of bytes serves it and the page.
  shipped: { all: ['scenario', 'i18n', 'exchange/text-bytes'] },
  build: { all: ['scenario', 'shipped'] },
  server: {
    all: ['scenario', 'simulation', 'session', 'view', 'protocol', 'host', 'build', 'shipped'],
  },
  // In threads alone: who plays does not wait for it.
  'server/scoring': {
    all: ['scenario', 'simulation', 'session', 'scoring', 'protocol', 'shipped'],
  },
  cli: {
    all: [...RULES, 'scoring', 'host', 'server', 'build', 'shipped', 'exchange', 'lms', ...WORDS],
  },
  // A live game is reached through a seat alone.
  'cli/play': { all: ['scenario', ...WORDS], types: ['shipped'] },
  app: {
    all: [
      ...RULES,
      'scoring',
      'host',
      'remote',
      'exchange',
      'lms',
      'board',
      'audio',
      'ui',
      ...WORDS,
    ],
  },
  'app/play': { all: ['scenario', 'board', 'audio', 'ui', ...WORDS] },
}

/** The shelf with rules of its own that a file stands on, else its room. */
export const placeOf = (path: string): string => {
  const parts = path.split('/')
  const shelves = [3, 2].map((depth) => parts.slice(0, depth).join('/'))
  return shelves.find((shelf) => Object.hasOwn(HOUSE, shelf)) ?? parts[0]!
}

/** Packages that one room alone may import. */
export const SOLE_IMPORTERS: Readonly<Record<string, string>> = {
  xstate: 'machine',
  phaser: 'board',
  preact: 'ui',
  howler: 'audio',
  'eventsource-parser': 'remote',
  i18next: 'i18n',
  seedrandom: 'simulation',
  pg: 'server',
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
  /** Nothing of it is there at run time. */
  readonly typeOnly: boolean
}

/** Everything a file imports: rooms by name for files of `src/`, packages by name. */
export function importsOf(file: SourceFile): Imported[] {
  const { module } = parseSync(file.path, file.text)
  const named = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ name: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const written = file.text.slice(moduleRequest.start, moduleRequest.end)
      return /^['"]/.test(written) ? [{ name: written.slice(1, -1), typeOnly: false }] : []
    }),
  ]
  return named.flatMap(({ name, typeOnly }): Imported[] => {
    const room = roomByName(name)
    if (room !== undefined) return [{ room, typeOnly }]
    if (!name.startsWith('.')) {
      return [{ package: name.split('/', name.startsWith('@') ? 2 : 1).join('/'), typeOnly }]
    }
    const target = relative(SRC, resolve(SRC, dirname(file.path), name)).replaceAll('\\', '/')
    if (target.startsWith('..')) return []
    return [{ room: target.split('/')[0]!, path: target, typeOnly }]
  })
}
