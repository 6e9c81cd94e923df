import type { Tool } from '../scenario/scenario'
import { type ToolStatus, toolStatus } from '../simulation/coordination'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'

/** The means of coordination: what may be read of each, and what the crisis team works with. */
export interface ToolsView {
  /** All that can be chosen, in the order of the benchmark. */
  list: ToolView[]
  /** What a crisis team needs; empty for the client's side, which is not in it. */
  needs: NeedView[]
  /** Needs that people cover by talking to each other, at no cost. */
  tolerated: number
  /** What each further uncovered need costs the lead in every phase. */
  minutesPerNeed: number
  /** What the uncovered needs cost together in a phase that is played now. */
  minutesPerPhase: number
  /** Whether the tools have been chosen: before, nothing is lost. */
  counts: boolean
}

export interface ToolView {
  id: string
  panel: Tool['panel']
  covers: readonly string[]
  /** As this role knows it. */
  status: ToolStatus
  /** What it costs in the choice of tools; null where it is not proposed. */
  euros: number | null
}

export interface NeedView {
  id: string
  /** Working tools that cover it. */
  by: string[]
  /** Tools that would, were they not down. */
  lost: string[]
}

/** What may be read of the tools outside of the crisis team: that they can be chosen, whatever became of it. */
export const toolsUnread = (world: World): ToolsView =>
  withoutNeeds(toolViews(world, () => 'not-chosen'))

const withoutNeeds = (list: ToolView[]): ToolsView => ({
  list,
  needs: [],
  tolerated: 0,
  minutesPerNeed: 0,
  minutesPerPhase: 0,
  counts: false,
})

const toolViews = (world: World, statusOf: (tool: string) => ToolStatus): ToolView[] =>
  world.scenario.tools.map((tool) => {
    const { id, panel, covers } = tool
    return { id, panel, covers, status: statusOf(id), euros: priceOf(world, tool) }
  })

/** The team's tools: which stand, and what they cover. */
export function toolsView(world: World, state: GameState): ToolsView {
  const list = toolViews(world, (tool) => toolStatus(world, state, tool))
  const rule = world.scenario.settings.coordination
  if (!rule) return withoutNeeds(list)
  const covering = (need: string, status: ToolStatus): string[] =>
    list.filter((one) => one.status === status && one.covers.includes(need)).map(({ id }) => id)
  const needs = rule.needs.map((id) => ({
    id,
    by: covering(id, 'working'),
    lost: covering(id, 'down'),
  }))
  const missing = needs.filter(({ by }) => by.length === 0).length
  const counts = state.rows[rule.from]!.status === 'closed'
  return {
    list,
    needs,
    tolerated: rule.tolerated,
    minutesPerNeed: rule.minutesPerNeed,
    minutesPerPhase: counts ? Math.max(0, missing - rule.tolerated) * rule.minutesPerNeed : 0,
    counts,
  }
}

const prices = new WeakMap<Tool, number | null>()

/** The price of the item that makes a tool the team's. Looked up once: a scenario does not change. */
function priceOf(world: World, tool: Tool): number | null {
  const known = prices.get(tool)
  if (known !== undefined) return known
  const price = priceIn(world, tool)
  prices.set(tool, price)
  return price
}

function priceIn(world: World, { chosen }: Tool): number | null {
  if (!('fact' in chosen)) return null
  for (const decision of world.scenario.decisions) {
    if (decision.kind !== 'selection') continue
    const item = decision.items.find((one) =>
      one.chosen.some((effect) => effect.type === 'fact' && effect.set === chosen.fact),
    )
    if (item) return item.cost
  }
  return null
}
