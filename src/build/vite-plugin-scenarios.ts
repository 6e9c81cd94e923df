import { basename, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Compiled, TextFile } from '../scenario/compile'
import { isDebriefFile } from '../scenario/debrief-texts'
import { LANGUAGES, type Language } from '../scenario/language'
import { isListedText } from '../scenario/listed-texts'
import type { Problem } from '../scenario/problem'
import { type LocaleFile, textValues } from '../scenario/text-files'
import { checkTexts } from '../scenario/texts'
import { compileOnce } from '../shipped/compile-once'
import { PROJECT, readAllTexts, readScenario, shippedScenarios } from '../shipped/scenario-files'
import { languageOf, problemSentence } from '../shipped/sentence'

const LIST = 'virtual:scenarios'
const SCENARIO = 'virtual:scenario/'
const TEXTS = 'virtual:texts/'
const DEBRIEF_TEXTS = 'virtual:debrief-texts/'
const TITLES = 'virtual:titles/'
const SOURCE = 'virtual:source/'
/**
 * What a player of a hosted exercise may not know before the debrief lies in a folder of its own: the scenario with its
 * grades, the sentences of the debrief, the sources. Nothing fetches it but who plays alone or reads a record.
 */
export const SEALED = 'assets/sealed/'
const SEALED_MODULE = /^\0virtual:(scenario|debrief-texts|source)\//
/** Rollup's mark for what is in no file. */
const MARK = '\0'
const FREEZE = join(PROJECT, 'src/scenario/freeze.ts')

/**
 * Scenarios compiled at build time: `virtual:scenarios` lists them, `virtual:scenario/<id>` is one, frozen, and
 * `virtual:texts/<id>/<language>` the sentences that are read in play, `virtual:debrief-texts/<id>/<language>` those that
 * are read afterwards; `virtual:titles/<language>` is what a list of them says of each.
 * `virtual:source/<id>` is what a copy with an edited chronogramme is made from.
 * Neither YAML nor zod reaches the browser.
 * `scenarios` are shipped ids (all by default) or paths.
 */
export const scenarios = (shipped: readonly string[] = shippedScenarios()): Plugin => {
  let building = true
  const read = (id: string): Read | undefined => {
    const all = shipped.map(readAll)
    // What cannot be read has no id: its problems are told whichever scenario was wanted.
    const unreadable = all.find(({ compiled }) => !compiled.draft)
    return all.find(({ compiled }) => compiled.draft?.id === id) ?? unreadable
  }
  return {
    name: 'scenarios',
    config: () => ({ build: { rolldownOptions: { output: { chunkFileNames: chunkName } } } }),
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId(id) {
      const own =
        id === LIST ||
        [SCENARIO, TEXTS, DEBRIEF_TEXTS, TITLES, SOURCE].some((start) => id.startsWith(start))
      return own ? `${MARK}${id}` : undefined
    },
    load(marked) {
      if (!marked.startsWith(`${MARK}virtual:`)) return
      const wanted = marked.slice(MARK.length)
      if (wanted === LIST) {
        const all = shipped.map(readAll)
        for (const { files } of all) for (const file of files) this.addWatchFile(file)
        const broken = all.flatMap(({ compiled }) => compiled.problems)
        if (broken.length > 0) return this.error(located(broken))
        return listModule(all.map(({ compiled }) => compiled))
      }
      if (wanted.startsWith(SCENARIO)) {
        const found = read(wanted.slice(SCENARIO.length))
        if (!found) return this.error(`${wanted}: no such scenario`)
        const { compiled } = found
        if (!compiled.scenario) return this.error(located(compiled.problems))
        return scenarioModule(compiled.scenario)
      }
      if (wanted.startsWith(TITLES)) {
        const language = LANGUAGES.find((one) => one === wanted.slice(TITLES.length))
        return language ? titlesModule(shipped.map(readAll), language) : undefined
      }
      if (wanted.startsWith(SOURCE)) {
        const found = read(wanted.slice(SOURCE.length))
        return found ? sourceModule(found) : this.error(`${wanted}: no such scenario`)
      }
      const debrief = wanted.startsWith(DEBRIEF_TEXTS)
      const start = debrief ? DEBRIEF_TEXTS : TEXTS
      const [id = '', name] = wanted.slice(start.length).split('/')
      const found = read(id)
      const language = LANGUAGES.find((one) => one === name)
      if (!found || !language) return this.error(`${wanted}: no such texts`)
      const { compiled, texts } = found
      if (!compiled.draft) return this.error(located(compiled.problems))
      const problems = checkTexts(compiled.draft, texts, compiled.at)
      // While somebody is writing, the page may show what there is.
      if (problems.length > 0 && building) return this.error(located(problems))
      if (problems.length > 0) this.warn(located(problems))
      return textsModule(texts[language].filter(({ file }) => isDebriefFile(file) === debrief))
    },
    hotUpdate({ file, modules }) {
      if (!/\/(scenarios|locales)\/.*\.(ya?ml|json)$/.test(file)) return
      const own = [...this.environment.moduleGraph.idToModuleMap.values()]
      return [...modules, ...own.filter(({ id }) => id?.startsWith(`${MARK}virtual:`))]
    },
  }
}

