import type { TextMessage } from '../../protocol/messages'
import { type Asking, Failed } from '../../remote/asking'
import { deepFreeze } from '../../scenario/freeze'
import { LANGUAGES } from '../../scenario/language'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { mount } from '../../ui/mount'
import type { ScenarioCatalog } from '../content/scenario-catalog'
import { readLaunchLink } from '../shell/launch-link'
import { createController } from '../shell/shell'
import { openStore } from '../storage/open-library'
import type { Page } from './exercise-page'

/**
 * Once its debrief is open, a game is read from its record like any other: with the server's scenario and texts.
 * @param place where these are asked for: a seat's `t/<exercise>.<team>`, or a facilitator's `f/<exercise>`
 */
export async function openDebriefPage(
  root: HTMLElement,
  page: Page,
  asking: Asking,
  place: string,
  record: GameRecord,
): Promise<void> {
  const read = async <Answer>(address: string): Promise<Answer> => {
    const found = await asking.read<Answer>(`${place}/${address}`)
    if (found instanceof Failed) throw new Error(found.why)
    return found
  }
  const [scenario, ...said] = await Promise.all([
    read<CompiledScenario>('scenario'),
    ...LANGUAGES.map((language) => read<TextMessage['texts']>(`texts?language=${language}`)),
  ])
  for (const [index, language] of LANGUAGES.entries()) {
    page.texts.add(language, scenario.id, said[index]!)
  }
  const controller = createController({
    texts: page.texts,
    catalog: catalogOf(deepFreeze(scenario)),
    settings: page.settings,
    library: openStore(),
    // No link was followed to a game of one's own.
    link: readLaunchLink('', []),
    course: null,
    draw: mount(root),
  })
  await controller.openRecord(page.language(), record)
}

/** The one scenario of the exercise; its texts are there already. */
const catalogOf = (scenario: CompiledScenario): ScenarioCatalog => ({
  ids: [scenario.id],
  copies: [],
  announced: {},
  load: async (id) => (id === scenario.id ? scenario : null),
  loadTitles: async () => undefined,
  loadTexts: async () => undefined,
  loadDebriefTexts: async () => undefined,
  source: async () => null,
  openCopies: async () => undefined,
  addCopy: async () => undefined,
  removeCopy: async () => undefined,
})
