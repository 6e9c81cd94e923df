import { LANGUAGES, type Language } from '../../scenario/language'
import { CUTS, type Cut, DIFFICULTIES, type Difficulty } from '../../scenario/roles'
import { foldSeed } from '../../scenario/seed'

/** What a link asks for: `?scenario=&seed=&difficulty=&cut=&lang=`. */
export interface LaunchLink {
  readonly scenario: string | null
  readonly seed: string | null
  readonly difficulty: Difficulty | null
  /** How much of the plan is played. */
  readonly cut: Cut | null
  readonly language: Language | null
  /** Names of the parameters whose value is not known. */
  readonly malformed: readonly string[]
}

const SEED_LETTERS = 60

/** Reads a link's query; nothing in it is believed, and what cannot be read is named. */
export function readLaunchLink(query: string, scenarios: readonly string[]): LaunchLink {
  const given = new URLSearchParams(query)
  const malformed: string[] = []
  const read = <T extends string>(
    name: string,
    accept: (value: string) => T | undefined,
  ): T | null => {
    const value = given.get(name)
    if (value === null) return null
    const accepted = accept(value)
    if (accepted === undefined) malformed.push(name)
    return accepted ?? null
  }
  const oneOf =
    <T extends string>(values: readonly T[]) =>
    (value: string) =>
      values.find((one) => one === value)
  return {
    scenario: read('scenario', oneOf(scenarios)),
    seed: read('seed', soundSeed),
    difficulty: read('difficulty', oneOf(DIFFICULTIES)),
    cut: read('cut', oneOf(CUTS)),
    language: read('lang', oneOf(LANGUAGES)),
    malformed,
  }
}

/** A seed is any short line of text; a percent sign that codes nothing was meant as something else. */
function soundSeed(value: string): string | undefined {
  const seed = foldSeed(value)
  const readable = seed !== '' && !seed.includes('\ufffd')
  return readable && seed.length <= SEED_LETTERS ? seed : undefined
}
