import { exerciseOf, JournalError } from './journal'

const FORMAT = 'pra-journal/1'
const NEWLINE = 0x0a

/** The first line of a log. */
interface LogHeader {
  readonly format: typeof FORMAT
  readonly exercise: string
  /** When the log was begun, milliseconds since 1970: the `at` of its rows counts from here. */
  readonly began: number
}

/** Where a row stands in the file, in bytes. */
export interface Place {
  readonly start: number
  readonly length: number
}

/** What a log's file holds. */
export interface LogContent {
  readonly began: number
  /** Where the rows of each stream stand, by number. */
  readonly places: Map<string, Place[]>
  /** `at` of the last row; 0 without any. */
  readonly lastAt: number
  /** Bytes up to the end of the last line that is whole and in its place. */
  readonly end: number
}

/** The first line of a log. `began` is real time, ms since 1970. */
export const headerLine = (exercise: string, began: number): Buffer =>
  Buffer.from(`${JSON.stringify({ format: FORMAT, exercise, began } satisfies LogHeader)}\n`)

/** @param text the row as JSON */
export const rowLine = (stream: string, n: number, at: number, text: string): Buffer =>
  Buffer.from(`[${JSON.stringify(stream)},${n},${at},${text}]\n`)

/**
 * Reads a log as far as its lines are whole and follow each other. What comes after was being written when the
 * machine stopped, and acknowledged to nobody.
 * @returns null where not even the first line was finished, so that nothing can be lost
 * @throws JournalError `newer` for a log of a later version, `failed` for what is no log of this exercise: neither
 *   is for us to cut
 */
export function readLog(bytes: Buffer, exercise: string): LogContent | null {
  const first = bytes.indexOf(NEWLINE)
  if (first < 0) return null
  const began = headerOf(parsed(bytes, 0, first), exercise).began
  const places = new Map<string, Place[]>()
  let lastAt = 0
  let end = first + 1
  for (;;) {
    const stop = bytes.indexOf(NEWLINE, end)
    if (stop < 0) break
    const row = rowIn(parsed(bytes, end, stop), exercise)
    if (!row) break
    const rows = places.get(row.stream) ?? []
    if (row.n !== rows.length) break
    places.set(row.stream, rows)
    rows.push({ start: end, length: stop + 1 - end })
    lastAt = Math.max(lastAt, row.at)
    end = stop + 1
  }
  return { began, places, lastAt, end }
}

function headerOf(value: unknown, exercise: string): LogHeader {
  const header = (value ?? {}) as Partial<Record<keyof LogHeader, unknown>>
  const { format } = header
  if (typeof format === 'string' && format.startsWith('pra-journal/') && format !== FORMAT) {
    throw new JournalError('newer', 'newer', new Error(format))
  }
  if (format !== FORMAT || header.exercise !== exercise || !isTime(header.began)) {
    throw new JournalError('failed', 'failed', new Error(`not the log of ${exercise}`))
  }
  return header as LogHeader
}

function rowIn(value: unknown, exercise: string) {
  if (!Array.isArray(value) || value.length !== 4) return null
  const [stream, n, at] = value as unknown[]
  if (typeof stream !== 'string' || typeof n !== 'number' || !isTime(at)) return null
  return belongs(stream, exercise) ? { stream, n, at } : null
}

function belongs(stream: string, exercise: string): boolean {
  try {
    return exerciseOf(stream) === exercise
  } catch {
    return false
  }
}

const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0

function parsed(bytes: Buffer, start: number, stop: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', start, stop))
  } catch {
    return null
  }
}
