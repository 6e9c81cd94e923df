import type { Envelope } from '../simulation/commands/index'
import type { RecordHeader } from './record'

/** One command as it is kept: with its check. */
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

/** A game as it lies in a store: nothing in it is believed before `readStored` has looked at it. */
export interface LoadedGame {
  id: string
  header: unknown
  commands: readonly unknown[]
  /** Commands that the store has acknowledged. */
  count: number
}

export type AppendResult = 'stored' | 'conflict'

/**
 * Where a game's commands are kept. The store arbitrates: of two tabs that append as number n, one gets `conflict`.
 * A store that is full or denied throws `StoreError`.
 */
export interface GameStore {
  /** Refuses an id that is taken. */
  create(id: string, header: RecordHeader): Promise<void>
  append(id: string, expectedN: number, row: StoredCommand): Promise<AppendResult>
  load(id: string): Promise<LoadedGame | null>
}

/** `newer`: what lies there was written by a later version of this game. */
export type StoreTrouble = 'full' | 'denied' | 'newer' | 'failed'

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
      if (games.has(id)) throw new StoreError('failed')
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
      const game = games.get(id)
      return game ? { ...game, commands: [...game.commands], count: game.commands.length } : null
    },
  }
}
