import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ScenarioFiles } from '../../exchange/scenario-copy'
import type { Language } from '../../scenario/language'
import { isListedText } from '../../scenario/listed-texts'
import type { CompiledScenario } from '../../scenario/scenario'

type Texts = Readonly<Record<string, string>>

/** A scenario made from a shipped one, as it is kept in this browser. */
export interface StoredCopy {
  readonly id: string
  readonly scenario: CompiledScenario
  readonly texts: Readonly<Record<Language, Texts>>
  /** What it was compiled from. */
  readonly files: ScenarioFiles
}

/** What a list of scenarios says of it. */
interface CopyTitles {
  readonly id: string
  readonly titles: Readonly<Record<Language, Texts>>
}

interface CopySchema extends DBSchema {
  copies: { key: string; value: StoredCopy }
  titles: { key: string; value: CopyTitles }
}

/** The scenarios that were made here. */
export interface ScenarioCopies {
  /** Titles of all of them. */
  list(): Promise<readonly CopyTitles[]>
  /** Refuses, with `OutdatedCopy`, what an earlier version of the game has made. */
  load(id: string): Promise<StoredCopy | null>
  /** Refuses when the browser does. */
  save(copy: StoredCopy): Promise<void>
  remove(id: string): Promise<void>
}

/** A copy from an earlier version of the game, whose scenarios did not say yet what the rules now ask of them. */
export class OutdatedCopy extends Error {
  override readonly name = 'OutdatedCopy'
}

const isCurrent = ({ roles, gauges }: Partial<CompiledScenario>): boolean =>
  roles !== undefined && gauges !== undefined

/** Where nothing may be kept in the browser: there are none, and none can be made. */
export const NO_COPIES: ScenarioCopies = {
  list: async () => [],
  load: async () => null,
  save: () => Promise.reject(new Error('nothing is kept here')),
  remove: async () => undefined,
}

/** A database of its own: the one of games does not change with it. */
export function scenarioCopies(name = 'pra-scenarios'): ScenarioCopies {
  let opened: Promise<IDBPDatabase<CopySchema>> | null = null
  const open = (): Promise<IDBPDatabase<CopySchema>> => {
    opened ??= openDB<CopySchema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('copies', { keyPath: 'id' })
        database.createObjectStore('titles', { keyPath: 'id' })
      },
      blocking(_old, _new, event) {
        ;(event.target as IDBDatabase).close()
        opened = null
      },
      // The browser has closed it behind our back: the next one asked for is new.
      terminated() {
        opened = null
      },
    }).catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }
  return {
    async list() {
      return (await open()).getAll('titles')
    },
    async load(id) {
      const copy = await (await open()).get('copies', id)
      if (copy && !isCurrent(copy.scenario)) throw new OutdatedCopy(id)
      return copy ?? null
    },
    async save(copy) {
      const database = await open()
      const titles = Object.fromEntries(
        Object.entries(copy.texts).map(([language, texts]) => [
          language,
          Object.fromEntries(Object.entries(texts).filter(([key]) => isListedText(key))),
        ]),
      ) as CopyTitles['titles']
      const transaction = database.transaction(['copies', 'titles'], 'readwrite')
      await Promise.all([
        transaction.objectStore('copies').put(copy),
        transaction.objectStore('titles').put({ id: copy.id, titles }),
        transaction.done,
      ])
    },
    async remove(id) {
      const transaction = (await open()).transaction(['copies', 'titles'], 'readwrite')
      await Promise.all([
        transaction.objectStore('copies').delete(id),
        transaction.objectStore('titles').delete(id),
        transaction.done,
      ])
    },
  }
}
