import type { Actions, AppModel } from '../ui/model'
import { draftMemory } from './draft-memory'
import type { OpenGame, Sent } from './open-game'

interface GameWiring {
  model(): AppModel
  show(part: Partial<AppModel>): void
  game(): OpenGame | null
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

type GameActions = Pick<
  Actions,
  | 'selectRole'
  | 'send'
  | 'answer'
  | 'runClock'
  | 'endExercise'
  | keyof ReturnType<typeof draftMemory>
>

/** What people do in the game that is played; what is refused is told. */
export function gameActions({ model, show, game, attempt }: GameWiring): GameActions {
  const sent = async (work: Promise<Sent>): Promise<void> => {
    const refusal = await work
    // Told again to who has put the notice away, and plays on.
    if (refusal?.code === 'conflict') show({ notice: { kind: 'trouble', trouble: 'conflict' } })
    else if (refusal) show({ notice: { kind: 'refusal', refusal } })
    else if (model().notice?.kind === 'refusal') show({ notice: null })
  }
  const send = (work: (open: OpenGame) => Promise<Sent>): void => {
    const open = game()
    if (open) attempt(() => sent(work(open)))
  }
  return {
    ...draftMemory(),
    selectRole: (role) => game()?.select(role),
    send: (by, command) => send((open) => open.send(by, command)),
    answer: ({ id }, role, answer, deviation) =>
      send((open) => open.answer(id, role, answer, deviation)),
    runClock: () => send((open) => open.runClock()),
    endExercise: () =>
      send((open) => open.send('host', { type: 'exercise.end', reason: 'stopped' })),
  }
}
