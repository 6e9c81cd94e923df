import type { I18n } from '../i18n/texts'
import { Speech } from './base/speech'
import type { Actions, AppModel } from './model'
import { SetupScreen } from './setup/setup-screen'
import { TitleScreen } from './title/title-screen'

/** The screens of an opened game. */
export type GameScreens = typeof import('./game-screens')
/** The screens of a game that is over. */
export type DebriefScreens = typeof import('./debrief-screens')

export interface AppProps {
  model: AppModel
  /** Null until they are loaded; no screen that needs them is shown before. */
  screens: { game: GameScreens | null; debrief: DebriefScreens | null }
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
  const { screen, setup, play, summary, debrief } = model
  if (screen === 'setup' && setup) {
    return <SetupScreen key={setup.seed} model={model} setup={setup} actions={actions} />
  }
  if (screen === 'play' && play && screens.game) {
    const { PlayScreen } = screens.game
    return <PlayScreen key={play.game} model={model} play={play} actions={actions} />
  }
  if (screen === 'summary' && summary && debrief && screens.debrief) {
    const { SummaryScreen } = screens.debrief
    return <SummaryScreen model={model} summary={summary} debrief={debrief} actions={actions} />
  }
  return screen === 'title' ? <TitleScreen model={model} actions={actions} /> : null
}
