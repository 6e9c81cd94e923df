import scenarios from 'virtual:scenarios'
import type { TextStore } from '../i18n/texts'
import type { Language } from '../scenario/language'
import type { CompiledScenario } from '../scenario/scenario'

/** The scenarios that the game comes with, each loaded when it is first asked for. */
export interface ScenarioShelf {
  readonly ids: readonly string[]
  /** Null for an id that is not here. */
  load(id: string): Promise<CompiledScenario | null>
  /** Makes the sentences of every scenario available in a language. */
  loadTexts(language: Language): Promise<void>
}

export function scenarioShelf(texts: TextStore): ScenarioShelf {
  return {
    ids: scenarios.map(({ id }) => id),
    async load(id) {
      const found = scenarios.find((one) => one.id === id)
      return found ? (await found.load()).default : null
    },
    async loadTexts(language) {
      await Promise.all(
        scenarios
          .filter(({ id }) => !texts.has(language, id))
          .map(async ({ id, texts: loaders }) => {
            texts.add(language, id, (await loaders[language]()).default)
          }),
      )
    },
  }
}
