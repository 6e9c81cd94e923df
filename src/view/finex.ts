import { symptom } from './symptom'
import type { RoleView } from './view'

/** A client's screen as the exercise ends: at work, at half speed, dark, or switched off for good by whoever left. */
export type Light = 'lit' | 'slow' | 'dark' | 'left'

export interface FinexService {
  readonly id: string
  readonly light: Exclude<Light, 'left'>
  /** Minute since DEBEX since when it is so; -1 for one that never changed. */
  readonly since: number
}

export interface Finex {
  /** In the order in which they came back, the dark ones last. */
  readonly services: readonly FinexService[]
  /** As many as were asked for; each hangs on one of the services. */
  readonly screens: readonly { readonly service: string; readonly light: Light }[]
}

/**
 * The clients' screens at the end: each hangs on a service, the more critical ones on more of them. Below the threshold
 * at which clients give notice, the more of them have left the lower their trust is.
 * @param count how many screens there are to be
 */
export function finexOf(view: RoleView, count: number): Finex {
  const services = orderedServices(view)
  const hung = byWeight(view)
  const left = Math.round(count * shareLeft(view))
  const lights = new Map(services.map(({ id, light }) => [id, light]))
  const screens = Array.from({ length: count }, (_, index) => {
    const service = hung[index % hung.length]!
    // Spread over the whole wall, as long as their number is no multiple of 23.
    const gone = (index * 23) % count < left
    return { service, light: gone ? ('left' as const) : lights.get(service)! }
  })
  return { services, screens }
}

const RANK = { lit: 0, slow: 0, dark: 1 }

function orderedServices({ services, journal }: RoleView): FinexService[] {
  return services
    .map(({ id, status }): FinexService => {
      const felt = symptom(status)
      const changed = journal.findLast(
        (one) =>
          one.type === 'service.changed' &&
          one.service === id &&
          symptom(one.from) !== symptom(one.to),
      )
      return {
        id,
        light: felt === 'up' ? 'lit' : felt === 'degraded' ? 'slow' : 'dark',
        since: changed?.minute ?? -1,
      }
    })
    .sort((a, b) => RANK[a.light] - RANK[b.light] || a.since - b.since)
}

/** Every service once, then the more critical ones again, then the most critical. */
function byWeight({ services }: RoleView): string[] {
  const most = Math.max(...services.map(({ criticality }) => criticality))
  return Array.from({ length: most }, (_, level) =>
    services.flatMap(({ id, criticality }) => (criticality > level ? [id] : [])),
  ).flat()
}

/** Even of those who trust nobody any more some stay, bound by a contract or by what it costs to move. */
const MOST_LEAVE = 0.6

/** 0–1; nobody leaves where nothing says when they would. */
function shareLeft({ icons, gauges, thresholds }: RoleView): number {
  const trust = Object.keys(icons.gauges).find((id) => icons.gauges[id] === 'slips')
  const notice = Math.max(0, ...(trust ? (thresholds[trust] ?? []).map(({ below }) => below) : []))
  const value = gauges[trust ?? ''] ?? notice
  return notice === 0 ? 0 : (MOST_LEAVE * Math.max(0, notice - value)) / notice
}
