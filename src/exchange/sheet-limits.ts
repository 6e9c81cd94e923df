/** A chronogramme takes some 40 kB and 80 lines; what goes far beyond is no chronogramme, and is refused before it is read. */
export const SHEET_LIMITS = {
  /** Of the file. */
  bytes: 5_000_000,
  /** Of one part of a workbook, once unpacked. */
  partBytes: 20_000_000,
  sheets: 50,
  /** Cells that hold something, from 1. */
  rows: 5_000,
  columns: 200,
  /** UTF-16 units of a cell, as spreadsheets have it. */
  letters: 32_767,
  /** Lines below the header. */
  lines: 2_000,
} as const
