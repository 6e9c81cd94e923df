import type { CompiledScenario, Condition, Row, Stimulus } from '../../scenario/scenario'
import { planTimeline } from '../../scoring/timeline'
import { dealtMoment, occurs } from '../../simulation/stimuli'
import type { World } from '../../simulation/world'
import { type DealtFacts, openRules } from './settled'

/** A stimulus that may reach people in a workshop, with where the seed puts it. */
export interface Falling {
  readonly stimulus: Stimulus
  /** Key of its row. */
  readonly row: string
  /** Minutes since DEBEX by the plan at its longest; null for what depends on what was done. */
  readonly minute: number | null
  /** What it depends on. */
  readonly when: Condition | undefined
}

/**
 * What may fall in the rows that are played: what the seed deals, minute by minute, then what nothing in the seed keeps away.
 * @param rows those that are played
 */
export function fallingIn(world: World, facts: DealtFacts, rows: readonly Row[]): Falling[] {
  const { scenario } = world
  const starts = new Map(planTimeline(scenario).map(({ key, from }) => [key, from]))
  const isPlayed = (row: string): boolean => rows.some(({ key }) => key === row)
  return scenario.stimuli
    .flatMap((stimulus): Falling[] => {
      if (stimulus.kind === 'surfacing') {
        const surfacing = surfacingOf(scenario, stimulus)
        const row = stimulus.rows.find(isPlayed)
        if (!surfacing || row === undefined) return []
        return openRules(facts, [surfacing]).map(({ when }) => ({
          stimulus,
          row,
          minute: null,
          when,
        }))
      }
      const { row, minutes } = dealtMoment(world, stimulus)
      if (!isPlayed(row)) return []
      const minute = starts.get(row)! + minutes
      if (stimulus.kind === 'consequence') {
        return openRules(facts, [stimulus]).map(({ when }) => ({
          stimulus,
          row,
          minute: when ? null : minute,
          when,
        }))
      }
      return occurs(world, stimulus) ? [{ stimulus, row, minute, when: undefined }] : []
    })
    .sort((a, b) => (a.minute ?? Infinity) - (b.minute ?? Infinity))
}

const surfacingOf = ({ threads }: CompiledScenario, { id }: Stimulus) =>
  threads.flatMap(({ surfacings }) => surfacings).find(({ stimulus }) => stimulus === id)
