import type { People } from '../exercise/people'
import { newName } from '../exercise/secrets'
import type { Database } from './database'

/** What others are told of a name that has changed: `name <process> <exercise> <seat>`; never the name itself. */
const NAME = 'name'

interface NameRow {
  readonly exercise: string
  readonly seat: string
  readonly name: string
}

/**
 * Names in a table of their own, read once and then as they change. A name that cannot be stored is forgotten with the
 * process.
 * @throws JournalError where they cannot be read
 */
export async function postgresPeople(database: Database): Promise<People> {
  const process = newName(8)
  const known = new Map<string, string>()
  const keyOf = (exercise: string, seat: string): string => `${exercise}/${seat}`
  const take = ({ exercise, seat, name }: NameRow): void => {
    known.set(keyOf(exercise, seat), name)
  }
  const readAll = async (): Promise<void> => {
    const rows = await database.ask<NameRow>('select exercise, seat, name from people')
    known.clear()
    for (const row of rows) take(row)
  }
  const read = async (exercise: string, seat: string): Promise<void> => {
    const [row] = await database.ask<NameRow>(
      'select exercise, seat, name from people where exercise = $1 and seat = $2',
      [exercise, seat],
    )
    if (row) take(row)
    else known.delete(keyOf(exercise, seat))
  }
  const store = async (exercise: string, seat: string, name: string): Promise<void> => {
    if (name === '') {
      await database.ask('delete from people where exercise = $1 and seat = $2', [exercise, seat])
    } else {
      await database.ask(
        `insert into people (exercise, seat, name) values ($1, $2, $3)
         on conflict (exercise, seat) do update set name = excluded.name`,
        [exercise, seat, name],
      )
    }
    await database.say(`${NAME} ${process} ${exercise} ${seat}`)
  }
  let queue: Promise<void> = Promise.resolve()
  /** In the order in which it was asked. What is wrong with the database is told by the journal, which is what counts. */
  const quietly = (work: () => Promise<void>): void => {
    queue = queue.then(work).catch(() => undefined)
  }

  database.hear((line) => {
    const [kind, sender, exercise = '', seat = ''] = line?.split(' ') ?? []
    if (line === null) quietly(readAll)
    else if (kind === NAME && sender !== process) quietly(() => read(exercise, seat))
  })
  await readAll()

  return {
    nameOf: (exercise, seat) => known.get(keyOf(exercise, seat)) ?? '',
    set(exercise, seat, name) {
      if ((known.get(keyOf(exercise, seat)) ?? '') === name) return
      if (name === '') known.delete(keyOf(exercise, seat))
      else take({ exercise, seat, name })
      quietly(() => store(exercise, seat, name))
    },
    forget(exercise) {
      for (const key of known.keys()) if (key.startsWith(`${exercise}/`)) known.delete(key)
      quietly(async () => {
        const rows = await database.ask<{ seat: string }>(
          'delete from people where exercise = $1 returning seat',
          [exercise],
        )
        for (const { seat } of rows) await database.say(`${NAME} ${process} ${exercise} ${seat}`)
      })
    },
    settled: () => queue,
  }
}