const chunkName = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string => {
  const own = moduleIds.find((id) => SEALED_MODULE.test(id))
  if (!own) return 'assets/[name]-[hash].js'
  const name = own.slice(`${MARK}virtual:`.length).replaceAll('/', '-')
  return `${SEALED}${name}-[hash].js`
}

interface Read {
  readonly compiled: Compiled
  readonly sources: readonly TextFile[]
  readonly texts: Readonly<Record<Language, readonly LocaleFile[]>>
  /** Absolute, to be watched. */
  readonly files: readonly string[]
}

const readAll = (idOrPath: string): Read => {
  const { folder, files } = readScenario(idOrPath)
  const compiled = compileOnce(files)
  const texts = readAllTexts(folder, compiled.draft?.id ?? idOrPath)
  const read = [
    ...files.map(({ path }) => path),
    ...[...texts.fr, ...texts.en].map(({ file }) => file),
  ]
  return { compiled, sources: files, texts, files: read.map((path) => resolve(path)) }
}

const listModule = (all: readonly Compiled[]): string => {
  const entries = all.flatMap(({ scenario }) => {
    if (!scenario) return []
    const { id, version, teaches = false, settings } = scenario
    const { whole } = settings.length.alone
    const textsOf = (start: string): string =>
      LANGUAGES.map((language) => `${language}: ${importer(`${start}${id}/${language}`)}`).join(
        ', ',
      )
    const load = importer(`${SCENARIO}${id}`)
    const source = importer(`${SOURCE}${id}`)
    return [
      `{ id: '${id}', version: '${version}', teaches: ${teaches}, alone: ${whole}, load: ${load}, texts: { ${textsOf(TEXTS)} }, debriefTexts: { ${textsOf(DEBRIEF_TEXTS)} }, source: ${source} }`,
    ]
  })
  const titles = LANGUAGES.map((language) => `${language}: ${importer(`${TITLES}${language}`)}`)
  return [
    `export default [\n${entries.join(',\n')}\n]`,
    `export const titles = { ${titles.join(', ')} }`,
    '',
  ].join('\n')
}

const titlesModule = (all: readonly Read[], language: Language): string => {
  const entries = all.flatMap(({ compiled: { draft }, texts }) => {
    const values = textValues(texts[language])
    return draft
      ? [[draft.id, Object.fromEntries([...values].filter(([key]) => isListedText(key)))]]
      : []
  })
  return `export default ${parsed(Object.fromEntries(entries))}\n`
}

const importer = (module: string): string => `() => import('${module}')`

const scenarioModule = (scenario: unknown): string =>
  [
    `import { deepFreeze } from ${JSON.stringify(FREEZE)}`,
    `export default deepFreeze(${parsed(scenario)})`,
    '',
  ].join('\n')

/** Files by their names alone, as the exchange of chronogrammes takes them. */
const sourceModule = ({ sources, texts }: Read): string => {
  const named = (files: readonly LocaleFile[]) =>
    files.map(({ file, text }) => ({ file: basename(file), text }))
  const files = sources.map(({ path, text }) => ({ path: basename(path), text }))
  return `export default ${parsed({ files, locales: { fr: named(texts.fr), en: named(texts.en) } })}\n`
}

const textsModule = (files: readonly LocaleFile[]): string => {
  return `export default ${parsed(Object.fromEntries(textValues(files)))}\n`
}

/** A browser parses JSON in a string faster than the same object written as code. */
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

const located = (problems: readonly Problem[]) => {
  const language = languageOf(process.env)
  const [first] = problems
  const lines = problems.map(
    (found) => `${found.file}:${found.line}:${found.column} ${problemSentence(language, found)}`,
  )
  return {
    message: lines.join('\n'),
    ...(first && { loc: { file: resolve(first.file), line: first.line, column: first.column } }),
  }
}
