import type { Event } from '../simulation/events'
import { parsePromptId } from '../simulation/prompt-id'
import type { World } from '../simulation/world'
import type { RowTiming } from './criterion-shares'
import { count, type DebriefMessage, message, minutes } from './debrief-message'

/** A phase that took longer because people could not find in writing what they needed. */
export type Lack = Pick<
  Extract<Event, { type: 'coordination.lacked' }>,
  'row' | 'minutes' | 'needs'
>

/** What the choice of tools cost or saved, beside the reference policy's on the same luck. */
export interface CoordinationCost {
  /** Minutes that missing tools added to the leads' work. */
  minutes: number
  parMinutes: number
  /** The same in each phase, and with telephone and paper alone; those in which all three are nothing are left out. */
  phases: { row: string; minutes: number; parMinutes: number; bareMinutes: number }[]
  /** Minutes for each hour of other work in these phases; null before any is done. */
  perHour: { chosen: number; plan: number; bare: number } | null
  /** What was missing, in how many phases, most often first. */
  needs: { id: string; phases: number }[]
  /** Chosen tools that were down when they were needed, with the minutes that each would have saved. */
  outages: { tool: string; minutes: number }[]
  remarks: DebriefMessage[]
}

/** Each time that a missing tool cost minutes. */
export const lacksIn = (events: readonly Event[]): Lack[] =>
  events.flatMap((event) => {
    if (event.type !== 'coordination.lacked') return []
    return [{ row: event.row, minutes: event.minutes, needs: event.needs }]
  })

/** Null for a scenario in which tools do not matter. */
export function coordinationCost(
  world: World,
  events: readonly Event[],
  par: readonly Lack[],
  worked: readonly Pick<RowTiming, 'key' | 'worked' | 'parWorked'>[],
): CoordinationCost | null {
  const rule = world.scenario.settings.coordination
  if (!rule) return null
  const lacks = lacksIn(events)
  const lacking = new Map<string, number>()
  for (const { needs } of lacks) {
    for (const need of needs) lacking.set(need, (lacking.get(need) ?? 0) + 1)
  }
  const phases = phasesOf(world, events, lacks, par)
  const cost = {
    minutes: sum(lacks),
    parMinutes: sum(par),
    phases,
    perHour: perHourOf(phases, worked),
    // The order of the list decides between needs that were missing equally often.
    needs: rule.needs
      .flatMap((id) => (lacking.has(id) ? [{ id, phases: lacking.get(id)! }] : []))
      .sort((a, b) => b.phases - a.phases),
    outages: outagesOf(world, events),
  }
  return { ...cost, remarks: messagesOf(cost) }
}

const sum = (lacks: readonly Lack[]): number => lacks.reduce((all, one) => all + one.minutes, 0)

/** Row by row: what lacked here, what lacked to the reference, and what each answer of a lead costs without any tool. */
function phasesOf(
  world: World,
  events: readonly Event[],
  lacks: readonly Lack[],
  par: readonly Lack[],
): CoordinationCost['phases'] {
  const { from, needs, tolerated, minutesPerNeed } = world.scenario.settings.coordination!
  const bare = Math.max(0, needs.length - tolerated) * minutesPerNeed
  const led = events.flatMap((event) => {
    if (event.type !== 'prompt.revealed' || event.kind !== 'decision') return []
    const { row } = parsePromptId(event.prompt)
    return world.rows.get(row)!.lead === event.role ? [row] : []
  })
  return world.scenario.rows
    .slice(world.rowIndex.get(from)! + 1)
    .map(({ key }) => ({
      row: key,
      minutes: sum(lacks.filter(({ row }) => row === key)),
      parMinutes: sum(par.filter(({ row }) => row === key)),
      bareMinutes: led.filter((row) => row === key).length * bare,
    }))
    .filter((one) => one.minutes + one.parMinutes + one.bareMinutes > 0)
}

function perHourOf(
  phases: CoordinationCost['phases'],
  worked: readonly Pick<RowTiming, 'key' | 'worked' | 'parWorked'>[],
): CoordinationCost['perHour'] {
  const all = { minutes: 0, parMinutes: 0, bareMinutes: 0, worked: 0, parWorked: 0 }
  for (const { row, ...spent } of phases) {
    const work = worked.find(({ key }) => key === row)
    all.minutes += spent.minutes
    all.parMinutes += spent.parMinutes
    all.bareMinutes += spent.bareMinutes
    all.worked += work?.worked ?? 0
    all.parWorked += work?.parWorked ?? 0
  }
  // The work itself is the same whatever the tools: coordination comes on top of it.
  const own = all.worked - all.minutes
  const parOwn = all.parWorked - all.parMinutes
  if (own <= 0 || parOwn <= 0) return null
  const rate = (spent: number, work: number): number => Math.round((spent * 600) / work) / 10
  return {
    chosen: rate(all.minutes, own),
    plan: rate(all.parMinutes, parOwn),
    bare: rate(all.bareMinutes, own),
  }
}

/** A chosen tool that covers what was missing was down: nothing else keeps it from covering. */
function outagesOf(world: World, events: readonly Event[]): CoordinationCost['outages'] {
  const { tolerated, minutesPerNeed } = world.scenario.settings.coordination!
  const known = new Set<string>()
  const lost = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'fact.set') known.add(event.fact)
    if (event.type !== 'coordination.lacked') continue
    for (const { id, chosen, covers } of world.scenario.tools) {
      if (!('fact' in chosen) || !known.has(chosen.fact)) continue
      const without = event.needs.filter((need) => covers.includes(need)).length
      if (without === 0) continue
      const working = Math.max(0, event.needs.length - without - tolerated) * minutesPerNeed
      lost.set(id, (lost.get(id) ?? 0) + event.minutes - working)
    }
  }
  return [...lost].map(([tool, saved]) => ({ tool, minutes: saved }))
}

/** Needs named in a sentence; the others are many and rare. */
const NAMED = 3

function messagesOf(cost: Omit<CoordinationCost, 'remarks'>): DebriefMessage[] {
  const { minutes: lost, parMinutes, needs, outages, perHour } = cost
  const figures = {
    minutes: minutes(lost),
    par: minutes(parMinutes),
    difference: minutes(Math.abs(lost - parMinutes)),
  }
  const beside = lost > parMinutes ? 'cost' : 'saved'
  const verdict = lost !== parMinutes ? beside : lost === 0 ? 'none' : 'same'
  const named = needs.slice(0, NAMED)
  return [
    message(`coordination.${verdict}`, figures),
    ...(perHour
      ? [
          message('coordination.per-hour', {
            chosen: count(perHour.chosen),
            plan: count(perHour.plan),
            bare: count(perHour.bare),
          }),
        ]
      : []),
    ...(named.length === 0
      ? []
      : [
          message('coordination.needs', {
            needs: { as: 'needs', value: named.map(({ id }) => id) },
            phases: count(named[0]!.phases),
          }),
        ]),
    ...outages.map(({ tool, minutes: saved }) =>
      message('coordination.outage', {
        tool: { as: 'tool', value: tool },
        minutes: minutes(saved),
      }),
    ),
  ]
}
