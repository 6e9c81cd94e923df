import { openTable } from '../../host/table'
import type { SeatTrouble } from '../../protocol/seat-view'
import type { CompiledScenario } from '../../scenario/scenario'
import { foldSeed } from '../../scenario/seed'
import { type GameRecord, makeHeader } from '../../session/record'
import { createSession, type Session } from '../../session/session'
import { holdersOf } from '../../simulation/people'
import { OWN_TABLE } from '../../ui/game-model'
import type { SetupChoice } from '../../ui/screens/setup/setup-model'
import { readableSeed } from '../content/readable-seed'
import { type OpenGame, openGame } from '../play/open-game'
import { type AnswerTimerStorage, answerTimerStorage } from '../storage/answer-timer-storage'
import type { GameLibrary } from '../storage/game-library'
import { lockGame, type WriterLock } from './writer-lock'

/** A game whose table stands in this window, with the seat from which it is played here. */
export interface HostedGame extends OpenGame {
  readonly id: string
  readonly scenario: string
  /** Whether what is said in its debrief is kept with it, or in this window alone. */
  readonly editing: 'kept' | 'in-window'
  over(): boolean
  record(): GameRecord
  trouble(): SeatTrouble | null
  /** Whether this window knows something that would be lost with it. */
  unsaved(): boolean
  /** Its record was handed over as it is now. */
  saved(): void
  /** Tries again to store what the store did not take. */
  keepUp(): Promise<void>
}

/** Lays the table of a game and sits down at it. Without a lock nobody else can play the game, and nothing is kept. */
export async function hostGame(
  session: Session,
  lock: WriterLock | null,
  onChange: () => void,
  memory: AnswerTimerStorage = answerTimerStorage(session.id),
): Promise<HostedGame> {
  const timed = session.world.options.countdown !== 'off'
  const now = () => performance.now()
  const table = await openTable(session, { now, times: timed ? memory.recall() : null })
  const keeping = timed ? memory.keep(table.times) : null
  const seat = table.connect({ name: null, roles: 'players', owner: true })
  const { scenario, seed, difficulty } = session.header
  let handedOver = session.count()
  const about = { scenario: scenario.id, seed, difficulty, may: OWN_TABLE }
  const game = openGame(seat, about, () => {
    // From the moment that another window plays it, that one keeps the time.
    if (table.trouble() === 'conflict') keeping?.end()
    else keeping?.now()
    onChange()
  })
  return {
    ...game,
    id: session.id,
    scenario: scenario.id,
    editing: lock ? 'kept' : 'in-window',
    over: () => session.mode() === 'debrief',
    record: table.record,
    trouble: table.trouble,
    unsaved: () => (!lock || !session.isKept()) && session.count() > handedOver,
    saved() {
      handedOver = session.count()
    },
    keepUp: () => session.keepUp(),
    close() {
      game.close()
      table.close()
      keeping?.end()
      lock?.release()
    },
  }
}

/** A new game, stored and started. */
export async function startGame(
  scenario: CompiledScenario,
  choice: SetupChoice,
  library: GameLibrary,
  onChange: () => void,
): Promise<HostedGame> {
  const { difficulty, stimuli, countdown, cut } = choice
  // What was typed may hold nothing that can be seen.
  const seed = foldSeed(choice.seed) || readableSeed()
  const header = makeHeader(scenario, seed, { difficulty, stimuli, countdown, cut })
  const id = newGameId()
  let session: Session | null = null
  const lock = await lockGame(id, { onLost: () => session?.giveWay() })
  session = await createSession(scenario, header, library, id)
  const game = await hostGame(session, lock, onChange)
  const holders = holdersOf(scenario, choice.held, choice.teammates)
  await game.send({ type: 'exercise.start', holders, objectives: [...choice.objectives] })
  return game
}

/** A name for a game in the store, like no other's. */
export const newGameId = (): string => {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `${Date.now().toString(36)}-${draw.toString(36)}`
}
