import type { Command } from 'commander'
import {
  type ImportedChronogramme,
  importChronogramme,
  notRead,
} from '../../exchange/import-chronogramme'
import { readSheets } from '../../exchange/read-sheet'
import { isRefused } from '../../exchange/sheet'
import { SHEET_LIMITS } from '../../exchange/sheet-limits'
import { type SheetProblem, sheetSentence } from '../../exchange/sheet-problem'
import { openSentences, type Translate } from '../../i18n/sentences'
import type { Language } from '../../scenario/language'
import { firstOf } from '../../scenario/problem'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { loadScenario } from '../../shipped/load-scenario'
import { readBytes } from '../../shipped/read-file'
import { display } from '../../shipped/scenario-files'
import { problemSentence } from '../../shipped/sentence'
import { textsOf } from '../exchange/open-exercise'
import { copyId, scenarioFilesOf, writeCopy } from '../exchange/write-copy'
import { print, printJson, settingsOf } from '../output'
import { verbOptions } from '../verb-options'
import { expectEmptyFolder } from '../write-folder'

/** `pra import CHRONOGRAMME --out DIR`: a copy of a scenario with the changes of an edited list of stimuli. */
export const importVerb = (program: Command): void => {
  const verb = program
    .command('import')
    .description('make a copy of a scenario with the changes of an edited chronogramme')
    .argument('<chronogramme>', 'a workbook or CSV file that pra chronogramme wrote, edited')
    .option('--scenario <id or path>', 'the scenario that it came from', MAIN_SCENARIO)
    .requiredOption('--out <folder>', 'where to write the copy; its name becomes the id')
    .action(async (file: string, { scenario: from, out }: { scenario: string; out: string }) => {
      const { json, language } = settingsOf(verb)
      expectEmptyFolder(out)
      const loaded = loadScenario(from)
      const { scenario } = loaded
      const sheets = readSheets(readBytes(file, SHEET_LIMITS.bytes))
      const source = scenarioFilesOf(from, scenario.id)
      const id = copyId(out, scenario.id)
      const imported = isRefused(sheets)
        ? notRead(sheets)
        : await importChronogramme(sheets, scenario, source, await textsOf(loaded), id)
      const { copy } = imported
      const sound = copy !== null && copy.problems.length === 0
      if (sound) writeCopy(out, copy)
      else process.exitCode = 1
      const say = await openSentences('exchange', language)
      const report = { file, out, id, imported, sound }
      if (json) printJson(await reportOf(report))
      else print(describe(report, language, say))
    })
  verbOptions(verb)
}

interface Report {
  readonly file: string
  readonly out: string
  readonly id: string
  readonly imported: ImportedChronogramme
  readonly sound: boolean
}

const reportOf = async ({ out, id, imported, sound }: Report) => {
  const { edits, problems, notes, copy } = imported
  const [fr, en] = await Promise.all([
    openSentences('exchange', 'fr'),
    openSentences('exchange', 'en'),
  ])
  const both = (found: SheetProblem) => ({
    ...found,
    message: { fr: sheetSentence(fr, found), en: sheetSentence(en, found) },
  })
  return {
    written: sound ? out : null,
    id,
    changed: {
      phases: [...edits.rows.keys()],
      rests: [...edits.rests.keys()],
      stimuli: [...edits.stimuli.keys()],
      added: edits.added.map((one) => one.id),
    },
    problems: problems.map(both),
    notes: notes.map(both),
    scenarioProblems: firstOf(copy?.problems ?? []).told.map((found) => ({
      ...found,
      message: { fr: problemSentence('fr', found), en: problemSentence('en', found) },
    })),
  }
}

const describe = (
  { file, out, id, imported, sound }: Report,
  language: Language,
  say: Translate<'exchange'>,
): string => {
  const { edits, problems, notes, copy } = imported
  const name = display(file)
  const lines = [...problems, ...notes].map((found) =>
    say('place.reason', { place: name, reason: sheetSentence(say, found) }),
  )
  const { told, more } = firstOf(copy?.problems ?? [])
  const wrong = told.map(
    (one) => `${one.file}:${one.line}:${one.column} ${problemSentence(language, one)}`,
  )
  if (more > 0) wrong.push(say('sheet.more', { count: more }))
  if (!sound) return [...lines, ...wrong, say('cli.not-imported')].join('\n')
  const count = {
    phases: edits.rows.size + edits.rests.size,
    stimuli: edits.stimuli.size,
    added: edits.added.length,
  }
  return [...lines, say('cli.imported', { id, path: display(out), ...count })].join('\n')
}
