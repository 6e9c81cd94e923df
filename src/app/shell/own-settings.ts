import type { Language } from '../../scenario/language'
import type { Actions, AppModel } from '../../ui/model'
import type { SettingsStore } from './settings'

interface SettingsWiring {
  readonly settings: SettingsStore
  show(part: Partial<AppModel>): void
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
  /** Loads a language for the screen that is shown. */
  speak(language: Language): Promise<void>
  /** The preferences are others now. */
  prefer(): void
}

/** What somebody chooses for themselves; it is there again at the next visit. */
export const settingActions = ({
  settings,
  show,
  attempt,
  speak,
  prefer,
}: SettingsWiring): Pick<Actions, 'setLanguage' | 'setPreferences' | 'endFirstSteps'> => ({
  setLanguage: (language) =>
    attempt(async () => {
      await speak(language)
      settings.set({ language })
      show({ language })
    }),
  setPreferences(preferences) {
    settings.set(preferences)
    show({ preferences })
    prefer()
  },
  endFirstSteps() {
    settings.set({ taught: true })
    show({ taught: true })
  },
})
