import type { TextStore } from '../i18n/texts'
import type { CompiledScenario } from '../scenario/scenario'
import type { ScenarioEdits } from './chronogramme-edits'
import { chronogrammeContext } from './chronogramme-lines'
import { expectedStimuli } from './expected-stimuli'
import { planEdits } from './plan-edits'
import { openExchangeI18n } from './played-game'
import { readChronogramme } from './read-chronogramme'
import { copyScenario, type ScenarioCopy, type ScenarioFiles } from './scenario-copy'
import type { Sheet } from './sheet'
import { firstProblems, type SheetProblem } from './sheet-problem'
import { stimulusEdits } from './stimulus-edits'

export interface ImportedChronogramme {
  /** Null where the sheet has to be corrected first. */
  readonly copy: ScenarioCopy | null
  readonly edits: ScenarioEdits
  readonly problems: readonly SheetProblem[]
  /** Changes that were not taken over. */
  readonly notes: readonly SheetProblem[]
}

/**
 * Reads an edited chronogramme against the scenario it came from and makes a copy with its changes. The sheet's language
 * is that of its header; `texts` holds the scenario's sentences in both.
 */
export const importChronogramme = async (
  sheets: readonly Sheet[],
  scenario: CompiledScenario,
  source: ScenarioFiles,
  texts: TextStore,
  id: string,
): Promise<ImportedChronogramme> => {
  const read = await readChronogramme(sheets, scenario)
  const { language, lines, problems: unread } = read
  if (lines.length === 0) return refused(unread, read.notes)
  const context = chronogrammeContext(scenario, await openExchangeI18n(texts, language, scenario))
  const { rows, rests, spans, ...plan } = planEdits(context, lines)
  const { stimuli, added, ...sent } = stimulusEdits(context, lines, spans)
  const edits = { rows, rests, stimuli, added }
  const found = [...unread, ...plan.problems, ...sent.problems]
  const notes = firstProblems(inOrder([...read.notes, ...plan.notes, ...sent.notes]))
  if (found.length > 0) return refused(inOrder(found), notes)
  const sums = expectedStimuli(scenario, edits).broken.map(
    (broken): SheetProblem => ({ code: 'sum', row: 0, column: '', params: broken }),
  )
  if (sums.length > 0) return refused(sums, notes)
  return {
    copy: copyScenario(source, scenario, edits, { id, language }),
    edits,
    problems: [],
    notes,
  }
}

const NOTHING: ScenarioEdits = { rows: new Map(), rests: new Map(), stimuli: new Map(), added: [] }

/** A file that was no sheet at all. */
export const notRead = (problem: SheetProblem): ImportedChronogramme => refused([problem], [])

const refused = (
  problems: readonly SheetProblem[],
  notes: readonly SheetProblem[],
): ImportedChronogramme => ({
  copy: null,
  edits: NOTHING,
  problems: firstProblems(problems),
  notes,
})

const inOrder = (problems: readonly SheetProblem[]): SheetProblem[] =>
  [...problems].sort((a, b) => a.row - b.row)
