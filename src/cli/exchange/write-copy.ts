import { basename, join, resolve } from 'node:path'
import type { ScenarioCopy, ScenarioFiles } from '../../exchange/scenario-copy'
import { LANGUAGES } from '../../scenario/language'
import { readAllTexts, readScenario } from '../../shipped/scenario-files'
import { writeFolder } from '../write-folder'

/** A scenario's own files and texts, by their names alone. */
export const scenarioFilesOf = (idOrPath: string, id: string): ScenarioFiles => {
  const { folder, files } = readScenario(idOrPath)
  const locales = readAllTexts(folder, id)
  const named = (of: readonly { file: string; text: string }[]) =>
    of.map(({ file, text }) => ({ file: basename(file), text }))
  return {
    files: files.map(({ path, text }) => ({ path: basename(path), text })),
    locales: { fr: named(locales.fr), en: named(locales.en) },
  }
}

/** The name of the folder as the id of the scenario in it, where it is one. */
export const copyId = (folder: string, original: string): string => {
  const name = basename(resolve(folder))
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name !== original ? name : `${original}-copy`
}

/** Writes a copy whole or not at all. */
export const writeCopy = (folder: string, { files, locales }: ScenarioCopy): void =>
  writeFolder(folder, [
    ...LANGUAGES.flatMap((language) =>
      locales[language].map(({ file, text }) => ({
        path: join('locales', language, file),
        content: text,
      })),
    ),
    ...files.map(({ path, text }) => ({ path, content: text })),
  ])
