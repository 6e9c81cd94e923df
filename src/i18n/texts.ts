import { createInstance, type i18n as Instance } from 'i18next'
import type ui from '../../locales/fr/ui.json'
import { LANGUAGES, type Language } from '../scenario/language'
import { type Formats, formatsOf } from './formats'
import { withoutSteering } from './steering'

type Plain<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
/** A sentence of the interface. Plural forms are chosen by the parameter `count`. */
export type UiKey = Plain<keyof typeof ui>
export type Params = Readonly<Record<string, string | number>>

/** What a screen needs in order to speak one language about one scenario. */
export interface I18n {
  readonly language: Language
  readonly format: Formats
  ui(key: UiKey, params?: Params): string
  /** A sentence of the scenario; the key itself when there is none. */
  text(key: string): string
  hasText(key: string): boolean
  /** A title in quotation marks, unless it brings its own. */
  quote(title: string): string
  /** The same language about another scenario. */
  about(scenario: string): I18n
}

/** All sentences that are loaded so far. */
export interface TextStore {
  /** Loads the sentences of the interface; does nothing when they are there. */
  loadUi(language: Language): Promise<void>
  /** Adds sentences of a scenario to those that are there. */
  add(language: Language, scenario: string, texts: Readonly<Record<string, string>>): void
  in(language: Language, scenario: string): I18n
}

const UI = 'ui'

const loaders: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  fr: () => import('../../locales/fr/ui.json'),
  en: () => import('../../locales/en/ui.json'),
}

/** Flat keys, no fallback language: a missing sentence shows as its key and fails the tests. */
export async function openTexts(): Promise<TextStore> {
  const instance = createInstance({
    lng: 'fr',
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    resources: {},
    ns: [UI],
    defaultNS: UI,
    keySeparator: false,
    nsSeparator: false,
    // What is put in comes from people and files; on the page it is text, never markup.
    interpolation: { escapeValue: true, escape: withoutSteering },
  })
  await instance.init()
  /** Each is made once: what is drawn with the same voice need not be drawn again. */
  const voices = new Map<string, I18n>()
  const formats = new Map(LANGUAGES.map((language) => [language, formatsOf(language)]))
  return {
    async loadUi(language) {
      if (instance.hasResourceBundle(language, UI)) return
      instance.addResourceBundle(language, UI, (await loaders[language]()).default)
    },
    add(language, scenario, texts) {
      instance.addResourceBundle(language, namespaceOf(scenario), { ...texts }, true, true)
    },
    in(language, scenario) {
      const name = `${language}/${scenario}`
      const voice = voices.get(name) ?? speak(instance, formats.get(language)!, language, scenario)
      voices.set(name, voice)
      return voice
    },
  }
}

/** A scenario may have any id, that of the interface's sentences too. */
const namespaceOf = (scenario: string): string => `scenario/${scenario}`

function speak(instance: Instance, format: Formats, language: Language, scenario: string): I18n {
  const namespace = namespaceOf(scenario)
  /** What its authors wrote is data: it is said to the letter, and no sign in it means anything here. */
  const written = (key: string): unknown => instance.getResource(language, namespace, key)
  /** What is put into a sentence is data as well: nothing in it calls for another sentence. */
  const say = (key: string, params: Params): string =>
    String(instance.t(key, { ...params, lng: language, ns: UI, nest: false }))
  return {
    language,
    format,
    ui: (key, params = {}) => say(String(key), params),
    text: (key) => String(written(key) ?? key),
    hasText: (key) => written(key) !== undefined,
    quote: (title) => (/^[«“]/.test(title) ? title : say('quote', { title })),
    about: (other) => speak(instance, format, language, other),
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
