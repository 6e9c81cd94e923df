import type { Compiled } from '../scenario/compile'
import type { Language } from '../scenario/language'
import type { CompiledScenario } from '../scenario/scenario'
import { textValues } from '../scenario/text-files'
import { compileOnce } from './compile-once'
import { InputError } from './input-error'
import { display, readAllTexts, readScenario } from './scenario-files'

/** A sound scenario with its sentences. */
export interface LoadedScenario {
  readonly scenario: CompiledScenario
  /** Refuses a key that has no text. */
  readonly text: (language: Language, key: string) => string
  /** All its sentences by their keys. */
  readonly texts: (language: Language) => Readonly<Record<string, string>>
}

/** Compiles a scenario named by a shipped id or a path; refuses one that does not hold together. */
export const loadScenario = (idOrPath: string): LoadedScenario => {
  const { folder, files } = readScenario(idOrPath)
  const compiled: Compiled = compileOnce(files)
  const path = display(folder)
  if (!compiled.scenario) {
    const count = compiled.problems.length
    throw new InputError('scenario-invalid', { id: compiled.draft?.id ?? idOrPath, count, path })
  }
  const { scenario } = compiled
  const locales = readAllTexts(folder, scenario.id)
  const texts = { fr: textValues(locales.fr), en: textValues(locales.en) }
  const text = (language: Language, key: string): string => {
    const found = texts[language].get(key)
    if (!found) throw new InputError('text-missing', { key, language, path })
    return found
  }
  const records = { fr: Object.fromEntries(texts.fr), en: Object.fromEntries(texts.en) }
  const all = (language: Language) => records[language]
  return { scenario, text, texts: all }
}
