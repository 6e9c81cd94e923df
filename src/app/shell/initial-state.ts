import type { CompiledScenario } from '../../scenario/scenario'
import type { AppModel, SetupModel } from '../../ui/model'
import { readableSeed } from '../content/readable-seed'
import type { ScenarioShelf } from '../content/scenario-catalog'
import type { LaunchLink } from './launch-link'
import type { Settings } from './settings'

/** The exercise that the game was made for; the tutorial stands beside it. */
const MAIN_SCENARIO = 'ransomware-pra'

/** What is shown before anything has been loaded. */
export function firstModel(
  shelf: Pick<ScenarioShelf, 'ids' | 'copies'>,
  { language: _, taught, ...preferences }: Settings,
  link: LaunchLink,
): AppModel {
  const listed = scenariosOn(shelf)
  return {
    screen: 'loading',
    language: 'fr',
    preferences,
    taught,
    ...listed,
    scenario: link.scenario ?? listed.scenarios[0] ?? '',
    stored: [],
    setAside: 0,
    notice: null,
    update: 'none',
    underWay: false,
    setup: null,
    play: null,
    table: null,
    summary: null,
    leaving: false,
    debrief: null,
    records: null,
    transfer: { state: 'idle' },
  }
}

/** Nothing of a game is left there. */
export const AT_THE_TITLE = {
  screen: 'title',
  setup: null,
  play: null,
  summary: null,
  debrief: null,
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
})

/** The scenarios that can be chosen; the exercise itself comes first. */
export const scenariosOn = ({
  ids,
  copies,
}: Pick<ScenarioShelf, 'ids' | 'copies'>): Pick<AppModel, 'scenarios' | 'copies'> => ({
  scenarios: [...ids].sort((a, b) => Number(b === MAIN_SCENARIO) - Number(a === MAIN_SCENARIO)),
  copies,
})

/** The scenario that the screen is about. */
export const scenarioShown = ({ screen, scenario, play, summary, records }: AppModel): string => {
  if (screen === 'replay' && records?.replay) return records.replay.play.scenario
  if (screen === 'compare') return records?.compare?.scenario?.id ?? scenario
  if (screen === 'summary' && summary) return summary.outcome.scenario
  return screen === 'play' && play ? play.scenario : scenario
}
