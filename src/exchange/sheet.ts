import type { SheetProblem } from './sheet-problem'

/** One sheet: text in the places where its reader sees it, whatever it was read from. */
export interface Sheet {
  /** '' for a file that has one only. */
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Why it was not read to its end. */
  readonly refusal: SheetProblem | null
}

/** What was read of a file: sheets, or why it was not. */
export type ReadSheets = readonly Sheet[] | SheetProblem

/** Whether the file could not be read as sheets. */
export const isRefused = (read: ReadSheets): read is SheetProblem => !Array.isArray(read)
