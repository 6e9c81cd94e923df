import { render } from 'preact'
import type { Translate } from '../../../i18n/sentences'
import type { I18n } from '../../../i18n/texts'
import { LocaleContext } from '../../components/use-i18n'
import type { ProjectorActions, ProjectorModel } from './projector-model'
import { ProjectorScreen } from './projector-screen'
import '../../styles/tokens-game.css'

interface Shown {
  i18n: I18n
  say: Translate<'exercise'>
  model: ProjectorModel
  actions: ProjectorActions
}

/** Draws the wall into an element; again whenever something has changed. */
export const drawProjector = (element: HTMLElement, { i18n, say, model, actions }: Shown): void =>
  render(
    <LocaleContext.Provider value={i18n}>
      <ProjectorScreen model={model} actions={actions} say={say} />
    </LocaleContext.Provider>,
    element,
  )
