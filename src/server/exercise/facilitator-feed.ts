import { setImmediate as nextTurn } from 'node:timers/promises'
import type {
  FacilitatorHello,
  FacilitatorMessage,
  PlanRow,
} from '../../protocol/facilitator-messages'
import { PROTOCOL } from '../../protocol/limits'
import { packed } from '../../protocol/messages'
import type { Role } from '../../protocol/terms'
import { roleIds } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import type { Room } from './room'
import type { TeamGame } from './team-game'

/** What a facilitator's window looks at beside the lines of all teams. */
export interface Look {
  readonly team: string
  /** The role through whose eyes it looks; null for none. */
  readonly role: Role | null
}

export interface FacilitatorFeedOptions {
  readonly room: Room
  /** Null: at none. */
  readonly look: Look | null
  readonly you: FacilitatorHello['you']
  readonly build: string
  /** What the wall asks with. */
  readonly board: string
  /** Milliseconds, never going back. */
  readonly now: () => number
}

/**
 * Tells a facilitator's window all that there is, and from then on all that changes.
 * @returns the way to stop it, once all is told
 */
export async function tellFacilitator(
  options: FacilitatorFeedOptions,
  tell: (message: FacilitatorMessage) => void,
): Promise<() => void> {
  const { room, look, now } = options
  const { exercise, lines, scores } = room
  const stops: (() => void)[] = []
  const followed = new Set<TeamGame>()

  tell(helloTo(options))
  tell(room.exerciseMessage())
  tell(room.server())

  const follow = (game: TeamGame): void => {
    if (!look || game.team !== look.team || followed.has(game)) return
    followed.add(game)
    const { team, facilitator } = game
    stops.push(facilitator.follow((news) => tell({ type: 'team.news', team, ...news })))
    tell({ type: 'team', team, ...facilitator.look() })
    if (look.role !== null) stops.push(lookThrough(game, look.role, tell))
  }

  stops.push(
    exercise.follow((news) => {
      if (news.type === 'opened') follow(news.game)
      if (news.type === 'changed') tell(room.exerciseMessage())
    }),
    room.follow((what) => {
      if (what === 'server') tell(room.server())
      else if (what === 'guests') tell(room.exerciseMessage())
      else if (what.people === look?.team) {
        tell({ type: 'people', team: what.people, seats: room.people(what.people) })
      }
    }),
    lines.follow((set) => tell({ type: 'lines', now: now(), set })),
  )
  if (look) {
    tell({ type: 'people', team: look.team, seats: room.people(look.team) })
    try {
      follow(await exercise.game(look.team))
    } catch {
      // That it cannot be opened is told as the server's trouble, and tried again with the next window.
      tell(room.server())
    }
  }
  for (const set of await lines.all()) {
    tell({ type: 'lines', now: now(), set })
    await nextTurn()
  }
  const tellScores = (): void => {
    const comparison = scores.comparison()
    if (comparison) tell({ type: 'scores', comparison, texts: null })
  }
  stops.push(scores.follow(tellScores))
  tellScores()
  return () => {
    for (const stop of stops) stop()
  }
}

function helloTo({ room, you, build, board }: FacilitatorFeedOptions): FacilitatorMessage {
  const { id, state, shelved } = room.exercise
  const { epoch, made, scenario, difficulty, options, settings, seed } = state().header
  return {
    type: 'hello',
    protocol: PROTOCOL,
    build,
    epoch,
    scenario: scenario.id,
    difficulty,
    countdown: options.countdown,
    settings,
    exercise: id,
    made,
    seed: you.kind === 'observer' ? '' : seed,
    you,
    board,
    rows: planRows(shelved.scenario),
    roles: roleIds(shelved.scenario),
    debex: shelved.scenario.settings.clock.debex,
  }
}

/** The plan's rows, as a console numbers them. */
export const planRows = ({ rows }: CompiledScenario): PlanRow[] =>
  rows.map(({ key, phase, session, number }) => ({ key, phase, session, number }))

/** What a role sees, to be read only. */
function lookThrough(
  { team, table }: TeamGame,
  role: Role,
  tell: (message: FacilitatorMessage) => void,
): () => void {
  const seat = table.connect({ name: null, roles: [role], owner: false, watching: true })
  seat.follow((news) => tell({ type: 'eyes.news', team, news }))
  tell({ type: 'eyes', team, view: packed(seat.view()) })
  return () => seat.close()
}
