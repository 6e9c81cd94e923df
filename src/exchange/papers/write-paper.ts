import { openSentences } from '../../i18n/sentences'
import type { DebriefI18n } from '../../i18n/texts'
import type { CompiledScenario } from '../../scenario/scenario'
import { isProblem } from '../../session/record-problem'
import { journalRows } from '../journal-rows'
import { playAgain } from '../played-game'
import { attestationHtml } from './attestation'
import { dossierHtml } from './dossier'
import type { PaperGame, Sitting } from './sitting'

/** Papers that are printed once a game is over. */
export type Paper = 'attestation' | 'dossier'

/**
 * Writes a paper about a game that is over.
 * @throws where the record does not play again, which its debrief has done already
 */
export async function writePaper(
  paper: Paper,
  scenario: CompiledScenario,
  i18n: DebriefI18n,
  game: PaperGame,
  sitting: Sitting,
): Promise<string> {
  const { language } = i18n
  const [papers, say] = await Promise.all([
    openSentences('papers', language),
    openSentences('exchange', language),
  ])
  const locale = { scenario, i18n, papers }
  if (paper === 'attestation') return attestationHtml(locale, game, sitting)
  const played = playAgain(game.record, scenario, { ...i18n, say }, sitting.from)
  if (isProblem(played)) throw new Error(played.code)
  return dossierHtml(locale, game, sitting, journalRows(played))
}
