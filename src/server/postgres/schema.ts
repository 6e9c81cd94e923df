import { JournalError } from '../journal/journal'
import { type Database, databaseError } from './database'

/**
 * What makes each version of the schema from the one before. Only ever added to, so that a release before goes on
 * with what a later one has made while both run.
 */
export const VERSIONS: readonly string[] = [
  `
  create table exercise (
    id text collate "C" primary key,
    -- When its first row came, milliseconds since 1970: the times of its rows count from here.
    began bigint not null
  );
  create table journal (
    stream text collate "C" not null,
    n int not null check (n >= 0),
    -- Milliseconds since 1970.
    at bigint not null,
    -- As it was written: what is checked must not depend on a database's idea of a number.
    row text not null,
    primary key (stream, n)
  );
  create index journal_first on journal (stream) where n = 0;
  -- Names, which no row of the journal holds, so that they can be erased.
  create table people (
    exercise text collate "C" not null,
    seat text collate "C" not null,
    name text not null,
    primary key (exercise, seat)
  );
  -- What all processes of a room have in common: who holds the token keeps it, the key signs.
  create table host (
    one boolean primary key default true check (one),
    token text not null,
    key text not null
  );
  -- Since when some process has been there without a break, and until when.
  create table life (
    one boolean primary key default true check (one),
    since bigint not null,
    until bigint not null
  );
  `,
]

/** Somebody who may make tables has to prepare the database first. */
export class SchemaMissing extends JournalError {
  constructor(cause?: unknown) {
    super('denied', 'denied', cause)
    this.name = 'SchemaMissing'
  }
}

/** The version that a database has; 0: none. @throws JournalError */
export async function schemaVersion(database: Database): Promise<number> {
  const [there] = await database.ask<{ there: boolean }>(
    `select to_regclass('meta') is not null as there`,
  )
  if (!there!.there) return 0
  const [row] = await database.ask<{ version: number }>('select version from meta')
  return row?.version ?? 0
}

/**
 * Brings a database to the version that is wanted here. Of several that start at once one does it, and the others wait.
 * @returns whether there was anything to do
 * @throws JournalError `newer` where a later release has been there, `SchemaMissing` for who may not make tables
 */
export async function migrate(database: Database): Promise<boolean> {
  const before = await schemaVersion(database)
  if (before > VERSIONS.length) {
    throw new JournalError('newer', 'newer', new Error(`schema ${before}, not ${VERSIONS.length}`))
  }
  if (before === VERSIONS.length) return false
  try {
    await database.ask(migration())
  } catch (error) {
    const trouble = databaseError(error)
    throw trouble.reason === 'denied' ? new SchemaMissing(trouble) : trouble
  }
  return true
}

/** One transaction, which looks again at what there is once it has the lock. */
function migration(): string {
  const steps = VERSIONS.map(
    (step, version) => `
    if there < ${version + 1} then
      ${step}
    end if;`,
  ).join('')
  return `do $migration$
  declare there int;
  begin
    perform pg_advisory_xact_lock(hashtext('pra ' || current_schema()));
    create table if not exists meta (version int not null);
    select coalesce(max(version), 0) into there from meta;
    ${steps}
    if there < ${VERSIONS.length} then
      delete from meta;
      insert into meta values (${VERSIONS.length});
    end if;
  end $migration$`
}
