// What the wall of an exercise needs: loaded when somebody follows the link to it.
import type { BoardLine, BoardMessage } from '../../protocol/board-messages'
import { PROTOCOL } from '../../protocol/limits'
import { askingAt } from '../../remote/asking'
import { openStream } from '../../remote/event-stream'
import { linesAfter } from '../../remote/lines'
import { LANGUAGES } from '../../scenario/language'
import { drawProjector } from '../../ui/screens/projector/projector-draw'
import type { ProjectorActions, ProjectorModel } from '../../ui/screens/projector/projector-model'
import type { ExerciseLink } from '../shell/exercise-link'
import type { Page } from './exercise-page'

/** Shows how far the teams of an exercise are, to a room. */
export function openProjectorPage(
  root: HTMLElement,
  page: Page,
  { token, exercise }: Extract<ExerciseLink, { page: 'projector' }>,
): void {
  let model: ProjectorModel = {
    line: 'connecting',
    end: null,
    language: page.language(),
    hello: null,
    board: null,
    lines: {},
    comparison: null,
  }
  const show = (part: Partial<ProjectorModel>): void => {
    model = { ...model, ...part }
    page.setTitle(page.say('projector.title'))
    const i18n = page.i18n(model.hello?.scenario ?? '')
    drawProjector(root, { i18n, say: page.translate(), model, actions })
  }
  const actions: ProjectorActions = {
    async setLanguage(language) {
      await page.speak(language)
      show({ language })
    },
  }

  const hear = (message: BoardMessage): void => {
    switch (message.type) {
      case 'hello':
        if (message.protocol !== PROTOCOL) {
          stream.close()
          show({ end: 'outdated' })
          break
        }
        for (const language of LANGUAGES) {
          page.texts.add(language, message.scenario, message.texts[language])
        }
        show({ hello: message })
        break
      case 'board':
        show({ board: message })
        break
      case 'lines':
        show({
          lines: { ...model.lines, ...linesAfter<BoardLine>(model.lines, message) },
        })
        break
      case 'scores':
        for (const language of LANGUAGES) {
          const scenario = model.hello?.scenario
          if (scenario && message.texts) page.texts.add(language, scenario, message.texts[language])
        }
        show({ comparison: message.comparison })
        break
      case 'bye':
        // The stream is opened again by itself.
        break
    }
  }
  const stream = openStream<BoardMessage>({
    asking: askingAt(page.base, token),
    places: page.places,
    address: () => `f/${exercise}/board`,
    onMessage: hear,
    onLine: (line) => show({ line }),
    onRefused: () => show({ end: 'refused' }),
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') stream.wake()
  })
  for (const change of ['online', 'offline']) {
    window.addEventListener(change, () => stream.again())
  }
}
