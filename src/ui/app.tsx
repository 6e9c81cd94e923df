import type { I18n } from '../i18n/texts'
import { Speech } from './base/speech'
import type { Actions, AppModel } from './model'
import { PlayScreen } from './play/play-screen'
import { SetupScreen } from './setup/setup-screen'
import { SummaryScreen } from './summary/summary-screen'
import { TitleScreen } from './title/title-screen'

export interface AppProps {
  model: AppModel
  i18n: I18n
  actions: Actions
}

export function App({ model, i18n, actions }: AppProps) {
  return (
    <Speech.Provider value={i18n}>
      <CurrentScreen model={model} actions={actions} />
    </Speech.Provider>
  )
}

function CurrentScreen({ model, actions }: Omit<AppProps, 'i18n'>) {
  const { screen, setup, play, summary } = model
  if (screen === 'setup' && setup) {
    return <SetupScreen key={setup.seed} model={model} setup={setup} actions={actions} />
  }
  if (screen === 'play' && play) {
    return <PlayScreen key={play.game} model={model} play={play} actions={actions} />
  }
  if (screen === 'summary' && summary) {
    return <SummaryScreen model={model} summary={summary} actions={actions} />
  }
  return screen === 'title' ? <TitleScreen model={model} actions={actions} /> : null
}
