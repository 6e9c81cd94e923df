import { type FileHandle, open, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as turnEnd } from 'node:timers/promises'
import { codeOf, JournalError, type JournalRow, journalError } from './journal'
import { headerLine, type LogContent, type Place, readLog, rowLine } from './log-lines'

/** A file as a log needs it; `FileHandle` is one. */
export type LogFile = Pick<FileHandle, 'read' | 'write' | 'datasync' | 'truncate' | 'close'>

/** What a log asks of the journal that it belongs to. */
export interface LogSide {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Opens a file to read and write, making it where it is not. */
  readonly openFile: (path: string) => Promise<LogFile>
  /** Throws when the folder is not ours any more. */
  readonly guard: () => Promise<void>
  /** Some bytes at the end were no whole rows; they lie in a file of this name now. */
  readonly cut: (exercise: string, bytes: number, aside: string) => void
  readonly stored: (stream: string, n: number) => void
  /** Makes room where there was none; what was under way is refused afterwards. */
  readonly poisoned: (exercise: string, error: JournalError) => Promise<void>
}

export interface LogPlace {
  readonly folder: string
  readonly exercise: string
}

interface Waiting {
  readonly stream: string
  /** Null for who only waits to be told of a conflict. */
  readonly line: Buffer | null
  readonly resolve: (result: 'stored' | 'conflict') => void
  readonly reject: (error: JournalError) => void
}

/** Where the log of an exercise lies. */
export const logPath = ({ folder, exercise }: LogPlace): string => join(folder, `${exercise}.jsonl`)

/**
 * Opens the log of an exercise, and cuts what was being written when the machine stopped: it is put aside in a file
 * beside it.
 * @param make whether to begin one where there is none
 * @param keep bytes that are known to be stored; what stands behind was refused, and is cut for good
 * @returns null where there is none
 * @throws JournalError
 */
