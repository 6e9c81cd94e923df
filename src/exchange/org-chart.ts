import { ROLES, type Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Holder } from '../simulation/people'
import { roleName } from '../wording/event-wording'
import type { OrgChart } from './model'
import { oneLine } from './plain-text'
import type { Voice } from './played-game'

/** Who answers to whom in the crisis team: Direction decides, the DSI coordinates, the client stands beside. */
const LEVELS: Record<Role, number> = { direction: 0, client: 1, dsi: 1, admin: 2, development: 2 }
const LINKS: readonly (readonly [Role, Role, boolean])[] = [
  ['direction', 'dsi', false],
  ['direction', 'client', true],
  ['dsi', 'admin', false],
  ['dsi', 'development', false],
]
const OUTSIDE_LEVEL = 3

/** The crisis team and, below it, whom each role calls outside. */
export const orgChart = (
  scenario: CompiledScenario,
  voice: Voice,
  holders?: Readonly<Record<Role, Holder>>,
): OrgChart => {
  const { actors, replies } = scenario
  return {
    title: voice.say('team.title', { title: voice.text('scenario.title') }),
    nodes: [
      ...ROLES.map((role) => ({
        id: role,
        label: roleName(voice, role),
        detail: holders ? voice.ui(`holder.${holders[role]}`) : '',
        level: LEVELS[role],
        outside: role === 'client',
      })),
      ...actors.map(({ id, hours }) => ({
        id: `actor-${id}`,
        label: oneLine(voice.text(`actor.${id}`)),
        detail: voice.say(`hours.${hours}`),
        level: OUTSIDE_LEVEL,
        outside: true,
      })),
    ],
    links: [
      ...LINKS.map(([from, to, outside]) => ({ from, to, outside })),
      ...actors.flatMap(({ id }) =>
        [...new Set(replies.filter(({ actor }) => actor === id).map(({ to }) => to))].map(
          (role) => ({
            from: role,
            to: `actor-${id}`,
            outside: true,
          }),
        ),
      ),
    ],
  }
}
