import type { Seat } from '../../protocol/seat'
import type { CompiledScenario } from '../../scenario/scenario'
import type { CliI18n } from '../cli-i18n'
import { type Ending, playGame } from './game'
import { introText, resumedText } from './intro-text'
import { openTable } from './table'
import type { Terminal } from './terminal'

/** Plays from a seat at the terminal to the end of the exercise, or as far as the input goes. */
export const playAtTable = async (
  seat: Seat,
  exercise: { readonly scenario: CompiledScenario; readonly seed: string },
  i18n: CliI18n,
  { lines, write }: Terminal,
  resumed: boolean,
): Promise<Ending> => {
  const table = openTable(seat, exercise, i18n, { lines, write })
  if (resumed) table.shown = seat.view().journal.length
  write(resumed ? resumedText(table) : introText(table))
  const ending = await playGame(table)
  if (ending !== 'finished') write(`\n${i18n.cli(`end.${ending}`)}`)
  return ending
}
