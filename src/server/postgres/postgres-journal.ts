import { setImmediate as turnEnd } from 'node:timers/promises'
import { newName } from '../exercise/secrets'
import {
  type ExerciseTime,
  exerciseOf,
  isExerciseId,
  type Journal,
  type JournalListener,
  type JournalRow,
  rowText,
} from '../journal/journal'
import type { Database } from './database'

interface Waiting {
  readonly stream: string
  readonly n: number
  readonly text: string
  readonly resolve: (result: 'stored' | 'conflict') => void
  readonly reject: (error: unknown) => void
}

export interface PostgresJournalOptions {
  readonly database: Database
  /** Milliseconds since 1970; null: by the database's clock, which is the same for every process. */
  readonly now?: (() => number) | null
}

/** Rows of one statement: more wait for the next one. */
const ROWS = 1_000
/** Bytes of what is said of them at once; PostgreSQL takes less than 8 000. */
const SAID = 7_500

const NOW = `coalesce($1::bigint, (extract(epoch from clock_timestamp()) * 1000)::bigint)`

/**
 * All rows of a turn in one statement and one transaction. A run of rows of one stream is stored when the row before
 * its first is there. Streams are taken in order: two processes that store the same ones wait for each other, never
 * both at once. Who else is there is told of what was stored, in as few notifications as there is room for.
 */
const STORE = `
with given as materialized (
  select g.*, ${NOW} as now from unnest($2::text[], $3::int[], $4::text[], $5::int[], $6::bigint[], $7::int[])
    as g(stream, n, row, first, floor, part)
), stored as (
  insert into journal (stream, n, at, row)
  select g.stream, g.n, greatest(g.now, g.floor, before.at), g.row
  from given g left join journal before on before.stream = g.stream and before.n = g.first - 1
  where g.first = 0 or before.stream is not null
  order by g.stream, g.n
  on conflict do nothing
  returning stream, n, at
), begun as (
  insert into exercise (id, began)
  select distinct split_part(g.stream, '/', 2), g.now from given g where g.n = 0 order by 1
  on conflict do nothing
), told as (
  select pg_notify($8, $9 || string_agg(s.stream || ':' || s.n, ',')) as done
  from stored s join given g using (stream, n) group by g.part
)
select s.stream, s.n, s.at::float8 as at, (select count(done) from told) as told from stored s`

const FIND = `
select j.stream, j.n, j.row from journal j
join unnest($1::text[], $2::int[]) as g(stream, n) on g.stream = j.stream and g.n = j.n`

const READ = `
select greatest(j.at - e.began, 0)::float8 as at, j.row
from journal j join exercise e on e.id = $2 where j.stream = $1 and j.n >= $3 order by j.n`

const TIME = `
select greatest(l.now - e.began, 0)::float8 as now, greatest(coalesce(l.since, 0) - e.began, 0)::float8 as since
from exercise e cross join (select ${NOW} as now, (select since from life) as since) l where e.id = $2`

const FORGET = `
with rows as (
  delete from journal where stream = 'exercise/' || $1 or starts_with(stream, 'game/' || $1 || '/') returning 1
), begun as (
  delete from exercise where id = $1 returning 1
)
select (select count(*) from rows)::int + (select count(*) from begun)::int as rows`

/** What others are told of rows: `rows <process> <stream>:<n>,…` */
const ROWS_STORED = 'rows'

/**
 * A journal in a PostgreSQL that any number of processes share: none owns a stream, its primary key says who was
 * first. What is durable is what its `synchronous_commit` says: `on`, as it is by itself, is what this needs.
 */
