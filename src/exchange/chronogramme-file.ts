import { sheetRows } from './chronogramme-sheet'
import { sheetCsv, writeCsv } from './csv'
import { csvFile, type ExportFile } from './export-file'
import type { Chronogramme } from './model'
import type { Say } from './sentences'

export const chronogrammeCsv = (chronogramme: Chronogramme, say: Say): ExportFile => {
  const { header, rows } = sheetRows(chronogramme, say)
  return csvFile(writeCsv([header, ...rows], sheetCsv(chronogramme.language)))
}
