import type { Cast, Role } from './roles'
import type { CompiledScenario } from './scenario'

/** The id that a scenario gives to a gauge: points from 0 to 100 that effects move. */
export type Gauge = string

/** What the rules count themselves, and conditions and texts name as they name a gauge: no scenario calls one so. */
export const COUNTED_BY_THE_RULES = ['budget', 'spent', 'stamina'] as const

/** The parts of a scenario that its gauges are asked of. */
type Gauges = Pick<CompiledScenario, 'gauges'>

/** Whether a role sees a gauge, and reads what moves it, while the exercise lasts; all do once it is over. */
export const isSeenBy = ({ gauges, roles }: Gauges & Cast, gauge: Gauge, role: Role): boolean =>
  gauges.some(
    ({ id, visibleTo }) =>
      id === gauge && roles.some((one) => one.id === role && visibleTo.includes(one.side)),
  )
