import { render } from 'preact'
import type { Translate } from '../../../i18n/sentences'
import type { I18n } from '../../../i18n/texts'
import type { Language } from '../../../scenario/language'
import { LanguageSwitch } from '../../components/language-switch'
import pageStyles from '../../components/page.module.css'
import { LocaleContext } from '../../components/use-i18n'
import type { ConsolePage } from './console-model'
import { ConsoleScreen } from './console-screen'
import { ExerciseList } from './exercise-list'
import '../../styles/tokens-game.css'

interface Shown {
  i18n: I18n
  say: Translate<'exercise'>
  language: Language
  page: ConsolePage
}

/** Draws the facilitator's page into an element; again whenever something has changed. */
export const drawConsole = (element: HTMLElement, { i18n, say, language, page }: Shown): void =>
  render(
    <LocaleContext.Provider value={i18n}>
      {page.page === 'list' ? (
        <div class={pageStyles.page}>
          <header class={pageStyles.bar} data-part="page-bar">
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
    </LocaleContext.Provider>,
    element,
  )
