import { strToU8, zipSync } from 'fflate'
import { plannedChronogramme } from '../../exchange/chronogramme'
import { chronogrammeXlsx } from '../../exchange/chronogramme-xlsx'
import type { ExportFile } from '../../exchange/export-file'
import { importChronogramme } from '../../exchange/import-chronogramme'
import { openExchangeI18n } from '../../exchange/played-game'
import type { ScenarioCopy, ScenarioFiles } from '../../exchange/scenario-copy'
import { isRefused, type ReadSheets } from '../../exchange/sheet'
import { sheetSentence } from '../../exchange/sheet-problem'
import { openSentences } from '../../i18n/sentences'
import type { TextStore } from '../../i18n/texts'
import { compileScenario } from '../../scenario/compile'
import { LANGUAGES, type Language } from '../../scenario/language'
import { firstOf, type Problem } from '../../scenario/problem'
import type { CompiledScenario } from '../../scenario/scenario'
import { textValues } from '../../scenario/text-files'
import { hashOf } from '../../session/hash'
import type { StoredCopy } from './scenario-copies'

export interface ImportSource {
  readonly scenario: CompiledScenario
  readonly files: ScenarioFiles
  /** With the scenario's sentences in both languages. */
  readonly texts: TextStore
}

export interface ImportReport {
  /** Null where the sheet has to be corrected first, and without a problem where nothing in it differs. */
  readonly copy: StoredCopy | null
  /** The copy's files, for `pra` and other browsers. */
  readonly archive: Uint8Array | null
  readonly changed: { readonly phases: number; readonly stimuli: number; readonly added: number }
  readonly problems: readonly string[]
  /** Changes that were not taken over. */
  readonly notes: readonly string[]
}

/** Makes a copy of a scenario that can be played, from the sheets of an edited chronogramme. */
export const importSheets = async (
  sheets: ReadSheets,
  { scenario, files, texts }: ImportSource,
  language: Language,
): Promise<ImportReport> => {
  const say = await openSentences('exchange', language)
  if (isRefused(sheets)) return { ...NOTHING, problems: [sheetSentence(say, sheets)] }
  const id = `${scenario.id}-${hashOf(sheets.map(({ rows }) => rows)).slice(0, 6)}`
  const { copy, edits, problems, notes } = await importChronogramme(
    sheets,
    scenario,
    files,
    texts,
    id,
  )
  const told = {
    changed: {
      phases: edits.rows.size + edits.rests.size,
      stimuli: edits.stimuli.size,
      added: edits.added.length,
    },
    problems: problems.map((one) => sheetSentence(say, one)),
    notes: notes.map((one) => sheetSentence(say, one)),
  }
  const edited = Object.values(told.changed).some((number) => number > 0)
  if (copy && !edited) return { ...NOTHING, ...told }
  const compiled = copy && copy.problems.length === 0 ? compileScenario(copy.files).scenario : null
  if (!copy || !compiled) {
    const { told: wrong, more } = firstOf(copy?.problems ?? [])
    const found = await Promise.all(wrong.map((one) => problemText(one, language)))
    if (more > 0) found.push(say('sheet.more', { count: more }))
    return { ...NOTHING, ...told, problems: [...told.problems, ...found] }
  }
  return {
    ...told,
    copy: { id, scenario: compiled, texts: await textsOf(copy), files: onlyFiles(copy) },
    archive: archiveOf(id, copy),
  }
}

const NOTHING: ImportReport = {
  copy: null,
  archive: null,
  changed: { phases: 0, stimuli: 0, added: 0 },
  problems: [],
  notes: [],
}

/** All that may come, to be edited. */
export const chronogrammeToEdit = async (
  scenario: CompiledScenario,
  texts: TextStore,
  language: Language,
): Promise<ExportFile> => {
  const i18n = await openExchangeI18n(texts, language, scenario)
  return chronogrammeXlsx(plannedChronogramme(scenario, i18n), i18n.say)
}

const problemText = async (
  { file, line, column, code, params }: Problem,
  language: Language,
): Promise<string> => {
  const say = await openSentences('problems', language)
  return `${file}:${line}:${column} ${say(`problem.${code}`, params)}`
}

/** The copy's sentences; its title says what it is. */
const textsOf = async ({ locales }: ScenarioCopy): Promise<StoredCopy['texts']> => {
  const [fr, en] = await Promise.all(
    LANGUAGES.map(async (language) => {
      const say = await openSentences('tools', language)
      const texts = Object.fromEntries(textValues(locales[language]))
      const title = say('import.title', { title: texts['scenario.title'] ?? '' })
      return { ...texts, 'scenario.title': title }
    }),
  )
  return { fr: fr!, en: en! }
}

const onlyFiles = ({ files, locales }: ScenarioCopy): ScenarioFiles => ({ files, locales })

const archiveOf = (id: string, { files, locales }: ScenarioCopy): Uint8Array =>
  zipSync(
    Object.fromEntries([
      ...files.map(({ path, text }) => [`${id}/${path}`, strToU8(text)]),
      ...LANGUAGES.flatMap((language) =>
        locales[language].map(({ file, text }) => [
          `${id}/locales/${language}/${file}`,
          strToU8(text),
        ]),
      ),
    ]) as Record<string, Uint8Array>,
  )
