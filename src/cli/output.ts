import type { Command } from 'commander'
import { withoutSteering } from '../i18n/steering'
import type { Language } from '../scenario/language'
import { languageOf } from '../shipped/sentence'
import { jsonOnScreen } from './shown-text'

/** What every verb is told besides its own options. */
export interface Settings {
  readonly json: boolean
  readonly language: Language
}

/** The language and the form of output that were asked for, of this verb or before it. */
export const settingsOf = (command: Command): Settings => {
  const options = command.optsWithGlobals<{ json?: boolean; lang?: Language }>()
  return { json: options.json ?? false, language: options.lang ?? languageOf(process.env) }
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
