import type { GameStore } from '../../session/store'
import type { GameLibrary } from './game-library'
import { indexedDbStore } from './indexed-db-store'

/** The games of this browser. Opened when it is first needed; what is denied shows as `StoreError` then. */
export const openStore = (): GameLibrary => withPersistence(indexedDbStore(), askToPersist)

/** Asks once, after the first command that was stored, that the browser keep what is here. */
export function withPersistence<Store extends GameStore>(store: Store, ask: () => void): Store {
  let asked = false
  return {
    ...store,
    async append(id, expectedN, row) {
      const result = await store.append(id, expectedN, row)
      if (result === 'stored' && !asked) {
        asked = true
        ask()
      }
      return result
    },
  }
}

/** A refusal changes nothing: the browser then clears storage when it runs short of room. */
function askToPersist(): void {
  // Missing on plain http.
  const storage: StorageManager | undefined = navigator.storage
  storage?.persist?.().catch(() => undefined)
}
