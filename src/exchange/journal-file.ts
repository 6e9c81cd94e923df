import type { Translate } from '../i18n/sentences'
import { sheetCsv, writeCsv } from './csv'
import { csvFile, type ExportFile, jsonFile } from './export-file'
import type { Exercise } from './model'

/** The main courante as it is read out: no fine print, columns in the reader's language. */
export const journalCsv = (
  { journal, language }: Exercise,
  say: Translate<'exchange'>,
): ExportFile => {
  const header = [
    say('journal.n'),
    say('journal.day'),
    say('journal.clock'),
    say('journal.elapsed'),
    say('journal.phase'),
    say('journal.who'),
    say('journal.text'),
  ]
  const rows = journal
    .filter(({ detail }) => !detail)
    .map(({ n, day, clock, minute, phase, who, text }) => [n, day, clock, minute, phase, who, text])
  return csvFile(writeCsv([header, ...rows], sheetCsv(language)))
}

/** The whole main courante, every event with its type, for other programs. */
export const journalJson = (exercise: Exercise): ExportFile => {
  const { journal, title, language, scenario, seed, fingerprint, elapsedMinutes } = exercise
  const about = { title, language, scenario, seed, fingerprint, elapsedMinutes }
  return jsonFile({ format: 'pra-journal/1', ...about, entries: journal })
}
