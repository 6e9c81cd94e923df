import '../../styles/play.css'
import '../../styles/panel.css'
import '../../styles/reader.css'
import '../../styles/join.css'
import '../../styles/console.css'
import { render } from 'preact'
import type { Say } from '../../../i18n/sentences'
import type { I18n } from '../../../i18n/texts'
import type { Language } from '../../../scenario/language'
import { LanguageSwitch } from '../../components/language-switch'
import { Speech } from '../../components/use-i18n'
import type { ConsolePage } from './console-model'
import { ConsoleScreen } from './console-screen'
import { ExerciseList } from './exercise-list'

interface Shown {
  i18n: I18n
  say: Say<'exercise'>
  language: Language
  page: ConsolePage
}

/** Draws the facilitator's page into an element; again whenever something has changed. */
export const drawConsole = (element: HTMLElement, { i18n, say, language, page }: Shown): void =>
  render(
    <Speech.Provider value={i18n}>
      {page.page === 'list' ? (
        <div class="page join">
          <header class="page-bar" data-part="page-bar">
            <LanguageSwitch language={language} onChange={page.actions.setLanguage} />
          </header>
          <ExerciseList key={language} list={page.list} actions={page.actions} say={say} />
        </div>
      ) : (
        <ConsoleScreen
          language={language}
          console={page.console}
          actions={page.actions}
          say={say}
        />
      )}
    </Speech.Provider>,
    element,
  )
