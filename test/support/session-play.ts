import type { Role } from '../../src/scenario/roles'
import { nextAutomaticMove, recordGame } from '../../src/session/autoplay'
import { type GameRecord, makeHeader } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { createSession, resumeSession, type Session } from '../../src/session/session'
import {
  type AppendResult,
  type GameStore,
  memoryStore,
  type StoredCommand,
} from '../../src/session/store'
import type { Command } from '../../src/simulation/commands/index'
import type { Holder } from '../../src/simulation/people'
import { allHeldBy, startMove } from './roles'
import { header, options, scenario } from './small-game'

export const start = (
  holders: Record<Role, Holder> = allHeldBy('reference'),
): Extract<Command, { type: 'exercise.start' }> => ({
  type: 'exercise.start',
  holders,
  objectives: [],
})
export const note = (text: string): Command => ({ type: 'note.add', text, about: '' })

/** A store whose every append waits for a word, or answers as it is told. */
export function watchedStore(
  answer: (n: number) => Promise<AppendResult> | AppendResult = () => 'stored',
) {
  const kept = memoryStore()
  const asked: StoredCommand[] = []
  const store: GameStore = {
    ...kept,
    async append(id, expectedN, row) {
      asked.push(row)
      const result = await answer(expectedN)
      return result === 'stored' ? kept.append(id, expectedN, row) : result
    },
  }
  return { store, asked, load: kept.load }
}

export const newSession = (store: GameStore = memoryStore(), id = 'g') =>
  createSession(scenario, header, store, id)

export async function playToEnd(session: Session): Promise<void> {
  await session.dispatch('host', startMove('reference').command)
  for (;;) {
    const move = nextAutomaticMove(session.world, session.state())
    if (!move) return
    const done = await session.dispatch(move.by, move.command)
    if (done.refusal) throw new Error(done.refusal.code)
  }
}

export const recordedGame = (seed = 'one'): GameRecord =>
  recordGame(scenario, seed, options, 'reference').record

export const asStored = ({ commands, checks, ...rest }: GameRecord, length = commands.length) => ({
  id: 'g',
  header: makeHeader(scenario, rest.seed, options) as unknown,
  commands: commands.slice(0, length).map((envelope, n) => ({
    envelope: structuredClone(envelope) as unknown,
    check: checks[n]! as unknown,
  })),
  count: length,
})

/** The game as another window finds it in the store. */
export async function resumed(store: GameStore, id = 'g'): Promise<Session> {
  const stored = await store.load(id)
  const session = await resumeSession(scenario, stored!, store)
  if (isProblem(session)) throw new Error(`${session.code} ${session.field} ${session.detail}`)
  return session
}
