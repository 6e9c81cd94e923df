import type { Language } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { loadScenario } from '../../shipped/load-scenario'
import { shippedScenarios } from '../../shipped/scenario-files'

/** A scenario that exercises are made of, with its sentences. */
export interface Shelved {
  readonly scenario: CompiledScenario
  readonly texts: (language: Language) => Readonly<Record<string, string>>
}

/** The scenarios that a server has. */
export interface Library {
  /** Of what exercises may be made, the usual one first. */
  ids(): readonly string[]
  /** By id; null where there is none. */
  find(id: string): Shelved | null
}

/** @param given a scenario of the host's own, by its path: it is the only one then */
export function library(given?: string): Library {
  const own = given === undefined ? null : loadScenario(given)
  const known = new Map<string, Shelved>(own ? [[own.scenario.id, own]] : [])
  const shipped = new Set(own ? [] : [MAIN_SCENARIO, ...shippedScenarios()])
  return {
    ids: () => (own ? [own.scenario.id] : [...shipped]),
    find(id) {
      const found = known.get(id) ?? (shipped.has(id) ? loadScenario(id) : null)
      if (found) known.set(id, found)
      return found
    },
  }
}
