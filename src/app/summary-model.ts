import type { CompiledScenario } from '../scenario/scenario'
import { whysOf } from '../scoring/game-report'
import { judge } from '../scoring/judgement'
import { outcome } from '../scoring/outcome'
import { planTimeline, timeline } from '../scoring/timeline'
import type { GameRecord } from '../session/record'
import { isProblem, type RecordProblem } from '../session/record-shape'
import { replay } from '../session/replay'
import type { JudgedAnswer, SummaryModel } from '../ui/model'
import { view } from '../view/view'

/** Replays a record, checks every step, and sums it up. The same way for a game just played and for a file. */
export function summaryModel(
  record: GameRecord,
  scenario: CompiledScenario,
  editing: SummaryModel['editing'],
): SummaryModel | RecordProblem {
  const judged: { before: Parameters<typeof judge>[1]; entries: Parameters<typeof judge>[2] }[] = []
  const played = replay(record, scenario, (_n, before, _after, entries) => {
    if (entries.some(({ type }) => type === 'prompt.revealed')) judged.push({ before, entries })
  })
  if (isProblem(played)) return played
  const { world, state, entries } = played
  const judgements: JudgedAnswer[] = judged.flatMap(({ before, entries: revealed }) =>
    judge(world, before, revealed).map((one) => ({
      ...one,
      whys: whysOf(world, one),
      cell: one.kind === 'response' ? '' : `cell.${one.row.replace('/', '.')}.${one.role}`,
    })),
  )
  return {
    scenario,
    origin: record.origin ?? null,
    outcome: outcome(played, record.seed, ''),
    timeline: timeline(entries),
    plan: planTimeline(scenario),
    judgements,
    deviations: entries.flatMap((entry) =>
      entry.type === 'deviation.flagged' ? [{ prompt: entry.prompt, reason: entry.reason }] : [],
    ),
    journal: entries.filter(({ type }) => !HIDDEN.has(type)),
    company: view(world, state, entries, 'dsi'),
    client: view(world, state, entries, 'client'),
    editing,
  }
}

/** Kept out of the journal even at the end: they say nothing that another entry does not say better. */
const HIDDEN = new Set(['fact.set', 'stamina.moved', 'prompt.sealed', 'chance.drawn'])
