import { type KitChoice, openKit } from '../../src/exchange/kit/kit'
import { openTexts, type TextStore } from '../../src/i18n/texts'
import type { Language } from '../../src/scenario/language'
import { type LoadedScenario, loadScenario } from '../../src/shipped/load-scenario'

type ShippedId = 'ransomware-pra' | 'tutorial'

const opened = new Map<string, { loaded: LoadedScenario; store: TextStore }>()

function openedOnce(id: ShippedId, language: Language) {
  const name = `${language}/${id}`
  const known = opened.get(name)
  if (known) return known
  const loaded = loadScenario(id)
  const store = openTexts()
  store.add(language, id, loaded.texts(language))
  opened.set(name, { loaded, store })
  return { loaded, store }
}

/** A kit of a shipped scenario, for a day in March; what is not chosen is as the command line proposes it. */
export async function shippedKit(
  id: ShippedId,
  language: Language,
  choice: Partial<KitChoice> = {},
) {
  const { loaded, store } = openedOnce(id, language)
  return openKit(store, language, loaded.scenario, {
    seed: 'ORION',
    difficulty: 'normal',
    minutes: 120,
    page: 'https://pra.example/',
    day: '2026-03-02',
    timeZone: 'Europe/Paris',
    madeAt: '2026-03-01T08:00:00Z',
    ...choice,
  })
}
