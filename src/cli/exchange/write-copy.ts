import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { ScenarioCopy, ScenarioFiles } from '../../exchange/scenario-copy'
import { LANGUAGES } from '../../scenario/language'
import { InputError, reasonOf } from '../../shipped/input-error'
import { display, readAllTexts, readScenario } from '../../shipped/scenario-files'
import { replaceFile } from '../safe-file'

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
  if (existsSync(folder) && namesIn(folder).length > 0) {
    throw new InputError('folder-not-empty', { path: display(resolve(folder)) })
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new InputError('file-unwritable', { file: folder, reason: reasonOf(error) })
  }
}

/** The name of the folder as the id of the scenario in it, where it is one. */
export const copyId = (folder: string, original: string): string => {
  const name = basename(resolve(folder))
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name !== original ? name : `${original}-copy`
}

/** Writes a copy whole or not at all: beside its place first. */
export const writeCopy = (folder: string, { files, locales }: ScenarioCopy): void => {
  const place = resolve(folder)
  let aside = ''
  try {
    mkdirSync(dirname(place), { recursive: true })
    aside = mkdtempSync(join(dirname(place), '.pra-'))
    for (const language of LANGUAGES) {
      mkdirSync(join(aside, 'locales', language), { recursive: true })
      for (const { file, text } of locales[language]) {
        replaceFile(join(aside, 'locales', language, file), text)
      }
    }
    for (const { path, text } of files) replaceFile(join(aside, path), text)
    // Folders made for one's own eyes are opened to others as any new one is.
    chmodSync(aside, 0o777 & ~process.umask())
    if (existsSync(place)) rmdirSync(place)
    renameSync(aside, place)
  } catch (error) {
    if (aside !== '') rmSync(aside, { recursive: true, force: true })
    const reason = error instanceof InputError ? String(error.params.reason) : reasonOf(error)
    throw new InputError('file-unwritable', { file: folder, reason })
  }
}
