import { type CompiledScenario, MAIN_SCENARIO } from '../../scenario/scenario'
import type { AppModel } from '../../ui/model'
import type { SetupModel } from '../../ui/screens/setup/setup-model'
import { readableSeed } from '../content/readable-seed'
import type { ScenarioCatalog } from '../content/scenario-catalog'
import type { LaunchLink } from './launch-link'
import type { Settings } from './settings'

/** What is shown before anything has been loaded. */
export function initialModel(
  catalog: Pick<ScenarioCatalog, 'ids' | 'copies'>,
  { language: _, taught, ...preferences }: Settings,
  link: LaunchLink,
): AppModel {
  const listed = scenariosOn(catalog)
  return {
    screen: { name: 'loading' },
    language: 'fr',
    preferences,
    taught,
    ...listed,
    scenario: link.scenario ?? listed.scenarios[0] ?? '',
    stored: [],
    quarantined: 0,
    notice: null,
    update: 'none',
    underWay: false,
    hosted: false,
    board: null,
    leaving: null,
    course: null,
    records: null,
    transfer: { state: 'idle' },
  }
}

/** Nothing of a game is left there. */
export const AT_THE_TITLE = {
  screen: { name: 'title' },
  notice: null,
  transfer: { state: 'idle' },
} as const satisfies Partial<AppModel>

/** What the set-up of a scenario proposes. */
export const firstSetup = ({
  id,
  roles,
  exerciseObjectives,
  settings,
}: CompiledScenario): SetupModel => ({
  scenario: id,
  roles,
  seed: readableSeed(),
  difficulty: 'normal',
  objectives: exerciseObjectives,
  expected: settings.stimuli.expected,
  countdown: settings.countdown,
  lengths: {
    whole: settings.length.whole,
    ...(settings.express && settings.length.express && { express: settings.length.express }),
  },
})

/** The scenarios that can be chosen; the exercise itself comes first. */
export const scenariosOn = ({
  ids,
  copies,
}: Pick<ScenarioCatalog, 'ids' | 'copies'>): Pick<AppModel, 'scenarios' | 'copies'> => ({
  scenarios: [...ids].sort((a, b) => Number(b === MAIN_SCENARIO) - Number(a === MAIN_SCENARIO)),
  copies,
})

/** The scenario that the screen is about. */
export const scenarioShown = ({ screen, scenario }: AppModel): string => {
  switch (screen.name) {
    case 'loading':
    case 'title':
    case 'setup':
      return scenario
    case 'play':
      return screen.play.scenario
    case 'debrief':
      return screen.facts.outcome.scenario
    case 'replay':
      return screen.replay.play.scenario
    case 'compare':
      return screen.compare.scenario?.id ?? scenario
  }
}
