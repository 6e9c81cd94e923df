import type { Translate } from '../i18n/sentences'
import { sheetRows } from './chronogramme-sheet'
import { sheetCsv, writeCsv } from './csv'
import { csvFile, type ExportFile } from './export-file'
import type { Chronogramme } from './model'

/** The chronogramme as a CSV file with a header. */
export const chronogrammeCsv = (
  chronogramme: Chronogramme,
  say: Translate<'exchange'>,
): ExportFile => {
  const { header, rows } = sheetRows(chronogramme, say)
  return csvFile(writeCsv([header, ...rows], sheetCsv(chronogramme.language)))
}
