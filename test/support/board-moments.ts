import { type BoardView, boardView } from '../../src/board/board-view'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { type Cue, cuesOf } from '../../src/simulation/events'
import type { PolicyName } from '../../src/simulation/people'
import { makeWorld } from '../../src/simulation/world'
import { type RoleView, view } from '../../src/view/view'
import { shipped } from './shipped'

/** The table after one command of a game played by a policy, and what has just happened. */
export interface BoardMoment {
  view: RoleView
  table: BoardView
  cues: Cue[]
}

/** Every moment of a game with all its incidents, as the DSI sees it. */
export function moments(
  id: 'ransomware-pra' | 'tutorial',
  policy: PolicyName,
  seed = 'table',
): BoardMoment[] {
  const scenario = shipped(id)
  const options = { difficulty: 'hard', stimuli: true, countdown: 'off' } as const
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  const journal: Event[] = []
  const made: BoardMoment[] = []
  playOut(world, policy, (_, after, events) => {
    journal.push(...events)
    const seen = view(world, after, journal, 'dsi')
    made.push({ view: seen, table: boardView(seen), cues: cuesOf(events) })
  })
  return made
}
