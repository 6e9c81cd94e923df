import { isDead, type ServiceStatus } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Event } from '../simulation/events'

/** How a service stood from the first minute to the last. */
export interface ServiceLife {
  id: string
  spans: ServiceSpan[]
  /** Minutes since DEBEX at which its DMIA was passed; -1 when it never was. */
  crossedAt: number
}

export interface ServiceSpan {
  from: number
  to: number
  /** With no service at all, with a makeshift one, or working. */
  state: 'dead' | 'degraded' | 'working'
}

/** Each service over the exercise: when it was dead, degraded, working, and when it passed its limit. */
export function serviceLives(
  { services }: CompiledScenario,
  events: readonly Event[],
): ServiceLife[] {
  const end = events.at(-1)?.minute ?? 0
  return services.map(({ id }) => {
    const spans: ServiceSpan[] = [{ from: 0, to: end, state: 'dead' }]
    let crossedAt = -1
    for (const event of events) {
      if (event.type === 'outage.crossed' && event.service === id && crossedAt < 0) {
        crossedAt = event.minute
      }
      if (event.type !== 'service.changed' || event.service !== id) continue
      const state = stateOf(event.to)
      const last = spans.at(-1)!
      if (last.state === state) continue
      last.to = event.minute
      if (last.to === last.from) spans.pop()
      if (spans.at(-1)?.state === state) spans.at(-1)!.to = end
      else spans.push({ from: event.minute, to: end, state })
    }
    return { id, spans: spans.filter(({ from, to }) => to > from), crossedAt }
  })
}

const stateOf = (status: ServiceStatus): ServiceSpan['state'] =>
  isDead(status) ? 'dead' : status === 'degraded' ? 'degraded' : 'working'
