import type { Params } from '../i18n/engine'
import { openSentences } from '../i18n/sentences'
import type { DebriefI18n } from '../i18n/texts'
import { openTexts } from '../i18n/texts'
import type { Language } from '../scenario/language'
import type { LoadedScenario } from '../shipped/load-scenario'
import { sentencesIn } from '../shipped/sentence'

/** Everything that can be said about one scenario at a terminal, in one language. */
export interface CliI18n extends DebriefI18n {
  /** A sentence of the terminal alone, `cli.<key>`. */
  cli(key: string, params?: Params): string
}

/** Rejects where a file of sentences cannot be read. */
export const openCliI18n = async (
  language: Language,
  { scenario, texts }: LoadedScenario,
): Promise<CliI18n> => {
  const store = openTexts()
  await Promise.all([store.loadUi(language), store.loadPlay(language)])
  store.add(language, scenario.id, texts(language))
  const say = sentencesIn(language, 'cli')
  return {
    ...store.in(language, scenario.id),
    debrief: await openSentences('debrief', language),
    cli: (key, params) => say(`cli.${key}`, params),
  }
}
