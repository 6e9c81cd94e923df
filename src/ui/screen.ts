import type { PlayModel } from './game-model'
import type { CohortModel } from './screens/cohort/cohort-model'
import type { DebriefFacts } from './screens/debrief/debrief-facts-model'
import type { DebriefModel } from './screens/debrief/debrief-model'
import type { DebriefTab } from './screens/debrief/debrief-tab'
import type { CompareModel, ReplayModel } from './screens/replay/record-model'
import type { SetupModel } from './screens/setup/setup-model'

/**
 * What is shown, with all that it shows: a screen without what it needs cannot be said. `under` is what lies below, as
 * it will be shown again; null where that is the title.
 */
export type Screen =
  | { readonly name: 'loading' }
  | { readonly name: 'title' }
  | { readonly name: 'setup'; readonly setup: SetupModel }
  | { readonly name: 'play'; readonly play: PlayModel }
  | DebriefScreenModel
  | { readonly name: 'replay'; readonly replay: ReplayModel; readonly under: DebriefScreenModel }
  | CompareScreenModel
  | { readonly name: 'cohort'; readonly cohort: CohortModel }

export type ScreenName = Screen['name']

/** What somebody may lose who leaves a screen: a game that is kept nowhere else, a set-up, records that are compared. */
export const STAKES = ['game', 'setup', 'comparison'] as const
export type Stake = (typeof STAKES)[number]

/** A game that is over. */
export interface DebriefScreenModel {
  readonly name: 'debrief'
  readonly tab: DebriefTab
  readonly facts: DebriefFacts
  readonly debrief: DebriefModel
  readonly under: CompareScreenModel | null
}

export interface CompareScreenModel {
  readonly name: 'compare'
  readonly compare: CompareModel
  readonly under: DebriefScreenModel | null
}
