import type { Command } from 'commander'
import { withoutSteering } from '../i18n/steering'
import { LANGUAGES, type Language } from '../scenario/language'
import { jsonOnScreen } from './shown-text'

/** What every verb is told besides its own options. */
export interface Settings {
  readonly json: boolean
  readonly language: Language
}

export const settingsOf = (command: Command): Settings => {
  const options = command.optsWithGlobals<{ json?: boolean; lang?: Language }>()
  return { json: options.json ?? false, language: options.lang ?? languageOf(process.env) }
}

/** French where the terminal speaks French, English otherwise. */
export const languageOf = (env: Readonly<Record<string, string | undefined>>): Language => {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en'
}

/** One object on the standard output, and nothing else. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${jsonOnScreen(JSON.stringify(value, null, 2))}\n`)
}

/** A text on the standard output. Nothing in it steers the terminal, whoever wrote it. */
export const print = (text: string): void => tell(process.stdout, text)

/** The same on another output. */
export const tell = (output: NodeJS.WriteStream, text: string): void => {
  output.write(`${withoutSteering(text)}\n`)
}
