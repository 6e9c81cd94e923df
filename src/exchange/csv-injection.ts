/** What a spreadsheet may take for a formula, full-width signs and leading spaces included. */
const RISKY = /^'*(?:[\t\n\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u

/** A text cell that no spreadsheet runs: an apostrophe stands before it, which `readCell` takes away again. */
export const safeCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

/** The text that `safeCell` was given; a spreadsheet that hides the apostrophe changes nothing. */
export const readCell = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell
