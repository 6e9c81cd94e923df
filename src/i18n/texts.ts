import { LANGUAGES, type Language } from '../scenario/language'
import type { Params } from './engine'
import { type Formats, formatsOf } from './formats'
import { type Key, openSentences, type Translate, type TranslateDebrief } from './sentences'

/** A sentence of the interface. */
export type UiKey = Key<'ui'> | Key<'play'>

/** What a screen needs in order to speak one language about one scenario. */
export interface I18n {
  readonly language: Language
  readonly format: Formats
  ui(key: UiKey, params?: Params): string
  /** A sentence of the scenario, to the letter; the key itself when there is none. */
  text(key: string): string
  hasText(key: string): boolean
  /** A title in quotation marks, unless it brings its own. */
  quote(title: string): string
  /** The same language about another scenario. */
  about(scenario: string): I18n
}

/** All that can be said in a debrief, about one scenario in one language. */
export interface DebriefI18n extends I18n {
  debrief: TranslateDebrief
}

/** All sentences that are loaded so far. */
export interface TextStore {
  /** Loads the sentences of the title; does nothing when they are there. */
  loadUi(language: Language): Promise<void>
  /** Loads those that the interface says from the set-up on. */
  loadPlay(language: Language): Promise<void>
  /** Adds sentences of a scenario to those that are there. */
  add(language: Language, scenario: string, texts: Readonly<Record<string, string>>): void
  in(language: Language, scenario: string): I18n
}

/** Nothing is there at first. A sentence that is missing shows as its key, in the language that was asked for. */
export function openTexts(): TextStore {
  const ui = new Map<Language, Translate<'ui'>>()
  const play = new Map<Language, Translate<'play'>>()
  /** What authors wrote is data: no sign in it means anything here. */
  const written = new Map<string, Map<string, string>>()
  /** Each is made once: what is drawn with the same voice need not be drawn again. */
  const voices = new Map<string, I18n>()
  const formats = new Map(LANGUAGES.map((language) => [language, formatsOf(language)]))

  const textsOf = (language: Language, scenario: string): Map<string, string> => {
    const name = `${language}/${scenario}`
    const found = written.get(name) ?? new Map<string, string>()
    written.set(name, found)
    return found
  }

  const speak = (language: Language, scenario: string): I18n => {
    const texts = textsOf(language, scenario)
    const say: I18n['ui'] = (key, params) => {
      const found = play.get(language)?.(key as Key<'play'>, params) ?? key
      return found === key ? (ui.get(language)?.(key as Key<'ui'>, params) ?? key) : found
    }
    return {
      language,
      format: formats.get(language)!,
      ui: say,
      text: (key) => texts.get(key) ?? key,
      hasText: (key) => texts.has(key),
      quote: (title) => (/^[«“]/.test(title) ? title : say('quote', { title })),
      about: (other) => voiceOf(language, other),
    }
  }

  const voiceOf = (language: Language, scenario: string): I18n => {
    const name = `${language}/${scenario}`
    const i18n = voices.get(name) ?? speak(language, scenario)
    voices.set(name, i18n)
    return i18n
  }

  return {
    async loadUi(language) {
      if (!ui.has(language)) ui.set(language, await openSentences('ui', language))
    },
    async loadPlay(language) {
      if (!play.has(language)) play.set(language, await openSentences('play', language))
    },
    add(language, scenario, texts) {
      const own = textsOf(language, scenario)
      for (const [key, text] of Object.entries(texts)) own.set(key, text)
    },
    in: voiceOf,
  }
}

/** The first language that the reader's browser asks for and the game speaks. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().startsWith(language))
    if (found) return found
  }
  return 'fr'
}
