import type { JournalClock } from '../journal/journal-clock'
import type { Database } from './database'

/** Between two signs of life, ms. */
const BEAT = 5_000
/** So long without a sign of anybody, ms, and nobody was there. */
const GAP = 15_000

const LIVE = `
insert into life as l (since, until)
select now, now from (select coalesce($1::bigint, (extract(epoch from clock_timestamp()) * 1000)::bigint) as now) t
on conflict (one) do update set
  since = case when excluded.until - l.until > ${GAP} then excluded.since else l.since end,
  until = greatest(l.until, excluded.until)`

/**
 * Writes down that somebody is there, for as long as this process is: what was asked while nobody was has not been
 * waiting for an answer meanwhile.
 * @returns the way to end it
 * @throws JournalError
 */
export async function showLife(
  database: Database,
  clock: JournalClock,
  now: (() => number) | null = null,
): Promise<() => void> {
  const live = async (): Promise<void> => void (await database.ask(LIVE, [now?.() ?? null]))
  await live()
  // What the database does not hear now it hears with the next sign.
  return clock.every(BEAT, () => live().catch(() => undefined))
}
