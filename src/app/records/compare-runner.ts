import type { CompiledScenario } from '../../scenario/scenario'
import { compare, type Team } from '../../scoring/compare'
import { reportGame } from '../../scoring/game-report'
import { scoreRecord } from '../../scoring/scored-game'
import { planTimeline, timeline } from '../../scoring/timeline'
import type { GameRecord } from '../../session/record'
import { isProblem, type RecordProblem } from '../../session/record-problem'
import type { UncheckedRecord } from '../../session/record-schema'
import { withChecks } from '../../session/replay'
import type { CompareResult } from '../../ui/screens/replay/record-model'

/** What a worker that compares is asked for: to read one record, or to set those read beside each other. */
export type CompareTask =
  | {
      readonly kind: 'read'
      readonly id: number
      /** From a link it comes without checks. */
      readonly record: GameRecord | UncheckedRecord
      readonly scenario: CompiledScenario
    }
  | { readonly kind: 'compare'; readonly ids: readonly number[] }

export type CompareNews =
  | { readonly kind: 'read'; readonly id: number; readonly record: GameRecord }
  | { readonly kind: 'rejected'; readonly id: number; readonly problem: RecordProblem }
  | { readonly kind: 'compared'; readonly ids: readonly number[]; readonly result: CompareResult }

/** Keeps what it has read, so that one more record costs the reading of that one. */
export function compareRunner(tell: (news: CompareNews) => void): (task: CompareTask) => void {
  const teams = new Map<number, Team>()

  const read = (
    id: number,
    record: GameRecord | UncheckedRecord,
    scenario: CompiledScenario,
  ): CompareNews => {
    const checked = withChecks(record, scenario)
    if (isProblem(checked)) return { kind: 'rejected', id, problem: checked }
    const scored = scoreRecord(checked, scenario)
    if (isProblem(scored)) return { kind: 'rejected', id, problem: scored }
    teams.set(id, { name: '', scored, report: reportGame(scored) })
    return { kind: 'read', id, record: checked }
  }

  return (task) => {
    if (task.kind === 'read') {
      tell(read(task.id, task.record, task.scenario))
      return
    }
    const chosen = task.ids.flatMap((id) => teams.get(id) ?? [])
    const [first] = chosen
    if (!first) return
    const result = {
      comparison: compare(chosen),
      timelines: chosen.map(({ scored }) => timeline(scored.events)),
      plan: planTimeline(first.scored.world.scenario),
    }
    tell({ kind: 'compared', ids: task.ids, result })
  }
}
