import type { GameRecord } from '../../session/record'
import { headerOf } from '../../session/record-header'
import { memoryStore } from '../../session/store'
import type { GameLibrary } from '../storage/game-library'

/**
 * Keeps the games of this window in memory, where nothing may stay in the browser: two learners of one machine never see
 * each other's. `kept` is one that was begun elsewhere, under this id.
 */
export async function memoryLibrary(id: string, kept: GameRecord | null): Promise<GameLibrary> {
  const store = memoryStore()
  const gone = new Set<string>()
  if (kept) {
    await store.create(id, headerOf(kept))
    for (const [n, envelope] of kept.commands.entries()) {
      await store.append(id, n, { envelope, check: kept.checks[n]! })
    }
  }
  return {
    ...store,
    load: async (game) => (gone.has(game) ? null : store.load(game)),
    unfinished: async () => [],
    finished: async () => [],
    finish: async () => undefined,
    async remove(game) {
      gone.add(game)
    },
    note: async () => undefined,
    rescue: async () => [],
    quarantine: async () => null,
    quarantined: async () => [],
  }
}
