import type { Actions, AppModel } from '../../ui/model'
import { draftMemory } from '../storage/drafts'
import type { OpenGame, Refused } from './open-game'

interface GameWiring {
  model(): Pick<AppModel, 'notice'>
  show(part: Partial<AppModel>): void
  game(): OpenGame | null
  /** Nothing that fails stays silent. */
  attempt(work: () => Promise<void>): void
}

/** What people do in a game: answers, the clock, its end, and what they have written and not sent. */
export type PlayedGameActions = Pick<
  Actions,
  | 'selectRole'
  | 'send'
  | 'answer'
  | 'runClock'
  | 'skipClock'
  | 'endExercise'
  | 'endFinex'
  | keyof ReturnType<typeof draftMemory>
>

/** What people do in the game that is played; what is refused is told. */
export function gameActions({ model, show, game, attempt }: GameWiring): PlayedGameActions {
  const sent = async (work: Promise<Refused>): Promise<void> => {
    const refusal = await work
    // Told again to who has put the notice away, and plays on.
    if (refusal?.code === 'conflict') show({ notice: { kind: 'trouble', trouble: 'conflict' } })
    // Where it moved on meanwhile, the screen shows it already.
    else if (refusal && refusal.code !== 'moved') show({ notice: { kind: 'refusal', refusal } })
    else if (model().notice?.kind === 'refusal') show({ notice: null })
  }
  const send = (work: (open: OpenGame) => Promise<Refused>): void => {
    const open = game()
    if (open) attempt(() => sent(work(open)))
  }
  return {
    ...draftMemory(),
    selectRole: (role) => game()?.select(role),
    send: (command, as) => send((open) => open.send(command, as)),
    answer: ({ id }, sealed) => send((open) => open.answer(id, sealed)),
    runClock: (until, runsOn) => send((open) => open.runClock(until, runsOn)),
    skipClock: () => game()?.skipClock(),
    endExercise: () => send((open) => open.send({ type: 'exercise.end', reason: 'stopped' })),
    // What follows comes when somebody opens it.
    endFinex: () => undefined,
  }
}
