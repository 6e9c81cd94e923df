/** One row as it was stored. */
export interface JournalRow {
  /** Milliseconds since the exercise's first row, by the journal's clock; never less than the row before in its stream. */
  readonly at: number
  /** What was appended, as JSON gives it back. */
  readonly row: unknown
}

/** Milliseconds since an exercise's first row. */
export interface ExerciseTime {
  readonly now: number
  /** Since when somebody has kept the journal open without a break: before that nobody could be late. */
  readonly since: number
}

/**
 * Hears of rows once they are stored, this process's own too: at least once, in no order, perhaps late. `*` after a
 * gap: whoever has a stream open reads it again. It must not throw.
 */
export type JournalListener = (stream: string, n: number) => void

/**
 * Where everything of an exercise is kept: streams of rows, numbered from 0 without gaps. Streams are called
 * `exercise/<exercise>` and `game/<exercise>/<team>`; another name throws a RangeError.
 */
export interface Journal {
  /**
   * Adds a row as number `expectedN` of its stream. It is durable when this resolves. Rows may be sent without
   * waiting for those before them.
   * @param row a JSON value
   * @returns `conflict` when the stream has that row already, or not yet the one before it. The row that won is
   *   stored by then: who lost finds it by reading.
   * @throws JournalError when it was not stored. Where the process ended meanwhile too, ask again: after a `conflict`
   *   the row that stands there may be one's own
   */
  append(stream: string, expectedN: number, row: unknown): Promise<'stored' | 'conflict'>
  /**
   * @param from number of the first row wanted
   * @returns the rows stored from there on; none of a stream that is not there
   * @throws JournalError when they cannot be read
   */
  read(stream: string, from?: number): Promise<readonly JournalRow[]>
  /** @returns the names of streams that begin so, in order; without those of exercises that cannot be read */
  streams(prefix?: string): Promise<readonly string[]>
  /** @returns a function that ends it */
  watch(listener: JournalListener): () => void
  /** How late it is in an exercise by the clock of its rows; all 0 before its first one. @throws JournalError */
  time(exercise: string): Promise<ExerciseTime>
  /** Whether a row could be stored now, as far as that can be said without storing one. @throws JournalError where not */
  check(): Promise<void>
  /**
   * Tries again after trouble with an exercise: what was stored stands, what was refused does not come back.
   * @throws JournalError when the trouble is still there
   */
  reopen(exercise: string): Promise<void>
  /**
   * Removes all that is kept of an exercise, for good; a backup keeps what it has. Nobody may be playing it.
   * @returns whether there was anything
   * @throws JournalError where it cannot be removed
   */
  forget(exercise: string): Promise<boolean>
  /** Stores what is under way, and lets go of everything. Nothing else may be asked of it afterwards. */
  close(): Promise<void>
}

/** Why a journal did not do what it was asked. */
export type JournalReason =
  /** There is no room left. */
  | 'full'
  /** The system does not allow it. */
  | 'denied'
  /** The disk, the file or the connection is broken. */
  | 'failed'
  /** What lies there was written by a later version. */
  | 'newer'
  /** Another process has the folder. */
  | 'in-use'

/** `poisoned`: an exercise takes nothing more, for a reason met earlier, until it is reopened. */
export type JournalTrouble = JournalReason | 'poisoned'

export class JournalError extends Error {
  /**
   * @param reason what lies behind the trouble; the trouble itself unless that is `poisoned`
   * @param cause the system's own error, or what else says more
   */
  constructor(
    readonly trouble: JournalTrouble,
    readonly reason: JournalReason,
    cause?: unknown,
  ) {
    super(`the journal is ${trouble === reason ? trouble : `${trouble} (${reason})`}`, { cause })
    this.name = 'JournalError'
  }
}

const CODES: Readonly<Record<string, JournalReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
}

/** Any error in the journal's words; one that is in them already stays as it is. */
export function journalError(error: unknown): JournalError {
  if (error instanceof JournalError) return error
  const reason = CODES[codeOf(error)] ?? 'failed'
  return new JournalError(reason, reason, error)
}

/** The system's code of an error, as `ENOENT`; empty where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Letters that are one and the same file name on every system. */
const ID = /^[a-z0-9-]{1,64}$/

/**
 * The exercise that a stream belongs to.
 * @throws RangeError when the name is not one of a stream
 */
export function exerciseOf(stream: string): string {
  const [kind, exercise = '', ...team] = stream.split('/')
  const teams = kind === 'exercise' ? 0 : kind === 'game' ? 1 : -1
  if (team.length !== teams || ![exercise, ...team].every(isExerciseId)) {
    throw new RangeError(`not a stream: ${stream}`)
  }
  return exercise
}

/** Whether a text may name an exercise: it names a file too. */
export const isExerciseId = (id: string): boolean => ID.test(id)

/**
 * A row as it is written down.
 * @throws TypeError when it is no JSON value
 */
export function rowText(row: unknown): string {
  const text: unknown = JSON.stringify(row)
  if (typeof text !== 'string') throw new TypeError('a row is a JSON value')
  return text
}
