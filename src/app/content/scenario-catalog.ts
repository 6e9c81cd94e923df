import scenarios, { titles } from 'virtual:scenarios'
import type { ScenarioFiles } from '../../exchange/scenario-copy'
import type { TextStore } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import type { AppModel } from '../../ui/model'
import type { ScenarioCopies, StoredCopy } from './scenario-copies'

/** The scenarios that the game comes with and those made here, each loaded when it is first asked for. */
export interface ScenarioCatalog {
  readonly ids: readonly string[]
  /** Those of them that were made here. */
  readonly copies: readonly string[]
  /** What is announced of those that the game comes with. */
  readonly announced: AppModel['announced']
  /** Null for an id that is not here. */
  load(id: string): Promise<CompiledScenario | null>
  /** Makes the title and summary of every scenario available in a language. */
  loadTitles(language: Language): Promise<void>
  /** Makes the sentences that are read in play available in a language, the interface's and the scenario's. */
  loadTexts(language: Language, id: string): Promise<void>
  /** Makes those available that are read once a game is over: nothing asks for them before. */
  loadDebriefTexts(language: Language, id: string): Promise<void>
  /** The files that a scenario was made from. */
  source(id: string): Promise<ScenarioFiles | null>
  /** Finds what was made here before. */
  openCopies(): Promise<void>
  addCopy(copy: StoredCopy): Promise<void>
  removeCopy(id: string): Promise<void>
}

/**
 * The catalog of this browser: what the game comes with first, then what was made here; a scenario that cannot be
 * loaded rejects.
 */
export function scenarioCatalog(texts: TextStore, copies: ScenarioCopies): ScenarioCatalog {
  const shipped = scenarios.map(({ id }) => id)
  let made: Awaited<ReturnType<ScenarioCopies['list']>> = []
  const refresh = async (): Promise<void> => {
    try {
      made = (await copies.list()).filter(({ id }) => !shipped.includes(id))
    } catch {
      // Those that were known stay; where the browser keeps nothing there never were any.
    }
  }
  const isMade = (id: string): boolean => made.some((one) => one.id === id)
  return {
    announced: Object.fromEntries(
      scenarios.map(({ id, teaches, alone }) => [id, { teaches, alone }]),
    ),
    get ids() {
      return [...shipped, ...this.copies]
    },
    get copies() {
      return made.map(({ id }) => id)
    },
    async load(id) {
      const found = scenarios.find((one) => one.id === id)
      if (found) return (await found.load()).default
      if (!isMade(id)) return null
      const { deepFreeze } = await import('../../scenario/freeze')
      const copy = await copies.load(id)
      return copy && deepFreeze(copy.scenario)
    },
    async loadTitles(language) {
      for (const [id, said] of Object.entries((await titles[language]()).default)) {
        texts.add(language, id, said)
      }
      for (const { id, titles: said } of made) texts.add(language, id, said[language])
    },
    async loadTexts(language, id) {
      const loadOwn = async (): Promise<void> => {
        const found = scenarios.find((one) => one.id === id)
        if (found) texts.add(language, id, (await found.texts[language]()).default)
        else if (isMade(id)) {
          const copy = await copies.load(id)
          if (copy) texts.add(language, id, copy.texts[language])
        }
      }
      await Promise.all([texts.loadPlay(language), loadOwn()])
    },
    async loadDebriefTexts(language, id) {
      const found = scenarios.find((one) => one.id === id)
      // A copy was made here, by somebody who knows it: it is kept with all its sentences.
      if (found) texts.add(language, id, (await found.debriefTexts[language]()).default)
    },
    async source(id) {
      const found = scenarios.find((one) => one.id === id)
      if (found) return (await found.source()).default
      return isMade(id) ? ((await copies.load(id))?.files ?? null) : null
    },
    openCopies: refresh,
    async addCopy(copy) {
      await copies.save(copy)
      await refresh()
    },
    async removeCopy(id) {
      await copies.remove(id)
      await refresh()
    },
  }
}
