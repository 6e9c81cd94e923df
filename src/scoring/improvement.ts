import type { Role } from '../scenario/roles'
import type { By } from '../simulation/people'
import type { Answer } from '../simulation/state'
import type { DebriefMessage } from './debrief-message'
import { type Finding, foundIn, lessonOf } from './finding'
import type { GameReport } from './game-report'
import { sanitizeText } from './sanitize-text'
import type { ScoredGame } from './scored-game'

/** One line of the improvement plan. What people typed is kept as they typed it. */
export type Improvement = {
  id: string
  owner: Role
  /** Minute since DEBEX at which it was decided; -1 for a proposal of the report. */
  minute: number
} & (
  | { origin: 'recorded'; by: By; action: string; due: string; amends: Proposed | null }
  | ProposedParts
)

type ProposedParts =
  | { origin: 'decision'; of: string; row: string; answer: Answer; dueDays: number }
  | { origin: 'finding'; action: DebriefMessage; because: DebriefMessage; dueDays: number }

/** What a decision or the report proposes, before the table takes it over in its own words. */
export type Proposed = { id: string; owner: Role; minute: number } & ProposedParts

/** Days after FINEX: what went wrong is looked at within a month, what was decided is done within a quarter. */
const DUE_DAYS = { finding: 30, decision: 90 }
const PROPOSALS = 5

/**
 * The improvement plan that phases 12 and 13 leave behind: what the table wrote down, what it decided when it updated
 * the plan, and what the game itself proposes. A line that the table records under the name of a proposal takes its
 * place.
 */
export function improvementsOf(
  { events, world }: ScoredGame,
  { decisions }: GameReport,
  findings: readonly Finding[],
): Improvement[] {
  const decided = decisions
    .filter(
      ({ kind, phase, session }) =>
        kind === 'decision' && world.rows.get(`${phase}/${session}`)?.leaves === 'changes',
    )
    .flatMap(({ id, role, phase, session, minute, answer }) =>
      actionsIn(answer).map(
        (one): Proposed => ({
          origin: 'decision',
          id: `${id}/${nameOf(one)}`,
          owner: role,
          minute,
          of: id,
          row: `${phase}/${session}`,
          answer: one,
          dueDays: DUE_DAYS.decision,
        }),
      ),
    )
  const proposed = findings.slice(0, PROPOSALS).map(
    (one): Proposed => ({
      origin: 'finding',
      id: one.id,
      owner: one.owner,
      minute: -1,
      action: lessonOf(one, 'action'),
      because: foundIn(one),
      dueDays: DUE_DAYS.finding,
    }),
  )
  const proposals = [...decided, ...proposed]
  const recorded = new Map<string, Improvement>()
  for (const event of events) {
    if (event.type !== 'improvement.recorded') continue
    const { id, owner, minute, by } = event
    const [action, due] = [sanitizeText(event.action), sanitizeText(event.due)]
    const amends = proposals.find((one) => one.id === id) ?? null
    recorded.set(id, { origin: 'recorded', id, owner, minute, by, action, due, amends })
  }
  // A line stays where it stood when the table takes it over.
  const taken = proposals.map((one): Improvement => recorded.get(one.id) ?? one)
  const own = [...recorded.values()].filter(({ id }) => proposals.every((one) => one.id !== id))
  return [...own, ...taken]
}

/** A choice is one action, a selection one for each item; of a ranking the first is the one to act on. */
function actionsIn(answer: Answer): Answer[] {
  if ('choice' in answer) return [answer]
  if ('selection' in answer) return answer.selection.map((id) => ({ selection: [id] }))
  return answer.ranking.slice(0, 1).map((id) => ({ ranking: [id] }))
}

const nameOf = (answer: Answer): string =>
  'choice' in answer
    ? answer.choice
    : (('ranking' in answer ? answer.ranking : answer.selection)[0] ?? '')
