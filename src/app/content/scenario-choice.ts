import type { Actions, AppModel } from '../../ui/model'
import { scenariosOn } from '../shell/initial-state'
import type { StoredGames } from '../storage/stored-games'
import type { ScenarioCatalog } from './scenario-catalog'

interface ListWiring {
  catalog: ScenarioCatalog
  list: StoredGames['list']
  model(): AppModel
  show(part: Partial<AppModel>): void
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

/** The scenarios that the title offers. */
export interface ScenarioList {
  readonly actions: Pick<Actions, 'chooseScenario' | 'removeCopy'>
  /** After one was made here, or forgotten. */
  refresh(): Promise<void>
}

/** Keeps the list of scenarios on the title; a copy that is taken away is forgotten in the store too. */
export function scenarioList({ catalog, list, model, show, attempt }: ListWiring): ScenarioList {
  const refresh = async (): Promise<void> => {
    await catalog.loadTitles(model().language)
    const { stored } = await list()
    const { scenarios, copies } = scenariosOn(catalog)
    const chosen = model().scenario
    const scenario = scenarios.includes(chosen) ? chosen : scenarios[0]!
    show({ scenarios, copies, scenario, stored })
  }
  return {
    actions: {
      chooseScenario: (scenario) => show({ scenario }),
      removeCopy: (id) =>
        attempt(async () => {
          await catalog.removeCopy(id)
          await refresh()
        }),
    },
    refresh,
  }
}
