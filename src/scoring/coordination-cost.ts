import type { Entry } from '../simulation/entry'
import type { World } from '../simulation/world'
import { count, minutes, type Remark, remark } from './remark'

/** A phase that took longer because people could not find in writing what they needed. */
export type Lack = Pick<
  Extract<Entry, { type: 'coordination.lacked' }>,
  'row' | 'minutes' | 'needs'
>

/** What the choice of tools cost or saved, beside the reference policy's on the same luck. */
export interface CoordinationCost {
  /** Minutes that missing tools added to the leads' work. */
  minutes: number
  parMinutes: number
  /** What was missing, in how many phases, most often first. */
  needs: { id: string; phases: number }[]
  /** Chosen tools that were down when they were needed, with the minutes that each would have saved. */
  outages: { tool: string; minutes: number }[]
  remarks: Remark[]
}

export const lacksIn = (entries: readonly Entry[]): Lack[] =>
  entries.flatMap((entry) => {
    if (entry.type !== 'coordination.lacked') return []
    return [{ row: entry.row, minutes: entry.minutes, needs: entry.needs }]
  })

/** Null for a scenario in which tools do not matter. */
export function coordinationCost(
  world: World,
  entries: readonly Entry[],
  par: readonly Lack[],
): CoordinationCost | null {
  const rule = world.scenario.settings.coordination
  if (!rule) return null
  const lacks = lacksIn(entries)
  const phases = new Map<string, number>()
  for (const { needs } of lacks) {
    for (const need of needs) phases.set(need, (phases.get(need) ?? 0) + 1)
  }
  const cost = {
    minutes: sum(lacks),
    parMinutes: sum(par),
    // The order of the list decides between needs that were missing equally often.
    needs: rule.needs
      .flatMap((id) => (phases.has(id) ? [{ id, phases: phases.get(id)! }] : []))
      .sort((a, b) => b.phases - a.phases),
    outages: outagesOf(world, entries),
  }
  return { ...cost, remarks: remarksOf(cost) }
}

const sum = (lacks: readonly Lack[]): number => lacks.reduce((all, one) => all + one.minutes, 0)

/** A chosen tool that covers what was missing was down: nothing else keeps it from covering. */
function outagesOf(world: World, entries: readonly Entry[]): CoordinationCost['outages'] {
  const { tolerated, minutesPerNeed } = world.scenario.settings.coordination!
  const known = new Set<string>()
  const lost = new Map<string, number>()
  for (const entry of entries) {
    if (entry.type === 'fact.set') known.add(entry.fact)
    if (entry.type !== 'coordination.lacked') continue
    for (const { id, chosen, covers } of world.scenario.tools) {
      if (!('fact' in chosen) || !known.has(chosen.fact)) continue
      const without = entry.needs.filter((need) => covers.includes(need)).length
      if (without === 0) continue
      const working = Math.max(0, entry.needs.length - without - tolerated) * minutesPerNeed
      lost.set(id, (lost.get(id) ?? 0) + entry.minutes - working)
    }
  }
  return [...lost].map(([tool, saved]) => ({ tool, minutes: saved }))
}

/** Needs named in a sentence; the others are many and rare. */
const NAMED = 3

function remarksOf(cost: Omit<CoordinationCost, 'remarks'>): Remark[] {
  const { minutes: lost, parMinutes, needs, outages } = cost
  const figures = {
    minutes: minutes(lost),
    par: minutes(parMinutes),
    difference: minutes(Math.abs(lost - parMinutes)),
  }
  const beside = lost > parMinutes ? 'cost' : 'saved'
  const verdict = lost !== parMinutes ? beside : lost === 0 ? 'none' : 'same'
  const named = needs.slice(0, NAMED)
  return [
    remark(`coordination.${verdict}`, figures),
    ...(named.length === 0
      ? []
      : [
          remark('coordination.needs', {
            needs: { as: 'needs', value: named.map(({ id }) => id) },
            phases: count(named[0]!.phases),
          }),
        ]),
    ...outages.map(({ tool, minutes: saved }) =>
      remark('coordination.outage', { tool: { as: 'tool', value: tool }, minutes: minutes(saved) }),
    ),
  ]
}
