import scenarios, { titles } from 'virtual:scenarios'
import type { TextStore } from '../i18n/texts'
import type { Language } from '../scenario/language'
import type { CompiledScenario } from '../scenario/scenario'

/** The scenarios that the game comes with, each loaded when it is first asked for. */
export interface ScenarioShelf {
  readonly ids: readonly string[]
  /** Null for an id that is not here. */
  load(id: string): Promise<CompiledScenario | null>
  /** Makes the title and summary of every scenario available in a language. */
  loadTitles(language: Language): Promise<void>
  /** Makes every sentence of one scenario available in a language. */
  loadTexts(language: Language, id: string): Promise<void>
}

export function scenarioShelf(texts: TextStore): ScenarioShelf {
  return {
    ids: scenarios.map(({ id }) => id),
    async load(id) {
      const found = scenarios.find((one) => one.id === id)
      return found ? (await found.load()).default : null
    },
    async loadTitles(language) {
      for (const [id, said] of Object.entries((await titles[language]()).default)) {
        texts.add(language, id, said)
      }
    },
    async loadTexts(language, id) {
      const found = scenarios.find((one) => one.id === id)
      if (found) texts.add(language, id, (await found.texts[language]()).default)
    },
  }
}
