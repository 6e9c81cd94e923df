import type { Resumed, ResumeFrom } from '../../src/app/hosting/resume-game'
import { lockGame } from '../../src/app/hosting/writer-lock'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { nextAutomaticMove } from '../../src/session/autoplay'
import type { Move } from '../../src/session/policy'
import { makeHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import type { GameStore } from '../../src/session/store'
import { FakeLocks } from './fake-locks'
import { openWindow } from './library-window'
import { allHeldBy } from './roles'
import { options, scenario } from './small-game'

/** What people do at every role who play as a policy would. */
export const nextMove = (session: Session): Move | null =>
  nextAutomaticMove(session.world, { ...session.state(), holders: allHeldBy('random') })

const begin = (session: Session) =>
  session.dispatch('host', {
    type: 'exercise.start',
    holders: { ...allHeldBy('random'), client: 'player', dsi: 'player' },
    objectives: [],
  })

export async function playOn(
  session: Session,
  after: () => Promise<Session> | Session,
): Promise<Session> {
  let current = session
  for (let move = nextMove(current); move; move = nextMove(current)) {
    const done = await current.dispatch(move.by, move.command)
    if (done.refusal) throw new Error(`${move.command.type}: ${done.refusal.code}`)
    current = await after()
  }
  return current
}

export async function straight(
  of: CompiledScenario,
  seed: string,
  store: GameStore,
): Promise<Session> {
  const session = await createSession(of, makeHeader(of, seed, options), store, 'g')
  await begin(session)
  return session
}

export const sessionOf = (resumed: Resumed): Session => {
  if (resumed.outcome !== 'resumed') throw new Error(JSON.stringify(resumed))
  return resumed.session
}

/** A window: its own connection, the browser's locks. */
export function windowOn(of: CompiledScenario = scenario, locks = new FakeLocks()) {
  const library = openWindow()
  const from: ResumeFrom = {
    library,
    scenario: async (id) => (id === of.id ? of : null),
    lock: (game, wishes) => lockGame(game, { patience: 0, ...wishes }, locks.manager()),
  }
  return { library, from, locks }
}
