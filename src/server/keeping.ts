import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type People, peopleIn } from './exercise/people'
import { alone, type Presence } from './exercise/presence'
import { type Host, readHost, writeHost } from './host-file'
import { type FileJournalOptions, fileJournal } from './journal/file-journal'
import type { Journal } from './journal/journal'

/** All that a server keeps, wherever that is. */
export interface Keeping {
  readonly journal: Journal
  readonly people: People
  readonly presence: Presence
  /** Who holds the token keeps the server, and the key signs: the same for every process that serves the same exercises. */
  readonly host: Pick<Host, 'token' | 'key'>
  /** Whether other processes may serve the same exercises. */
  readonly shared: boolean
  /** The port that was taken the last time; null where none was, or every process has its own. */
  readonly port: number | null
  /** Writes down what the next process has to know. @throws the system's error */
  keepPort(port: number | null): void
  /** Whether there is little room left. @throws JournalError */
  isLow(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Everything in one folder of this machine, which one process has at a time.
 * @throws JournalError, the system's errors
 */
export async function folderKeeping(
  folder: string,
  tell: FileJournalOptions['tell'],
): Promise<Keeping> {
  mkdirSync(folder, { recursive: true })
  const host = readHost(folder)
  const journal = await fileJournal(folder, { tell })
  return {
    journal,
    people: peopleIn(join(folder, 'people')),
    presence: alone,
    host,
    shared: false,
    port: host.port,
    keepPort: (port) => writeHost(folder, { ...host, port }),
    isLow: async () => (await journal.room()).low,
    close: () => journal.close(),
  }
}