export async function openLog(
  place: LogPlace,
  side: LogSide,
  make: boolean,
  keep = Number.POSITIVE_INFINITY,
): Promise<ExerciseLog | null> {
  try {
    const path = logPath(place)
    const found = await readFile(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    if (!found && !make) return null
    await side.guard()
    const bytes = (found ?? Buffer.alloc(0)).subarray(0, keep)
    const content = readLog(bytes, place.exercise)
    const end = content?.end ?? 0
    if (end < bytes.length) {
      const aside = `${place.exercise}.torn-${side.now()}`
      await writeFile(join(place.folder, aside), bytes.subarray(end), { flush: true })
      side.cut(place.exercise, bytes.length - end, aside)
    }
    const file = await side.openFile(path)
    try {
      if (found && end < found.length) {
        await file.truncate(end)
        await file.datasync()
      }
      return new ExerciseLog(place, side, file, content ?? (await begin(place, side, file)))
    } catch (error) {
      await file.close()
      throw error
    }
  } catch (error) {
    throw journalError(error)
  }
}

/** The first line and the file's name are durable before any row is: a log without them has lost nothing. */
async function begin(place: LogPlace, side: LogSide, file: LogFile): Promise<LogContent> {
  const began = side.now()
  const line = headerLine(place.exercise, began)
  await writeWhole(file, line, 0)
  await file.datasync()
  await syncFolder(dirname(logPath(place)))
  return { began, places: new Map(), lastAt: 0, end: line.length }
}

/** The log of one exercise: whoever appends within one turn of the loop shares one write and one `fdatasync`. */
export class ExerciseLog {
  /** Rows of each stream, those under way included. */
  private readonly counts: Map<string, number>
  private lastAt: number
  /** Bytes that are durable. */
  private end: number
  private waiting: Waiting[] = []
  private flushing: Promise<void> | null = null
  private trouble: JournalError | null = null

  constructor(
    private readonly place: LogPlace,
    private readonly side: LogSide,
    private readonly file: LogFile,
    private readonly content: LogContent,
  ) {
    this.counts = new Map([...content.places].map(([stream, rows]) => [stream, rows.length]))
    this.lastAt = content.lastAt
    this.end = content.end
  }

  /**
   * As `Journal.append`.
   * @param text the row as JSON
   */
  append(stream: string, expectedN: number, text: string): Promise<'stored' | 'conflict'> {
    return new Promise((resolve, reject) => {
      if (this.trouble) {
        reject(new JournalError('poisoned', this.trouble.reason, this.trouble))
        return
      }
      const won = expectedN === (this.counts.get(stream) ?? 0)
      const line = won ? rowLine(stream, expectedN, this.timeNow(), text) : null
      if (won) this.counts.set(stream, expectedN + 1)
      this.waiting.push({ stream, line, resolve, reject })
      this.flushing ??= this.flush()
    })
  }

  /** As `Journal.read`: what is stored, also when nothing more can be. */
  async read(stream: string, from: number): Promise<readonly JournalRow[]> {
    const places = this.content.places.get(stream)?.slice(from) ?? []
    try {
      return await Promise.all(places.map((one) => this.rowAt(one)))
    } catch (error) {
      throw journalError(error)
    }
  }

  streams(): string[] {
    return [...this.content.places.keys()]
  }

  /** Lets go of the file once everything that was under way is stored or refused. */
  async close(): Promise<void> {
    await this.flushing
    // Everything acknowledged is durable: a file that cannot even be closed loses nothing.
    await this.file.close().catch(() => undefined)
  }

  /**
   * @returns a log that takes rows again, in the place of this one if that was poisoned
   * @throws JournalError when it cannot be opened; this one can still be read then
   */
  async reopened(): Promise<ExerciseLog> {
    await this.flushing
    if (!this.trouble) return this
    const log = await openLog(this.place, this.side, true, this.end)
    await this.close()
    return log!
  }

  /** When the exercise began, milliseconds since 1970. */
  began(): number {
    return this.content.began
  }

  /** Milliseconds since then; never going back. */
  timeNow(): number {
    this.lastAt = Math.max(this.lastAt, this.side.now() - this.content.began)
    return this.lastAt
  }

  private async rowAt({ start, length }: Place): Promise<JournalRow> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(length), 0, length, start)
    if (bytesRead !== length) throw new Error(`the log of ${this.place.exercise} ends too early`)
    const [, , at, row] = JSON.parse(buffer.toString()) as [string, number, number, unknown]
    return { at, row }
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      await turnEnd()
      const group = this.waiting
      this.waiting = []
      try {
        await this.store(group)
      } catch (error) {
        const trouble = await this.poison(error)
        for (const one of [...group, ...this.waiting.splice(0)]) one.reject(trouble)
      }
    }
    this.flushing = null
  }

  private async store(group: readonly Waiting[]): Promise<void> {
    const rows = group.flatMap(({ stream, line }) => (line ? [{ stream, line }] : []))
    if (rows.length > 0) {
      await this.side.guard()
      await writeWhole(this.file, Buffer.concat(rows.map(({ line }) => line)), this.end)
      await this.file.datasync()
    }
    const news = rows.map(({ stream, line }) => ({ stream, n: this.take(stream, line.length) }))
    for (const { line, resolve } of group) resolve(line ? 'stored' : 'conflict')
    for (const { stream, n } of news) this.side.stored(stream, n)
  }

  /** The row that comes next in the file can be read from now on. @returns its number */
  private take(stream: string, length: number): number {
    const places = this.content.places.get(stream) ?? []
    this.content.places.set(stream, places)
    places.push({ start: this.end, length })
    this.end += length
    return places.length - 1
  }

  /** A disk that failed to store once may say that it has stored the next time: nothing more is written here. */
  private async poison(error: unknown): Promise<JournalError> {
    const trouble = journalError(error)
    this.trouble = trouble
    // What is refused must not come to light when the file is read again, as far as the disk still obeys; in a folder
    // that is somebody else's now, it may be their row that stands there.
    if (trouble.reason !== 'in-use') await this.file.truncate(this.end).catch(() => undefined)
    await this.side.poisoned(this.place.exercise, trouble)
    return trouble
  }
}

/** A write may take less than it was given. */
async function writeWhole(file: LogFile, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    if (bytesWritten === 0) throw new Error('nothing was written')
    done += bytesWritten
  }
}

/** Makes the names in a folder durable, where the system can: Windows cannot, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (!handle) return
  try {
    await handle.sync()
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EBADF'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}
