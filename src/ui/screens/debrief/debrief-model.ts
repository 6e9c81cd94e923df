import type { TranslateDebrief } from '../../../i18n/sentences'
import type { Holder } from '../../../protocol/terms'
import type { Role } from '../../../scenario/roles'
import type { Attempt } from '../../../scoring/attempt'
import type { Debrief } from '../../../scoring/debrief'
import type { NextSeed } from '../../../scoring/next-seed'
import type { LearningAnswers } from '../../../session/record'
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
  /** What is worth playing next; null until it is known. */
  readonly next: NextSeed | null
  /** What an earlier game of the same people on this device came to; null where there is none. */
  readonly attempt: Attempt | null
  /** What was answered before the game and after it; `open` while it can be answered here: what came with a file is not. */
  readonly learning: LearningAnswers & { readonly open: boolean }
  readonly say: TranslateDebrief
}

/** Papers that are printed once a game is over. */
export type Paper = 'attestation' | 'dossier'

/** What no record knows of an exercise, typed when a paper is printed and kept nowhere. '' is filled in by hand. */
export interface SittingChoice {
  readonly organisation: string
  readonly employer: string
  readonly facilitator: string
  readonly place: string
  /** `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly hours: number | null
  readonly people: readonly { readonly name: string; readonly role: Role }[]
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
  /** Hands over an attestation for each person, or the evidence for auditors, to be printed. */
  writePaper(paper: Paper, sitting: SittingChoice): void
  print(): void
  /** Hands over an appointment in a month's time with the seed that is worth playing next. */
  saveReminder(): void
}
