import { cellKey } from '../../scenario/cell-key'
import { opener, outsider } from '../../scenario/roles'
import { whysOf } from '../../scoring/game-report'
import { addJudged, type Judgement, judge } from '../../scoring/judgement'
import { learningQuestions } from '../../scoring/learning'
import { outcome } from '../../scoring/outcome'
import { planTimeline, timeline } from '../../scoring/timeline'
import type { DebriefFacts, JudgedAnswer } from '../../ui/screens/debrief/debrief-facts-model'
import { view } from '../../view/view'
import type { PlayedRecord } from '../hosting/record-game'

/** Sums up a record that was replayed. */
export function debriefFacts(played: PlayedRecord, editing: DebriefFacts['editing']): DebriefFacts {
  const { record, world, state, events } = played
  const { scenario } = world
  const judged: Judgement[] = []
  for (const { before, events: revealed } of played.revealed)
    addJudged(judged, judge(world, before, revealed))
  const judgements = judged.map(
    (one): JudgedAnswer => ({
      ...one,
      whys: whysOf(world, one),
      cell: one.kind === 'response' ? '' : cellKey(one.row, one.role),
    }),
  )
  const met = new Set(
    events.flatMap((event) => (event.type === 'stimulus.fired' ? [event.stimulus] : [])),
  )
  return {
    scenario,
    origin: record.origin ?? null,
    outcome: outcome(played, record.seed, ''),
    timeline: timeline(events),
    plan: planTimeline(scenario),
    judgements,
    deviations: events.flatMap((event) =>
      event.type === 'deviation.flagged' ? [{ prompt: event.prompt, reason: event.reason }] : [],
    ),
    journal: events.filter(({ type }) => !HIDDEN.has(type)),
    company: view(world, state, events, opener(scenario)),
    client: view(world, state, events, outsider(scenario) ?? opener(scenario)),
    learning: learningQuestions(scenario, { seed: record.seed, options: world.options }, met),
    editing,
  }
}

/** Kept out of the journal even at the end: they say nothing that another event does not say better. */
const HIDDEN = new Set(['fact.set', 'stamina.moved', 'prompt.sealed', 'chance.drawn'])
