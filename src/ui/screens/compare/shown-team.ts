import { teamLetter } from '../../../i18n/team-name'
import type { CompareModel, RecordsModel } from '../replay/record-model'

/** A team at its place in the comparison. */
export interface ShownTeam {
  readonly index: number
  readonly letter: string
  /** As typed, else `Team A`. */
  readonly name: string
}

/** The teams with the letters and names that they are shown by. */
export const teamsOf = (say: RecordsModel['say'], { entries }: CompareModel): ShownTeam[] =>
  entries.map(({ name }, index) => {
    const letter = teamLetter(index)
    return { index, letter, name: name.trim() || say('compare.team', { letter }) }
  })
