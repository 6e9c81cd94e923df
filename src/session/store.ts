import type { Envelope } from '../simulation/command'
import type { RecordHeader } from './record'

/** One command as it is kept: with the check of the state after it. */
export interface StoredCommand {
  envelope: Envelope
  check: string
}

export interface StoredGame {
  /** Name of the game in the store. */
  id: string
  header: RecordHeader
  commands: StoredCommand[]
}

export type AppendResult = 'stored' | 'conflict'

/**
 * Where a game's commands are kept. The store arbitrates: of two tabs that append as number n, one gets `conflict`.
 * A store that is full or denied throws `StoreError`.
 */
export interface GameStore {
  create(id: string, header: RecordHeader): Promise<void>
  append(id: string, expectedN: number, row: StoredCommand): Promise<AppendResult>
  load(id: string): Promise<StoredGame | null>
}

export type StoreTrouble = 'full' | 'denied' | 'failed'

export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    cause?: unknown,
  ) {
    super(`the store is ${trouble}`, { cause })
    this.name = 'StoreError'
  }
}

/** Keeps games in memory: for tests, the command line, and a browser whose storage is denied. */
export function memoryStore(): GameStore {
  const games = new Map<string, StoredGame>()
  return {
    async create(id, header) {
      games.set(id, { id, header, commands: [] })
    },
    async append(id, expectedN, row) {
      const game = games.get(id)
      if (!game) throw new StoreError('failed')
      if (game.commands.length !== expectedN) return 'conflict'
      game.commands.push(row)
      return 'stored'
    },
    async load(id) {
      return games.get(id) ?? null
    },
  }
}
