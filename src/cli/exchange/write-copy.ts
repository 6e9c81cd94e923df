import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ScenarioCopy, ScenarioFiles } from '../../exchange/scenario-copy'
import { LANGUAGES } from '../../scenario/language'
import { InputError } from '../input-error'
import { display, readAllTexts, readScenario } from '../scenario-files'

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

/** Refuses a folder that holds something already: nothing is written over. */
export const expectEmptyFolder = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new InputError('folder-not-empty', { path: display(resolve(folder)) })
  }
}

/** The name of the folder as the id of the scenario in it, where it is one. */
export const copyId = (folder: string, original: string): string => {
  const name = basename(resolve(folder))
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name !== original ? name : `${original}-copy`
}

export const writeCopy = (folder: string, { files, locales }: ScenarioCopy): void => {
  try {
    for (const language of LANGUAGES) {
      mkdirSync(join(folder, 'locales', language), { recursive: true })
      for (const { file, text } of locales[language]) {
        writeFileSync(join(folder, 'locales', language, file), text)
      }
    }
    for (const { path, text } of files) writeFileSync(join(folder, path), text)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new InputError('file-unwritable', { file: folder, reason })
  }
}
