import { PROTOCOL } from '../../protocol/limits'
import { type FacilitatorMessage, packed } from '../../protocol/messages'
import type { Role } from '../../protocol/terms'
import type { Exercise } from './exercise'
import type { Room } from './room'
import type { TeamGame } from './team-game'

/** A role through whose eyes a facilitator looks. */
export interface Eyes {
  readonly team: string
  readonly role: Role
}

/**
 * Tells a facilitator's window all that there is, and from then on all that changes.
 * @returns the way to stop it, once all is told
 */
export async function tellFacilitator(
  room: Room,
  eyes: Eyes | null,
  build: string,
  tell: (message: FacilitatorMessage) => void,
): Promise<() => void> {
  const { exercise } = room
  const stops: (() => void)[] = []
  const followed = new Map<TeamGame, () => void>()

  tell(hello(exercise, build))
  tell(exerciseMessage(exercise))
  tell(room.server())

  const follow = (game: TeamGame): void => {
    if (followed.has(game)) return
    const { team, facilitator } = game
    const stop = facilitator.follow((news) => tell({ type: 'team.news', team, ...news }))
    followed.set(game, stop)
    tell({ type: 'team', team, ...facilitator.look() })
    if (eyes?.team === team) stops.push(look(game, eyes, tell))
  }
  const open = async (team: string): Promise<void> => {
    tell({ team, type: 'people', seats: room.people(team) })
    try {
      follow(await exercise.game(team))
    } catch {
      // That it cannot be opened is told as the server's trouble, and tried again with the next window.
      tell(room.server())
    }
  }

  stops.push(
    exercise.follow((news) => {
      if (news.type === 'opened') follow(news.game)
      if (news.type !== 'changed') return
      tell(exerciseMessage(exercise))
      const known = new Set(news.before.teams.map(({ team }) => team))
      for (const { team } of news.state.teams) if (!known.has(team)) void open(team)
    }),
    room.follow((what) => {
      if (what === 'server') tell(room.server())
      else tell({ team: what.people, type: 'people', seats: room.people(what.people) })
    }),
  )
  for (const { team } of exercise.state().teams) await open(team)
  return () => {
    for (const stop of [...stops, ...followed.values()]) stop()
  }
}

function hello({ id, state }: Exercise, build: string): FacilitatorMessage {
  const { epoch, scenario, difficulty, settings, seed } = state().header
  return {
    type: 'hello',
    protocol: PROTOCOL,
    build,
    epoch,
    scenario: scenario.id,
    difficulty,
    settings,
    exercise: id,
    seed,
  }
}

function exerciseMessage({ state }: Exercise): FacilitatorMessage {
  const { n, locked, debrief, gates, teams } = state()
  return { type: 'exercise', n, locked, debrief, gates, teams }
}

/** What a role sees, to be read only. */
function look(
  { team, table }: TeamGame,
  { role }: Eyes,
  tell: (message: FacilitatorMessage) => void,
): () => void {
  const seat = table.connect({ name: null, roles: [role], owner: false, watching: true })
  seat.follow((news) => tell({ type: 'eyes.news', team, news }))
  tell({ type: 'eyes', team, view: packed(seat.view()) })
  return () => seat.close()
}
