import { createInstance } from 'i18next'
import type { Language } from '../scenario/language'
import { withoutSteering } from './steering'

export type Params = Readonly<Record<string, string | number>>

/**
 * Says the sentences of one file in one language: `{{name}}` is put in from the parameters, `count` chooses the plural
 * form, and a sentence that is not there shows as its key. What is put in comes from people and files: it is never read
 * again, whatever signs it holds, and loses those that would steer what shows it.
 */
export const translateIn = (
  language: Language,
  sentences: Readonly<Record<string, string>>,
): ((key: string, params?: Params) => string) => {
  const engine = createInstance({
    lng: language,
    fallbackLng: false,
    // Read at once: there is nothing to wait for.
    initAsync: false,
    resources: { [language]: { own: { ...sentences } } },
    ns: ['own'],
    defaultNS: 'own',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: true, escape: withoutSteering },
  })
  void engine.init()
  return (key, params = {}) => String(engine.t(key, { ...params, lng: language, nest: false }))
}
