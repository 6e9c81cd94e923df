import { folderKeeping } from './keeping'

/** Where exercises are kept: in a folder, or in the database whose address is told. */
interface Place {
  readonly folder: string
  readonly journal: string | undefined
}

/**
 * Removes an exercise for good, with its names.
 * @returns whether there was one
 * @throws JournalError; `FolderInUse` of it while a server has the folder
 */
export async function forgetExercise(
  { folder, journal }: Place,
  exercise: string,
): Promise<boolean> {
  const keeping =
    journal === undefined
      ? await folderKeeping(folder, () => undefined)
      : await (await import('./postgres/postgres-keeping')).postgresKeeping(
          journal,
          () => undefined,
        )
  try {
    const there = await keeping.journal.forget(exercise)
    keeping.people.forget(exercise)
    await keeping.people.settled()
    return there
  } finally {
    await keeping.close()
  }
}
