import type { Role } from '../scenario/roles'
import type { Ratio, Stimulus } from '../scenario/scenario'
import type { SheetLine } from './read-chronogramme'

export type Chances = Record<'easy' | 'normal' | 'hard', Ratio>

/** What a sheet changes in a scenario; what it leaves as it was is not in it. */
export interface ScenarioEdits {
  readonly rows: ReadonlyMap<string, readonly [number, number]>
  /** Minutes of rest after a row. */
  readonly rests: ReadonlyMap<string, number>
  readonly stimuli: ReadonlyMap<string, StimulusEdit>
  readonly added: readonly AddedStimulus[]
}

export interface StimulusTexts {
  readonly from?: string
  readonly title?: string
  readonly message?: string
}

export interface StimulusEdit {
  readonly channel?: Stimulus['channel']
  readonly addressee?: Role
  readonly rows?: readonly string[]
  /** Minutes after its row opens; null to let the seed deal it again. */
  readonly moment?: number | null
  readonly chances?: Chances
  /** Option of its response that becomes the reference in every case. */
  readonly expected?: string
  readonly texts?: StimulusTexts
}

export interface AddedStimulus {
  readonly id: string
  readonly line: SheetLine
  readonly channel: Stimulus['channel']
  readonly addressee: Role
  readonly rows: readonly string[]
  readonly moment: number | null
  readonly chances: Chances
  readonly texts: Required<StimulusTexts>
}

export const NEVER: Chances = { easy: [0, 1], normal: [0, 1], hard: [0, 1] }