export function postgresJournal({ database, now = null }: PostgresJournalOptions): Journal {
  const process = newName(8)
  const listeners = new Set<JournalListener>()
  /** `at` of the last row that was stored here, by exercise. */
  const floors = new Map<string, number>()
  const waiting: Waiting[] = []
  let flushing: Promise<void> | null = null

  const publish: JournalListener = (stream, n) => {
    for (const listener of [...listeners]) listener(stream, n)
  }
  const unhear = database.hear((line) => {
    if (line === null) publish('*', 0)
    else for (const { stream, n } of rowsIn(line, process)) publish(stream, n)
  })

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      await turnEnd()
      const group = waiting.splice(0, ROWS)
      try {
        await store(group)
      } catch (error) {
        for (const one of group) one.reject(error)
      }
    }
    flushing = null
  }

  const store = async (group: readonly Waiting[]): Promise<void> => {
    const chosen = new Map<string, Waiting>()
    for (const one of group) {
      const key = keyOf(one)
      // Who asks later for a number that is under way has lost it.
      if (!chosen.has(key)) chosen.set(key, one)
    }
    const rows = [...chosen.values()].sort(inOrder)
    const stored = new Set(await insert(rows))
    for (const one of group) {
      const won = chosen.get(keyOf(one)) === one && stored.has(one)
      one.resolve(won ? 'stored' : 'conflict')
    }
    for (const { stream, n } of stored) publish(stream, n)
  }

  /** @returns the rows that stand in the journal as they were given */
  const insert = async (rows: readonly Waiting[]): Promise<readonly Waiting[]> => {
    let asked = 1
    const inserted = await database.ask<{ stream: string; n: number; at: number }>(
      STORE,
      [
        now?.() ?? null,
        rows.map(({ stream }) => stream),
        rows.map(({ n }) => n),
        rows.map(({ text }) => text),
        firsts(rows),
        rows.map(({ stream }) => floors.get(exerciseOf(stream)) ?? 0),
        parts(rows),
        database.channel,
        `${ROWS_STORED} ${process} `,
      ],
      () => (asked += 1),
    )
    for (const { stream, at } of inserted) {
      const exercise = exerciseOf(stream)
      floors.set(exercise, Math.max(floors.get(exercise) ?? 0, at))
    }
    const keys = new Set(inserted.map(keyOf))
    if (asked === 1 || keys.size === rows.length) return rows.filter((one) => keys.has(keyOf(one)))
    // An answer was lost on the way: a row may have been stored before it was asked for again.
    const there = await database.ask<{ stream: string; n: number; row: string }>(FIND, [
      rows.map(({ stream }) => stream),
      rows.map(({ n }) => n),
    ])
    const texts = new Map(there.map((row) => [keyOf(row), row.row]))
    return rows.filter((one) => texts.get(keyOf(one)) === one.text)
  }

  return {
    append(stream, n, row) {
      return new Promise((resolve, reject) => {
        exerciseOf(stream)
        const text = rowText(row)
        if (!Number.isSafeInteger(n) || n < 0) {
          resolve('conflict')
          return
        }
        waiting.push({ stream, n, text, resolve, reject })
        flushing ??= flush()
      })
    },
    async read(stream, from = 0) {
      const rows = await database.ask<{ at: number; row: string }>(READ, [
        stream,
        exerciseOf(stream),
        from,
      ])
      return rows.map(({ at, row }): JournalRow => ({ at, row: JSON.parse(row) }))
    },
    async streams(prefix = '') {
      const found = await database.ask<{ stream: string }>(
        'select stream from journal where n = 0 and starts_with(stream, $1) order by stream',
        [prefix],
      )
      return found.map(({ stream }) => stream)
    },
    watch(listener) {
      const own: JournalListener = (stream, n) => listener(stream, n)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    async time(exercise) {
      const [found] = await database.ask<ExerciseTime>(TIME, [now?.() ?? null, exercise])
      return found ?? { now: 0, since: 0 }
    },
    check: () => database.check(),
    async reopen(exercise) {
      if (!isExerciseId(exercise)) throw new RangeError(`not an exercise: ${exercise}`)
      await database.ask('select 1')
      publish('*', 0)
    },
    async forget(exercise) {
      const [gone] = await database.ask<{ rows: number }>(FORGET, [exercise])
      return gone!.rows > 0
    },
    async close() {
      unhear()
      await flushing
      listeners.clear()
    },
  }
}

const keyOf = ({ stream, n }: { readonly stream: string; readonly n: number }): string =>
  `${stream}:${n}`

const inOrder = (one: Waiting, other: Waiting): number =>
  one.stream < other.stream ? -1 : one.stream > other.stream ? 1 : one.n - other.n

/** Of each row, the number of the first of the run that it stands in. */
function firsts(rows: readonly Waiting[]): number[] {
  let first = 0
  return rows.map(({ stream, n }, place) => {
    const before = rows[place - 1]
    if (before?.stream !== stream || before.n !== n - 1) first = n
    return first
  })
}

/** Of each row, which notification tells of it. */
function parts(rows: readonly Waiting[]): number[] {
  let [part, bytes] = [0, 0]
  return rows.map((row) => {
    bytes += keyOf(row).length + 1
    if (bytes > SAID) [part, bytes] = [part + 1, keyOf(row).length + 1]
    return part
  })
}

/** The rows that another process tells of; none for what is said of something else, or by this process. */
function rowsIn(line: string, process: string): { stream: string; n: number }[] {
  const [kind, sender, rows = ''] = line.split(' ')
  if (kind !== ROWS_STORED || sender === process) return []
  return rows.split(',').map((one) => {
    const [stream = '', n] = one.split(':')
    return { stream, n: Number(n) }
  })
}
