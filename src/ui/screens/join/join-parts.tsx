// What a device shows of an exercise that is hosted elsewhere: loaded when somebody joins one.
import { render } from 'preact'
import type { Translate } from '../../../i18n/sentences'
import type { I18n } from '../../../i18n/texts'
import { LocaleContext } from '../../components/use-i18n'
import type { ExercisePage } from './join-model'
import { JoinScreen } from './join-screen'
import { SeatScreen } from './seat-screen'

interface Shown {
  i18n: I18n
  say: Translate<'exercise'>
  page: ExercisePage
}

/** Draws a page into an element; again whenever something has changed. */
export const drawExercise = (element: HTMLElement, { i18n, say, page }: Shown): void =>
  render(
    <LocaleContext.Provider value={i18n}>
      {page.page === 'join' ? (
        <JoinScreen join={page.join} actions={page.actions} say={say} />
      ) : (
        <SeatScreen seat={page.seat} actions={page.actions} say={say} />
      )}
    </LocaleContext.Provider>,
    element,
  )
