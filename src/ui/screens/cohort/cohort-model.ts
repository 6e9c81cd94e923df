import type { Translate } from '../../../i18n/sentences'
import type { CompiledScenario } from '../../../scenario/scenario'
import type { Cohort } from '../../../scoring/cohort'
import type { CohortOmission } from '../../../scoring/cohort-reader'

/** Why a file, or a line of one, is left out. */
export type CohortProblem =
  | CohortOmission
  | { readonly code: 'cut' }
  | { readonly code: 'damaged' }
  | { readonly code: 'link-version' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'twice'; readonly first: string }

/** Many records, read together. */
export interface CohortModel {
  /** Null before the first record was found. */
  readonly scenario: CompiledScenario | null
  /** Steps done, of so many. */
  readonly done: number
  readonly of: number
  /** Null while they are read. */
  readonly cohort: Cohort | null
  readonly leftOut: readonly { readonly file: string; readonly problem: CohortProblem }[]
  /** Whether games are called by their files. */
  readonly named: boolean
  /** Why they could not be read; `no-record` where none of the files is a record, '' when nothing went wrong. */
  readonly failure: string
  readonly say: Translate<'cohort'>
}
