import type { Gauge } from '../scenario/gauges'
import type { Cause } from '../simulation/cause'
import type { Event } from '../simulation/events'
import type { World } from '../simulation/world'

/** How a gauge went from the first minute to the last, and because of what. */
export interface GaugeHistory {
  gauge: Gauge
  /** Points, 0–100. */
  start: number
  end: number
  moves: GaugeMove[]
}

export interface GaugeMove {
  minute: number
  /** Points, with their sign: what one cause moved in one minute. */
  by: number
  /** Points from then on. */
  value: number
  cause: Cause
}

/** Each gauge of the scenario with all that moved it. */
export const gaugeHistories = (
  { scenario }: Pick<World, 'scenario'>,
  events: readonly Event[],
): GaugeHistory[] =>
  scenario.gauges.map(({ id, start }) => {
    const moves: GaugeMove[] = []
    for (const event of events) {
      if (event.type !== 'gauge.moved' || event.gauge !== id || event.by === 0) continue
      const { minute, by, value, cause } = event
      const last = moves.at(-1)
      const isOne =
        last?.minute === minute && last.cause.kind === cause.kind && last.cause.id === cause.id
      if (isOne) moves.pop()
      moves.push({ minute, by: (isOne ? last.by : 0) + by, value, cause })
    }
    return { gauge: id, start, end: moves.at(-1)?.value ?? start, moves }
  })
