/** What `tools/vite-plugin-scenarios.ts` makes of the folders `scenarios/` and `locales/`. */
declare module 'virtual:scenarios' {
  import type { Language } from '../scenario/language'
  import type { CompiledScenario } from '../scenario/scenario'

  /** The scenarios that the game comes with, each loaded when it is chosen. */
  const scenarios: readonly {
    readonly id: string
    readonly version: string
    readonly load: () => Promise<{ readonly default: CompiledScenario }>
    readonly texts: Readonly<
      Record<Language, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>
    >
  }[]
  export default scenarios
}

declare module 'virtual:scenario/*' {
  import type { CompiledScenario } from '../scenario/scenario'

  const scenario: CompiledScenario
  export default scenario
}

declare module 'virtual:texts/*' {
  const texts: Readonly<Record<string, string>>
  export default texts
}
