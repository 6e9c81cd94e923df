import type { RecordHeader } from './record'
import { type GameStore, type StoredCommand, StoreError, type StoreTrouble } from './store'

/** Puts a game into its store, in order and without a gap, beginning with what the store has not taken yet. */
export interface Keeper {
  /** Why the last try failed; null once all is stored again. */
  trouble(): StoreTrouble | null
  /** How many commands the store has; null while it has nothing of the game. */
  stored(): number | null
  /**
   * Stores what is not stored yet of `rows`, the game's commands from its first. One try at a time: asked for
   * while one is under way, it comes after it. `conflict`: something else lies where a command belongs. Never throws.
   */
  keep(rows: readonly StoredCommand[]): Promise<Kept>
  /** Nothing more is stored: another window has the game now. */
  close(): void
}

type Kept = 'kept' | 'conflict' | 'failed'

/** `stored`: how many of its commands the store has; null while it has nothing of the game. */
export function openKeeper(
  store: GameStore,
  id: string,
  header: RecordHeader,
  stored: number | null,
): Keeper {
  let next = stored
  let trouble: StoreTrouble | null = null
  /** What the store failed at may lie there all the same: the answer was lost, not the work. */
  let unsure = false
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  /** After a failure: what the store has by now. Somebody may have emptied it, too; it gets everything anew then. */
  const look = async (rows: readonly StoredCommand[]): Promise<void> => {
    const found = await store.load(id)
    const n = next ?? 0
    const row = rows[n]
    const arrived = found && row && found.count > n && sameRow(found.commands[n], row)
    next = found && (arrived ? n + 1 : n)
    unsure = false
  }

  const attempt = async (rows: readonly StoredCommand[]): Promise<Kept> => {
    try {
      if (unsure) await look(rows)
      if (next === null) {
        await store.create(id, header)
        next = 0
      }
      // Rows may come on behind while these are stored.
      while (next < rows.length) {
        if (closed || (await store.append(id, next, rows[next]!)) === 'conflict') return 'conflict'
        next += 1
      }
      trouble = null
      return 'kept'
    } catch (error) {
      unsure = true
      trouble = error instanceof StoreError ? error.trouble : 'failed'
      return 'failed'
    }
  }

  return {
    trouble: () => trouble,
    stored: () => next,
    keep(rows) {
      const mine = last.then(() => attempt(rows))
      last = mine
      return mine
    },
    close() {
      closed = true
    },
  }
}

const sameRow = (found: unknown, row: StoredCommand): boolean =>
  JSON.stringify(found) === JSON.stringify(row)
