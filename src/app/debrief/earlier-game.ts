import { heldIn } from '../../scoring/attempt'
import type { BareGame, GameRecord } from '../../session/record'
import { headerOf, headerProblem } from '../../session/record-header'
import { isProblem } from '../../session/record-problem'
import { readStored } from '../../session/stored-game'
import type { GameLibrary } from '../storage/game-library'

/** Games looked into: who has played more has an attempt among them. */
const LOOKED_AT = 12

/**
 * The last game that this browser keeps of the same exercise, played to its end before this one by whoever holds the same
 * roles; null where there is none, or where the store cannot be read.
 * @param own the game's id in the library; '' for one that is no part of it
 */
export async function earlierGame(
  library: Pick<GameLibrary, 'finished' | 'load'>,
  record: GameRecord,
  own: string,
): Promise<BareGame | null> {
  try {
    const finished = await library.finished()
    // The one played last comes first.
    const before = finished.slice(finished.findIndex(({ id }) => id === own) + 1)
    const roles = heldIn(record).join()
    for (const { id, header } of before.slice(0, LOOKED_AT)) {
      if (headerProblem(header) || !isSameExercise(headerOf(header), record)) continue
      const loaded = await library.load(id)
      const stored = loaded && readStored(loaded)
      if (!stored || isProblem(stored)) continue
      const commands = stored.commands.map(({ envelope }) => envelope)
      const last = Math.min(commands.length, record.commands.length) - 1
      const isItself = stored.commands[last]?.check === record.checks[last]
      if (!isItself && heldIn({ commands }).join() === roles) return { ...stored.header, commands }
    }
    return null
  } catch {
    return null
  }
}

const isSameExercise = (
  one: Pick<GameRecord, 'scenario' | 'options'>,
  { scenario, options }: GameRecord,
): boolean => one.scenario.sha256 === scenario.sha256 && one.options.cut === options.cut
