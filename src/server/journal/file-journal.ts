import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DiskReserve, freeIn, type Room } from './disk-reserve'
import { type ExerciseLog, type LogFile, type LogSide, openLog } from './exercise-log'
import { lockFolder } from './folder-lock'
import {
  codeOf,
  exerciseOf,
  isExerciseId,
  type Journal,
  type JournalError,
  type JournalListener,
  journalError,
  rowText,
} from './journal'
import { type JournalClock, systemClock } from './journal-clock'

/** What whoever runs the server should hear of. */
export type JournalNotice =
  /** An exercise's log ended in something that was no whole row; it lies in the file `aside` beside it. */
  | {
      readonly type: 'log.cut'
      readonly exercise: string
      readonly bytes: number
      readonly aside: string
    }
  /** Its streams are not listed. */
  | { readonly type: 'log.unreadable'; readonly exercise: string; readonly error: JournalError }
  /** It takes nothing more until it is reopened. */
  | { readonly type: 'log.poisoned'; readonly exercise: string; readonly error: JournalError }
  | { readonly type: 'room.changed'; readonly room: Room }
  /** Another process has taken the folder: nothing is stored here any more. */
  | { readonly type: 'folder.lost'; readonly error: JournalError }

export interface FileJournalOptions {
  readonly clock?: JournalClock
  /** Bytes kept for when the disk is full; 0 for none. */
  readonly reserve?: number
  /** Free bytes below which room is low. */
  readonly warning?: number
  readonly tell?: (notice: JournalNotice) => void
  /** Opens a log's file, making it where it is not. */
  readonly openFile?: (path: string) => Promise<LogFile>
  /** How many bytes may still be written in a folder. */
  readonly free?: (folder: string) => Promise<number>
}

export interface FileJournal extends Journal {
  /** How much room there is now. */
  room(): Promise<Room>
}

const MEGABYTE = 1_000_000
/** ms between two looks at the room that is left. */
const LOOK = 10_000
const ENDING = '.jsonl'

/**
 * A journal in a folder of this machine: `exercises/<exercise>.jsonl`, one line a row, `[stream, n, at, row]`. A file
 * may be copied while it is written to: what the copy has is a beginning of it.
 * @throws JournalError; `FolderInUse` of it when another process has the folder
 */
export async function fileJournal(
  folder: string,
  {
    clock = systemClock,
    reserve: size = 50 * MEGABYTE,
    warning = 500 * MEGABYTE,
    tell = () => undefined,
    openFile = openToWrite,
    free = freeIn,
  }: FileJournalOptions = {},
): Promise<FileJournal> {
  const exercises = join(folder, 'exercises')
  const opened = clock.now()
  const logs = new Map<string, Promise<ExerciseLog | null>>()
  const listeners = new Set<JournalListener>()
  const lock = await lockedFolder(folder, exercises, clock, (error) => {
    tell({ type: 'folder.lost', error })
  })
  const reserve = new DiskReserve(folder, {
    size,
    warning,
    free,
    changed: (room) => tell({ type: 'room.changed', room }),
  })
  const look = async () => void (await reserve.look())
  void look()
  const stopLooking = clock.every(LOOK, look)

  const publish: JournalListener = (stream, n) => {
    for (const listener of [...listeners]) listener(stream, n)
  }
  const side: LogSide = {
    now: clock.now,
    openFile,
    guard: lock.guard,
    cut: (exercise, bytes, aside) => tell({ type: 'log.cut', exercise, bytes, aside }),
    stored: publish,
    async poisoned(exercise, error) {
      if (error.reason === 'full') await reserve.release()
      tell({ type: 'log.poisoned', exercise, error })
    },
  }

  /** What is asked of an exercise's log waits until it is open; one that could not be opened is tried again the next time. */
  const remember = (exercise: string, opening: Promise<ExerciseLog | null>) => {
    logs.set(exercise, opening)
    opening.catch(async (error: JournalError) => {
      if (logs.get(exercise) === opening) logs.delete(exercise)
      if (error.reason === 'full') await reserve.release()
    })
    return opening
  }
  const logOf = (exercise: string, make: boolean): Promise<ExerciseLog | null> => {
    const before = logs.get(exercise) ?? Promise.resolve(null)
    const place = { folder: exercises, exercise }
    return remember(
      exercise,
      before.then((log) => log ?? openLog(place, side, make)),
    )
  }

  const streamsOf = async (exercise: string): Promise<string[]> => {
    try {
      return (await logOf(exercise, false))?.streams() ?? []
    } catch (error) {
      tell({ type: 'log.unreadable', exercise, error: journalError(error) })
      return []
    }
  }

  return {
    async append(stream, expectedN, row) {
      const text = rowText(row)
      const log = await logOf(exerciseOf(stream), true)
      return log!.append(stream, expectedN, text)
    },
    async read(stream, from = 0) {
      const log = await logOf(exerciseOf(stream), false)
      return log?.read(stream, from) ?? []
    },
    async streams(prefix = '') {
      const found: string[] = []
      for (const exercise of await exercisesIn(exercises)) {
        const starts = [`exercise/${exercise}`, `game/${exercise}/`]
        if (starts.some((start) => start.startsWith(prefix) || prefix.startsWith(start))) {
          found.push(...(await streamsOf(exercise)))
        }
      }
      return found.filter((name) => name.startsWith(prefix)).sort()
    },
    watch(listener) {
      const own: JournalListener = (stream, n) => listener(stream, n)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    async time(exercise) {
      const log = await logOf(exercise, false)
      if (!log) return { now: 0, since: 0 }
      return { now: log.timeNow(), since: Math.max(0, opened - log.began()) }
    },
    async check() {
      await lock.guard()
      await exercisesIn(exercises)
    },
    async reopen(exercise) {
      if (!isExerciseId(exercise)) throw new RangeError(`not an exercise: ${exercise}`)
      const before = (logs.get(exercise) ?? Promise.resolve(null)).catch(() => null)
      const again = before.then(
        (log) => log?.reopened() ?? openLog({ folder: exercises, exercise }, side, false),
      )
      // Where it cannot be opened, what was stored is still read from the old one.
      remember(
        exercise,
        again.catch(() => before),
      )
      await again
      publish('*', 0)
    },
    async forget(exercise) {
      if (!isExerciseId(exercise)) return false
      const log = await (logs.get(exercise) ?? Promise.resolve(null)).catch(() => null)
      await log?.close()
      logs.delete(exercise)
      // What was cut from a log's end is of the exercise too.
      const names = (await readdir(exercises)).filter(
        (name) => name === `${exercise}${ENDING}` || name.startsWith(`${exercise}.torn-`),
      )
      try {
        for (const name of names) await rm(join(exercises, name))
      } catch (error) {
        throw journalError(error)
      }
      return names.length > 0
    },
    room: () => reserve.look(),
    async close() {
      stopLooking()
      listeners.clear()
      for (const opening of logs.values()) await (await opening.catch(() => null))?.close()
      await reserve.settled()
      await lock.release()
    },
  }
}

async function lockedFolder(
  folder: string,
  exercises: string,
  clock: JournalClock,
  lost: (error: JournalError) => void,
) {
  try {
    await mkdir(exercises, { recursive: true })
    return await lockFolder(folder, clock, lost)
  } catch (error) {
    throw journalError(error)
  }
}

/** The exercises that have a log; what else lies there is nobody's business. */
async function exercisesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw journalError(error)
  })
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter(isExerciseId)
    .sort()
}

async function openToWrite(path: string): Promise<LogFile> {
  return open(path, 'r+').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return open(path, 'wx+')
    throw error
  })
}
