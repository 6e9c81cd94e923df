import { roleName } from '../i18n/event-wording'
import { isOutside, type Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Holder } from '../simulation/people'
import { chainOfCommand } from '../view/chain-of-command'
import type { OrgChart } from './model'
import { oneLine } from './plain-text'
import type { ExchangeI18n } from './played-game'

/** The crisis team and, below it, whom each role calls outside. */
export const orgChart = (
  scenario: CompiledScenario,
  i18n: ExchangeI18n,
  holders?: Readonly<Record<Role, Holder>>,
): OrgChart => {
  const { actors, replies } = scenario
  const { places, links } = chainOfCommand(scenario)
  const placed = new Map(places.map((place) => [place.role, place]))
  const below = Math.max(...places.map(({ level }) => level)) + 1
  return {
    title: i18n.say('team.title', { title: i18n.text('scenario.title') }),
    nodes: [
      ...scenario.roles.map(({ id: role }) => ({
        id: role,
        label: roleName(i18n, role),
        detail: holders ? i18n.ui(`holder.${holders[role]!}`) : '',
        level: placed.get(role)!.level,
        outside: isOutside(scenario, role),
      })),
      ...actors.map(({ id, hours }) => ({
        id: `actor-${id}`,
        label: oneLine(i18n.text(`actor.${id}`)),
        detail: i18n.say(`hours.${hours}`),
        level: below,
        outside: true,
      })),
    ],
    links: [
      ...links,
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
