import type { Cause } from './cause'
import { holds } from './condition'
import type { GameState, Prompt } from './state'
import { log, type StateDraft } from './state-draft'
import type { World } from './world'

export type ToolStatus = 'working' | 'down' | 'not-chosen'

/** Whether the crisis team works with a tool now. */
export function toolStatus(world: World, state: GameState, id: string): ToolStatus {
  const tool = world.scenario.tools.find((one) => one.id === id)
  if (!tool || !holds(world, state, tool.chosen)) return 'not-chosen'
  return tool.downIf && holds(world, state, tool.downIf) ? 'down' : 'working'
}

/** Needs of the crisis team that no working tool covers. */
export function uncoveredNeeds(world: World, state: GameState): string[] {
  const { scenario } = world
  const covered = new Set(
    scenario.tools
      .filter(({ id }) => toolStatus(world, state, id) === 'working')
      .flatMap(({ covers }) => covers),
  )
  return (scenario.settings.coordination?.needs ?? []).filter((need) => !covered.has(need))
}

/** Minutes that missing means of coordination add to the lead's work in a row, once the tools are chosen. */
export function coordinationMinutes(
  draft: StateDraft,
  { kind, row, role }: Readonly<Prompt>,
  cause: Cause,
): number {
  const { world, state } = draft
  const rule = world.scenario.settings.coordination
  if (!rule || kind !== 'decision' || world.rows.get(row)!.lead !== role) return 0
  if (world.rowIndex.get(row)! <= world.rowIndex.get(rule.from)!) return 0
  const needs = uncoveredNeeds(world, state)
  const minutes = Math.max(0, needs.length - rule.tolerated) * rule.minutesPerNeed
  if (minutes > 0) log(draft, { type: 'coordination.lacked', row, minutes, needs, cause })
  return minutes
}
