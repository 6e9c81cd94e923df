import type { Params } from '../../i18n/engine'
import { type Key, openSentences, type Translate } from '../../i18n/sentences'
import type { I18n, TextStore } from '../../i18n/texts'
import type { StreamPlaces } from '../../remote/stream-places'
import type { Language } from '../../scenario/language'
import { setDocumentAttributes } from '../shell/document-attributes'
import type { Settings, SettingsStore } from '../shell/settings'
import { windowPlaces } from './window-places'

/** What every page of a hosted exercise has: its languages, its settings, and the address that it asks. */
export interface Page {
  readonly texts: TextStore
  readonly settings: SettingsStore
  language(): Language
  say(key: Key<'exercise'>, params?: Params): string
  /** The one that speaks now; another function in another language. */
  translate(): Translate<'exercise'>
  i18n(scenario: string): I18n
  /** Loads what is said in a language, and speaks it from then on. */
  speak(language: Language): Promise<void>
  /** What the document as a whole shows. */
  setTitle(title: string): void
  /** Begins this window's names of commands. */
  readonly window: string
  /** Which of this browser's windows have a stream. */
  readonly places: StreamPlaces
  /** Where the server is. */
  readonly base: string
}

/** @param first - the language to begin in; rejects where its sentences cannot be loaded */
export async function openPage(
  texts: TextStore,
  settings: SettingsStore,
  first: Language,
): Promise<Page> {
  let language = first
  let say: Translate<'exercise'> = await loaded(first)

  async function loaded(next: Language): Promise<Translate<'exercise'>> {
    const [speech] = await Promise.all([
      openSentences('exercise', next),
      texts.loadUi(next),
      texts.loadPlay(next),
    ])
    return speech
  }
  const name = newName()
  const preferences = (): Settings => settings.get()

  return {
    texts,
    settings,
    language: () => language,
    say: (key, params) => say(key, params),
    translate: () => say,
    i18n: (scenario) => texts.in(language, scenario),
    async speak(next) {
      say = await loaded(next)
      language = next
      settings.set({ language: next })
    },
    setTitle: (title) => setDocumentAttributes({ language, preferences: preferences() }, title),
    window: name,
    places: windowPlaces(name),
    base: new URL('./', location.href).href,
  }
}

/** On plain http there is no `randomUUID`. */
function newName(): string {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
  return draw.toString(36)
}
