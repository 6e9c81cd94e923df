import type { TranslateDebrief } from '../../../i18n/sentences'
import type { Holder } from '../../../protocol/terms'
import type { Role } from '../../../scenario/roles'
import type { Debrief } from '../../../scoring/debrief'
import type { DebriefTab } from './debrief-tab'

/** How far a long sum is. */
export type Work =
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'done' | 'stopped' }
  | { readonly state: 'failed'; readonly detail: string }

/** What is worked out away from the page, part by part; the rest of the debrief is there without it. */
export interface DebriefModel {
  /** Null until the score is known. Its costliest and best answers are empty until the regrets are. */
  readonly debrief: Debrief | null
  readonly score: Work
  readonly regret: Work
  /** How this seed's luck stands among a thousand. */
  readonly luck: Work
  /** 0–100; null until it is known. */
  readonly percentile: number | null
  readonly holders: Readonly<Record<Role, Holder>> | null
  readonly say: TranslateDebrief
}

/** What can be done in a debrief besides what changes the game's record. */
export interface DebriefActions {
  showDebriefTab(tab: DebriefTab): void
  /** Works out again what failed or was stopped. */
  retryDebrief(): void
  stopRegret(): void
  stopLuck(): void
  /** Compares the seed's luck after all. */
  startLuck(): void
  /** Hands the debrief over as one page that needs nothing beside it. */
  saveReport(): void
  print(): void
}
