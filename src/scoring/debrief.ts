import type { By } from '../simulation/people'
import { type Awareness, awarenessOf } from './awareness'
import type { DebriefMessage } from './debrief-message'
import { type Finding, findingsOf } from './finding'
import { type GameReport, reportGame } from './game-report'
import { type GaugeHistory, gaugeHistories } from './gauge-history'
import { type Improvement, improvementsOf } from './improvement'
import { type Outcome, outcome } from './outcome'
import { planToReview, type ReviewItem } from './plan-review'
import { discussionQuestions } from './questions'
import { type QuizItem, quizOf } from './quiz'
import { costliest, mostWorthwhile, type Regret } from './regret'
import { sanitizeText } from './sanitize-text'
import type { ScoredGame } from './scored-game'
import { type ServiceLife, serviceLives } from './service-lives'
import { type Story, storyOf } from './story'
import { type SurfacingChain, surfacingChains, type ThreadLife, threadLives } from './thread-life'
import { planTimeline, type Timeline, timeline } from './timeline'
import { type TurningPoint, turningPoints } from './turning-points'
import { type Yardsticks, yardsticks } from './yardsticks'

/** A remark as it was typed. */
export interface Note {
  minute: number
  by: By
  said: string
  /** Key of the row it is about; '' for the whole exercise. */
  row: string
}

/** All that the debrief tells (RETEX), as ids and numbers; the same for the terminal, the report and the browser. */
export interface Debrief {
  story: Story
  beside: Yardsticks
  /** Empty until the regrets are known. */
  turningPoints: TurningPoint[]
  report: GameReport
  outcome: Outcome
  timeline: Timeline
  gauges: GaugeHistory[]
  services: ServiceLife[]
  plan: ReturnType<typeof planTimeline>
  /** What stayed open behind people's backs, and came back or did not. */
  threads: ThreadLife[]
  /** Which answers led to what came back; empty until the regrets are known. */
  chains: SurfacingChain[]
  costliest: Regret[]
  best: Regret[]
  findings: Finding[]
  review: ReviewItem[]
  questions: DebriefMessage[]
  improvements: Improvement[]
  awareness: Awareness
  quiz: QuizItem[]
  notes: Note[]
}

/** Puts the debrief together; regrets cost time and may come from a worker, or be left out for a first look. */
export function debriefOf(
  scored: ScoredGame,
  regrets: readonly Regret[],
  report: GameReport = reportGame(scored),
  beside: Yardsticks = yardsticks(scored, report),
): Debrief {
  const { world, state, events, commands, seed } = scored
  const findings = findingsOf(scored, report)
  const threads = threadLives(world, events)
  const gauges = gaugeHistories(world, events)
  return {
    story: storyOf(scored, { report, threads, gauges }),
    beside,
    turningPoints: turningPoints(scored, report, regrets, threads),
    report,
    outcome: outcome({ world, state, events, commands }, seed, ''),
    timeline: timeline(events),
    gauges,
    services: serviceLives(world.scenario, events),
    plan: planTimeline(world.scenario),
    costliest: costliest(regrets),
    threads,
    chains: surfacingChains(threads, regrets),
    best: mostWorthwhile(regrets),
    findings,
    review: planToReview(world, report, regrets),
    questions: discussionQuestions(findings, regrets),
    improvements: improvementsOf(scored, report, findings),
    awareness: awarenessOf(world, report, findings),
    quiz: quizOf(world, report),
    notes: events.flatMap((event) =>
      event.type === 'note.added'
        ? [
            {
              minute: event.minute,
              by: event.by,
              said: sanitizeText(event.text),
              row: world.rows.has(event.about) ? event.about : '',
            },
          ]
        : [],
    ),
  }
}
