import { announcedLengths } from '../../scenario/announced-lengths'
import { type Role, rolesAlone } from '../../scenario/roles'
import { type CompiledScenario, MAIN_SCENARIO } from '../../scenario/scenario'
import type { Holder } from '../../simulation/people'
import type { AppModel } from '../../ui/model'
import type { SetupModel } from '../../ui/screens/setup/setup-model'
import { readableSeed } from '../content/readable-seed'
import type { ScenarioCatalog } from '../content/scenario-catalog'
import type { LaunchLink } from './launch-link'
import type { Settings } from './settings'

/** What is shown before anything has been loaded. */
export function initialModel(
  catalog: Pick<ScenarioCatalog, 'ids' | 'copies' | 'announced'>,
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
    announced: catalog.announced,
    scenario: link.scenario ?? listed.scenarios[0] ?? '',
    stored: [],
    quarantined: 0,
    notice: null,
    update: 'none',
    underWay: false,
    hosted: false,
    declared: null,
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

/** With fewer there are not eight to be asked before a game and eight others after it. */
const SITUATIONS = 32

/** What the set-up of a scenario proposes. */
export const firstSetup = ({
  id,
  roles,
  exerciseObjectives,
  settings,
  teaches,
  stimuli,
}: CompiledScenario): SetupModel => ({
  scenario: id,
  roles,
  alone: rolesAlone({ roles, teaches }),
  teammates: teaches ? 'reference' : 'novice',
  seed: readableSeed(),
  difficulty: 'normal',
  objectives: exerciseObjectives,
  asksFirst: !teaches && stimuli.filter(({ response }) => response).length >= SITUATIONS,
  expected: settings.stimuli.expected,
  countdown: settings.countdown,
  cut: 'whole',
  lengths: announcedLengths({ settings }, false),
  lengthsAlone: announcedLengths({ settings }, true),
})

/** The seats of a game that was played alone, to be offered again; nothing where nobody, or everybody, was played by people. */
export function sameSeats(
  holders: Readonly<Record<Role, Holder>> | null,
): Partial<Pick<SetupModel, 'alone' | 'teammates'>> {
  const seats = Object.entries(holders ?? {})
  const alone = seats.flatMap(([role, holder]) => (holder === 'player' ? [role] : []))
  const teammates = seats.map(([, holder]) => holder).find((holder) => holder !== 'player')
  return alone.length > 0 && teammates ? { alone, teammates } : {}
}

/** Somebody who has never played is offered the way through a game first; undefined where none shows it. */
export const lessonIn = ({ announced }: Pick<AppModel, 'announced'>): string | undefined =>
  Object.keys(announced).find((id) => announced[id]!.teaches)

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
    case 'cohort':
      return screen.cohort.scenario?.id ?? scenario
  }
}
