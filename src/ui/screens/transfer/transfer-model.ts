import type { Format, TaskChoice } from '../../../exchange/export-formats'
import type { WorkshopMinutes } from '../../../exchange/kit/workshop-minutes'
import type { BelowMark } from '../../../lms/below-mark'
import type { Difficulty, Role } from '../../../scenario/roles'

/** While a game is played only what happened may leave: the rest is still to come. */
export const CHRONOGRAMMES = ['played', 'dealt', 'plan'] as const

/** What somebody chose in the dialog. Empty fields are not told to the writer. */
export interface ExportChoice {
  readonly format: Format
  readonly tasks: TaskChoice
  readonly chronogramme: (typeof CHRONOGRAMMES)[number]
  /** `YYYY-MM-DD`, today when empty. */
  readonly firstDay: string
  readonly people: Partial<Record<Role, string>>
  readonly jiraProject: string
  readonly jiraType: string
  readonly trelloList: string
}

/** What somebody chose for a package. */
export interface PackageChoice {
  readonly scenario: string
  /** '' where each learner's luck is their own. */
  readonly seed: string
  readonly difficulty: Difficulty
  /** '' where each learner chooses. */
  readonly role: Role | ''
  /** Points, 0–100. */
  readonly pass: number
  readonly below: BelowMark
}

/** What somebody chose for the kit of a workshop. */
export interface WorkshopChoice {
  readonly scenario: string
  readonly seed: string
  readonly difficulty: Difficulty
  readonly minutes: WorkshopMinutes
  /** `YYYY-MM-DD`, today when empty. */
  readonly day: string
}

export type TransferModel =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  /** Handed over for saving, with what to know before it is used elsewhere. */
  | { readonly state: 'written'; readonly file: string; readonly notes: readonly string[] }
  | { readonly state: 'failed'; readonly detail: string }
  /** An edited chronogramme that cannot be used yet: what to correct, by row and column. */
  | { readonly state: 'rejected'; readonly file: string; readonly problems: readonly string[] }
  /** A chronogramme in which nothing differs from the scenario. */
  | { readonly state: 'unchanged'; readonly file: string; readonly notes: readonly string[] }
  | ImportedModel

/** A scenario made from an edited chronogramme. */
export interface ImportedModel {
  readonly state: 'imported'
  readonly scenario: string
  readonly changed: { readonly phases: number; readonly stimuli: number; readonly added: number }
  /** Changes that were not taken over. */
  readonly notes: readonly string[]
  /** False where this browser keeps nothing: it can be downloaded, not played. */
  readonly kept: boolean
}

export interface TransferActions {
  /** Forgets what the last export or import said. */
  clearTransfer(): void
  exportFile(choice: ExportChoice): void
  /** The game as a package for a learning platform. */
  writePackage(choice: PackageChoice): void
  /** The workshop kit of a seed, as one archive. */
  writeKit(choice: WorkshopChoice): void
  /** The list of all that may come in a scenario, to be edited. */
  exportChronogramme(scenario: string): void
  /** Reads an edited list and makes a copy of the scenario with its changes. */
  importChronogramme(scenario: string, file: File): void
  /** The files of the copy just made. */
  downloadCopy(): void
}

/** What the dialog of an edited chronogramme can do: the transfers, and playing what came of one. */
export interface ImportActions extends TransferActions {
  prepare(scenario: string): void
}
