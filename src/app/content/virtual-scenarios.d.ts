/** What `src/build/vite-plugin-scenarios.ts` makes of the folders `scenarios/` and `locales/`. */
declare module 'virtual:scenarios' {
  // An import by a relative name is not allowed in here: it would silently be `any`.
  type Language = import('../../scenario/language').Language
  type CompiledScenario = import('../../scenario/scenario').CompiledScenario

  type TextsByLanguage = Readonly<
    Record<Language, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>
  >

  /** The scenarios that the game comes with, each loaded when it is chosen. */
  const scenarios: readonly {
    readonly id: string
    readonly version: string
    /** It shows the way through a game. */
    readonly teaches: boolean
    /** Minutes that it takes who plays alone, as they are announced. */
    readonly alone: number
    readonly load: () => Promise<{ readonly default: CompiledScenario }>
    /** What is read in play. */
    readonly texts: TextsByLanguage
    /** What is read afterwards. */
    readonly debriefTexts: TextsByLanguage
    /** Its files, for a copy of it. */
    readonly source: () => Promise<{
      readonly default: import('../../exchange/scenario-copy').ScenarioFiles
    }>
  }[]
  export default scenarios

  type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>
  /** For each scenario its title, summary, kind and stake, by text key. */
  export const titles: Readonly<Record<Language, () => Promise<{ readonly default: Titles }>>>
}

declare module 'virtual:scenario/*' {
  const scenario: import('../../scenario/scenario').CompiledScenario
  export default scenario
}

declare module 'virtual:texts/*' {
  const texts: Readonly<Record<string, string>>
  export default texts
}

declare module 'virtual:debrief-texts/*' {
  const texts: Readonly<Record<string, string>>
  export default texts
}
