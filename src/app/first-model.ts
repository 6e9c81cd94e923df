import type { AppModel } from '../ui/model'
import type { LaunchLink } from './launch-link'
import type { Settings } from './settings'

/** The exercise that the game was made for; the tutorial stands beside it. */
const MAIN_SCENARIO = 'ransomware-pra'

/** What is shown before anything has been loaded. */
export function firstModel(
  ids: readonly string[],
  { language: _, taught, ...preferences }: Settings,
  link: LaunchLink,
): AppModel {
  const main = ids.includes(MAIN_SCENARIO) ? MAIN_SCENARIO : (ids[0] ?? '')
  return {
    screen: 'loading',
    language: 'fr',
    preferences,
    taught,
    scenarios: proposed(ids),
    scenario: link.scenario ?? main,
    stored: null,
    setAside: 0,
    notice: null,
    updateReady: false,
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

/** The exercise itself comes first. */
export const proposed = (ids: readonly string[]): string[] =>
  [...ids].sort((a, b) => Number(b === MAIN_SCENARIO) - Number(a === MAIN_SCENARIO))

/** The scenario that the screen is about. */
export const scenarioShown = ({ screen, scenario, play, summary, records }: AppModel): string => {
  if (screen === 'replay' && records?.replay) return records.replay.play.scenario
  if (screen === 'compare') return records?.compare?.scenario?.id ?? scenario
  if (screen === 'summary' && summary) return summary.outcome.scenario
  return screen === 'play' && play ? play.scenario : scenario
}
