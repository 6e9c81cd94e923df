import { StoreError } from '../../session/store'
import { type GameDatabase, type GameRow, gameDatabase, type Transaction } from './game-database'
import type { GameLibrary, QuarantinedSave } from './game-library'

/** All commands of a game, whatever its keys hold: the end is above every number. */
const commandsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []])

/**
 * Keeps games in the browser, one row a command; each method is one transaction. `now` gives real time in ms since
 * 1970, for the list of games only.
 */
export function indexedDbStore(
  database: GameDatabase = gameDatabase(),
  now: () => number = Date.now,
): GameLibrary {
  return {
    create: (id, header) =>
      database.write(async (transaction) => {
        const at = now()
        const played = await nextCount(transaction, id)
        const row = {
          id,
          header,
          createdAt: at,
          updatedAt: at,
          commands: 0,
          played,
          finished: false,
        }
        await transaction.objectStore('games').add(row)
      }),

    append: (id, expectedN, row) =>
      database.write(async (transaction) => {
        const game = await gameIn(transaction, id)
        if (game.commands !== expectedN) return 'conflict'
        const commands = transaction.objectStore('commands')
        // A row where none was acknowledged: somebody else's, not to be written over.
        if ((await commands.getKey([id, expectedN])) !== undefined) return 'conflict'
        const played = await nextCount(transaction, id)
        const next = { ...game, commands: expectedN + 1, played, updatedAt: now() }
        // Asked for in one breath: a row without its count would be a save that nobody can read.
        const put = async () => transaction.objectStore('games').put(next)
        await Promise.all([commands.add({ game: id, ...row }), put()])
        return 'stored'
      }),

    load: (id) =>
      database.read(async (transaction) => {
        const game = await transaction.objectStore('games').get(id)
        if (!game) return null
        const rows: unknown[] = await transaction.objectStore('commands').getAll(commandsOf(id))
        const count = Number.isSafeInteger(game.commands) ? game.commands : 0
        return { id, header: game.header, commands: rows.map(withoutGame), count }
      }),

    unfinished: () => database.read((transaction) => gamesIn(transaction, false)),

    finished: () => database.read((transaction) => gamesIn(transaction, true)),

    finish: (id) =>
      database.write(async (transaction) => {
        const game = await gameIn(transaction, id)
        await transaction.objectStore('games').put({ ...game, finished: true })
      }),

    note: (id, place) =>
      database.write(async (transaction) => {
        const game = await transaction.objectStore('games').get(id)
        if (game) await transaction.objectStore('games').put({ ...game, place })
      }),

    rescue: async () => {
      const lost = await database.read(lostGames)
      if (lost.length === 0) return []
      return database.write(async (transaction) => {
        const at = now()
        const asides: QuarantinedSave[] = []
        for (const game of await lostGames(transaction)) {
          const rows: unknown[] = await transaction.objectStore('commands').getAll(commandsOf(game))
          const problem = { code: 'truncated', field: 'header', detail: game } as const
          const aside = { game, at, problem, header: null, commands: rows.map(withoutGame) }
          await transaction.objectStore('set-aside').add(aside)
          await removeFrom(transaction, game)
          asides.push(aside)
        }
        return asides
      })
    },

    remove: (id) => database.write((transaction) => removeFrom(transaction, id)),

    quarantine: (id, problem) =>
      database.write(async (transaction) => {
        const game = await transaction.objectStore('games').get(id)
        if (!game) return null
        const rows: unknown[] = await transaction.objectStore('commands').getAll(commandsOf(id))
        const { header } = game
        const aside = { game: id, at: now(), problem, header, commands: rows.map(withoutGame) }
        await transaction.objectStore('set-aside').add(aside)
        await removeFrom(transaction, id)
        return aside
      }),

    quarantined: () =>
      database.read((transaction) => transaction.objectStore('set-aside').getAll()),
  }
}

async function gamesIn(transaction: Transaction<'readonly'>, finished: boolean) {
  const games = await transaction.objectStore('games').getAll()
  return games.filter((one) => (one.finished === true) === finished).sort(byLastPlayed)
}

async function gameIn(transaction: Transaction<'readwrite'>, id: string): Promise<GameRow> {
  const game = await transaction.objectStore('games').get(id)
  if (!game) throw new StoreError('failed', new Error(`no game ${id}`))
  return game
}

async function removeFrom(transaction: Transaction<'readwrite'>, id: string): Promise<void> {
  await transaction.objectStore('games').delete(id)
  await transaction.objectStore('commands').delete(commandsOf(id))
}

/** A row as a record has it; one that is no object stays what it is, to be named by who reads it. */
function withoutGame(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const { game: _game, ...rest } = row as Record<string, unknown>
  return rest
}

/** The number after the greatest; the same again for the game that has it. */
async function nextCount(transaction: Transaction<'readwrite'>, id: string): Promise<number> {
  const numbers = IDBKeyRange.lowerBound(0)
  const last = await transaction.objectStore('games').index('played').openKeyCursor(numbers, 'prev')
  if (!last || !Number.isSafeInteger(last.key)) return 1
  return last.primaryKey === id ? last.key : last.key + 1
}

const byLastPlayed = (a: GameRow, b: GameRow): number =>
  numberIn(b.played) - numberIn(a.played) || numberIn(b.updatedAt) - numberIn(a.updatedAt)

const numberIn = (value: unknown): number => (Number.isFinite(value) ? (value as number) : 0)

/** Names under which there are commands, and no game. */
async function lostGames(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
): Promise<string[]> {
  const lost: string[] = []
  let cursor = await transaction.objectStore('commands').openKeyCursor()
  while (cursor) {
    const [game] = cursor.key
    if ((await transaction.objectStore('games').getKey(game)) === undefined) lost.push(game)
    // On to the commands of the next game.
    cursor = await cursor.continue([game, []] as unknown as [string, number])
  }
  return lost
}
