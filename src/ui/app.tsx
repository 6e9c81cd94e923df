import type { I18n } from '../i18n/texts'
import { Speech } from './base/speech'
import type { Actions, AppModel } from './model'
import { SetupScreen } from './setup/setup-screen'
import { TitleScreen } from './title/title-screen'

/** The screens of an opened game. */
export type GameScreens = typeof import('./game-screens')

export interface AppProps {
  model: AppModel
  /** Null until they are loaded; no screen that needs them is shown before. */
  screens: GameScreens | null
  i18n: I18n
  actions: Actions
}

export function App({ i18n, ...rest }: AppProps) {
  return (
    <Speech.Provider value={i18n}>
      <CurrentScreen {...rest} />
    </Speech.Provider>
  )
}

function CurrentScreen({ model, screens, actions }: Omit<AppProps, 'i18n'>) {
  const { screen, setup, play, summary } = model
  if (screen === 'setup' && setup) {
    return <SetupScreen key={setup.seed} model={model} setup={setup} actions={actions} />
  }
  if (screen === 'play' && play && screens) {
    const { PlayScreen } = screens
    return <PlayScreen key={play.game} model={model} play={play} actions={actions} />
  }
  if (screen === 'summary' && summary && screens) {
    const { SummaryScreen } = screens
    return <SummaryScreen model={model} summary={summary} actions={actions} />
  }
  return screen === 'title' ? <TitleScreen model={model} actions={actions} /> : null
}
