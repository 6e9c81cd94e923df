import type { Translate, TranslateDebrief } from '../../../i18n/sentences'
import type { By, Command, PolicyName, PromptKind } from '../../../protocol/terms'
import type { Cut, Difficulty, Role } from '../../../scenario/roles'
import type { CompiledScenario } from '../../../scenario/scenario'
import type { Comparison } from '../../../scoring/compare'
import type { Timeline } from '../../../scoring/timeline'
import type { Origin } from '../../../session/record'
import type { RecordProblem } from '../../../session/record-problem'

export type { RecordProblem }

import type { PlayModel } from '../../game-model'

/** What the screens for records have in common: their sentences, and the links to hand on. */
export interface RecordsModel {
  /** Records have been put beside each other, and can be looked at again. */
  readonly comparing: boolean
  readonly share: ShareModel | null
  readonly say: Translate<'records'>
  readonly sayDebrief: TranslateDebrief
}

export const SPEEDS = [1, 2, 4, 8, 16] as const
export type Speed = (typeof SPEEDS)[number]

/** A record after some of its commands; the table as everybody together would see it. */
export interface ReplayModel {
  readonly play: PlayModel
  /** Commands carried out so far, and in all. */
  readonly at: number
  readonly of: number
  /** Minute after each number of commands. */
  readonly minutes: readonly number[]
  readonly openings: readonly { readonly after: number; readonly row: string }[]
  /** The command just carried out; null before the first. */
  readonly step: ReplayStep | null
  readonly playing: boolean
  readonly speed: Speed
  /** First digits of the state's hash here. */
  readonly check: string
  readonly origin: Origin | null
  readonly seating: boolean
}

export interface ReplayStep {
  readonly by: By
  readonly command: Command
  /** What an answer was given to. */
  readonly asked: { readonly kind: PromptKind; readonly of: string } | null
}

export type ReplayMove =
  | { readonly to: number }
  | { readonly by: 'step' | 'phase'; readonly count: 1 | -1 }
  | { readonly speed: Speed }
  | { readonly playing: boolean }
  /** Asks who plays on from here, or no longer. */
  | { readonly seating: boolean }

/** What is wrong with something handed over for comparison. */
export type EntryProblem =
  | { readonly code: 'record'; readonly problem: RecordProblem }
  | { readonly code: 'cut' | 'damaged' | 'link-version' | 'unreadable' | 'not-link' | 'known' }
  /** Made with another scenario than those that are here. */
  | { readonly code: 'scenario'; readonly id: string }

export interface ComparedEntry {
  readonly id: number
  /** Of the file; '' for a link. */
  readonly source: string
  /** As somebody typed it; '' for the usual one. */
  readonly name: string
  readonly seed: string
  readonly difficulty: Difficulty
  readonly origin: Origin | null
}

/** What could not be taken in; the others stay. */
export interface RejectedEntry {
  readonly id: number
  readonly source: string
  readonly problem: EntryProblem
}

export interface CompareModel {
  readonly scenario: CompiledScenario | null
  readonly entries: readonly ComparedEntry[]
  readonly rejected: readonly RejectedEntry[]
  /** Null while it is worked out, and with fewer than two records. */
  readonly result: CompareResult | null
  /** Why it could not be worked out; '' when nothing went wrong. */
  readonly failure: string
}

export interface CompareResult {
  readonly comparison: Comparison
  /** One for each team, in their order. */
  readonly timelines: readonly Timeline[]
  readonly plan: readonly { key: string; from: number; toMin: number; toMax: number }[]
}

export interface ShareModel {
  /** The whole game in a link; null where there is no game yet. */
  readonly game: GameLink | null
  /** The exercise, for others to play: same scenario, seed and difficulty. */
  readonly exercise: string
}

export interface GameLink {
  /** '' when it is longer than what mail and chat programs pass on. */
  readonly url: string
  readonly letters: number
  readonly most: number
}

export interface Exercise {
  readonly scenario: string
  readonly seed: string
  readonly difficulty: Difficulty
  readonly cut: Cut
}

/** What can be done with records. */
export interface RecordActions {
  /** One is opened, several are compared, many are read as a cohort. */
  openRecords(files: readonly File[]): void
  /** Whether the cohort's games are called by their files. */
  nameCohort(named: boolean): void
  /** What the cohort says, as a page to keep. */
  saveCohort(): void
  /** The game of the debrief that is shown. */
  openReplay(): void
  replay(move: ReplayMove): void
  /** Back to the debrief. */
  closeReplay(): void
  /** A new game from this point of the replay. */
  fork(held: readonly Role[], teammates: PolicyName): void
  /** A new game of the same people from this point of the record whose debrief is shown: after so many commands. */
  playFrom(commands: number): void
  /** The game of the debrief that is shown, to have others beside it. */
  openCompare(): void
  addToCompare(what: readonly File[] | string): void
  nameTeam(id: number, name: string): void
  leaveOut(id: number): void
  /** The debrief of one of the records compared. */
  openCompared(id: number): void
  /** From there back to the comparison. */
  backToCompare(): void
  shareGame(): void
  shareExercise(exercise: Exercise): void
  closeShare(): void
  /** Whether the text is on the clipboard now. */
  copy(text: string): Promise<boolean>
}
