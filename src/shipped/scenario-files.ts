import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readText } from '../exchange/text-bytes'
import type { TextFile } from '../scenario/compile'
import { LANGUAGES, type Language } from '../scenario/language'
import type { LocaleFile } from '../scenario/text-files'
import { InputError } from './input-error'
import { readBytes, readFolder } from './read-file'

/** The project's folder, wherever the command is run from. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** Of a scenario's YAML files, and of its texts in one language; the shipped ones take a third of it. */
const SCENARIO_BYTES = 1_000_000

/** A scenario's folder and everything that was read from it. */
export interface ScenarioFolder {
  readonly folder: string
  readonly files: readonly TextFile[]
}

/** Ids of the scenarios that come with the project, in alphabetical order. */
export const shippedScenarios = (): string[] =>
  readdirSync(join(PROJECT, 'scenarios'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter((entry) => yamlFiles(join(PROJECT, 'scenarios', entry.name)).length > 0)
    .map((entry) => entry.name)
    .sort()

/** The folder of a shipped scenario's id, of a path to a folder, or of a path to a file in it. */
export const findScenario = (idOrPath: string): string => {
  const shipped = join(PROJECT, 'scenarios', idOrPath)
  if (/^[a-z][a-z0-9-]*$/.test(idOrPath) && existsSync(shipped)) return shipped
  const path = resolve(idOrPath)
  if (!existsSync(path)) {
    throw new InputError('scenario-unknown', {
      path: idOrPath,
      shipped: shippedScenarios().join(', '),
    })
  }
  return statSync(path).isDirectory() ? path : dirname(path)
}

/** Reads the YAML files of a folder. Refuses a folder without any. */
export const readScenario = (idOrPath: string): ScenarioFolder => {
  const folder = findScenario(idOrPath)
  const names = yamlFiles(folder)
  if (names.length === 0) throw new InputError('scenario-empty', { path: display(folder) })
  return { folder, files: readAll(folder, names) }
}

/** Reads the texts of a scenario in one language: beside it, or where the project keeps them. */
export const readTexts = (
  folder: string,
  id: string,
  language: Language,
): readonly LocaleFile[] => {
  const places = [
    join(folder, 'locales', language),
    join(folder, '..', '..', 'locales', language, id),
    join(PROJECT, 'locales', language, id),
  ]
  const found = places.find((place) => existsSync(place))
  if (!found) return []
  const names = readFolder(found).filter((name) => name.endsWith('.json'))
  return readAll(found, names).map(({ path, text }) => ({ file: path, text }))
}

/** Every file of sentences of a scenario, in both languages. */
export const readAllTexts = (
  folder: string,
  id: string,
): Record<Language, readonly LocaleFile[]> => {
  const [fr, en] = LANGUAGES.map((language) => readTexts(folder, id, language))
  return { fr: fr ?? [], en: en ?? [] }
}

/** A path as the person at the terminal would write it. */
export const display = (path: string): string => {
  const short = relative(process.cwd(), path)
  const shown = short === '' ? '.' : short.startsWith('..') ? path : short
  return shown.split(sep).join('/')
}

const yamlFiles = (folder: string): string[] =>
  readFolder(folder).filter((name) => /\.ya?ml$/.test(name))

/** The files of a folder, by all that they hold together: what is larger is no scenario, and would be read for minutes. */
const readAll = (folder: string, names: readonly string[]): TextFile[] => {
  let left = SCENARIO_BYTES
  return names.map((name) => {
    const path = display(join(folder, name))
    const bytes = readBytes(path, SCENARIO_BYTES)
    left -= bytes.length
    if (left < 0) {
      const limit = SCENARIO_BYTES / 1_000_000
      throw new InputError('scenario-too-large', { path: display(folder), limit })
    }
    return { path, text: readText(bytes) }
  })
}

/** The id that a folder's name gives, for one whose files cannot be read. */
export const folderId = (folder: string): string => basename(folder)
