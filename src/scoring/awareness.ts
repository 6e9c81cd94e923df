import type { CompiledScenario } from '../scenario/scenario'
import { subjectOf } from '../simulation/prompts'
import type { World } from '../simulation/world'
import type { DebriefMessage } from './debrief-message'
import { type Finding, type FindingId, findingIds, foundIn, lessonOf } from './finding'
import type { GameReport } from './game-report'

/** A topic for phase 14. */
export interface AwarenessTopic {
  id: FindingId
  topic: DebriefMessage
  /** What of this game calls for it; null for one that every exercise calls for. */
  because: DebriefMessage | null
}

export interface Awareness {
  topics: AwarenessTopic[]
  /** The order that the team itself gave its topics in the plan's last phase, if it ranked any. */
  ranked: { of: string; items: string[] } | null
}

const TOPICS = 5
/** Worth training whatever happened. */
const alwaysTaught = ({ gauges, settings }: CompiledScenario): FindingId[] => [
  ...gauges.filter((one) => one.alwaysTaught).map(({ id }) => `gauge.${id}` as const),
  ...(settings.silence ? (['silence'] as const) : []),
  'verification',
]
/** These speak about the plan, not about what people can learn to do. */
const NOT_TAUGHT: ReadonlySet<FindingId> = new Set(['outage', 'late-row'])

/** Topics for training and awareness, drawn from what went wrong; three at least. */
export function awarenessOf(
  world: World,
  report: GameReport,
  findings: readonly Finding[],
): Awareness {
  const own = findings
    .filter(({ id }) => !NOT_TAUGHT.has(id))
    .slice(0, TOPICS)
    .map((one) => ({ id: one.id, topic: lessonOf(one, 'topic'), because: foundIn(one) }))
  const always = alwaysTaught(world.scenario)
  const missing = always.filter((id) => own.every((one) => one.id !== id))
  const topics = [
    ...own,
    ...missing
      .slice(0, Math.max(0, always.length - own.length))
      .map((id) => ({ id, topic: lessonOf({ id }, 'topic'), because: null })),
  ]
  const order = findingIds(world.scenario)
  return {
    topics: topics.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    ranked: rankedTopics(world, report),
  }
}

function rankedTopics(world: World, { decisions }: GameReport): Awareness['ranked'] {
  for (const one of decisions) {
    const { id, kind, answer } = one
    if (
      kind !== 'decision' ||
      world.rows.get(`${one.phase}/${one.session}`)?.leaves !== 'topics' ||
      !('ranking' in answer)
    )
      continue
    if (subjectOf(world, { kind, of: id })) return { of: id, items: answer.ranking }
  }
  return null
}
