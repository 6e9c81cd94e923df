import type { Grade } from '../scenario/roles'
import type { Choice, Decision, Lever, Ranking, Response, Selection } from '../scenario/scenario'
import { firstRule } from './condition'
import { subjectOf, WAIT } from './prompts'
import type { Answer, GameState, Prompt } from './state'
import type { World } from './world'

/** What the plan, read with the evidence at hand, would answer now. */
export function referenceAnswer(world: World, state: GameState, prompt: Prompt): Answer {
  const subject = subjectOf(world, prompt)
  if (!subject) {
    const own = { rest: 'full', countersign: 'sign' } as const
    return { choice: own[prompt.kind as keyof typeof own] }
  }
  if (!('kind' in subject)) return { choice: WAIT }
  return decisionReference(world, state, subject)
}

export function decisionReference(
  world: World,
  state: GameState,
  subject: Decision | Response,
): Answer {
  switch (subject.kind) {
    case 'choice':
      return { choice: firstRule(world, state, subject.reference).option }
    case 'ranking':
      return { ranking: firstRule(world, state, subject.reference).order.flat() }
    case 'selection':
      return { selection: [...firstRule(world, state, subject.reference).items] }
  }
}

/**
 * Share of a decision's points that an answer is worth now, in hundredths: an option by its grade, a ranking by
 * Kendall's agreement over the pairs that the scenario orders, a selection by its items.
 */
export function worth(
  world: World,
  state: GameState,
  subject: Decision | Response,
  answer: Answer,
): number {
  if (subject.kind === 'choice') {
    const grade = optionGrade(world, state, subject, 'choice' in answer ? answer.choice : '')
    return world.scenario.settings.decisions.grades[grade]
  }
  if (subject.kind === 'ranking') {
    return 'ranking' in answer ? rankingWorth(world, state, subject, answer.ranking) : 0
  }
  return 'selection' in answer ? selectionWorth(world, state, subject, answer.selection) : 0
}

/** The reference is performed without challenges; the others as the scenario grades them under the present facts. */
export function optionGrade(
  world: World,
  state: GameState,
  subject: Choice | Response,
  option: string,
): Grade {
  if (firstRule(world, state, subject.reference).option === option) return 'P'
  const graded = subject.options.find(({ id }) => id === option)?.grade ?? 'U'
  return typeof graded === 'string' ? graded : firstRule(world, state, graded).grade
}

function rankingWorth(
  world: World,
  state: GameState,
  subject: Ranking,
  ranking: readonly string[],
): number {
  const { order } = firstRule(world, state, subject.reference)
  let pairs = 0
  let kept = 0
  order.forEach((group, index) => {
    for (const first of group) {
      for (const second of order.slice(index + 1).flat()) {
        pairs += 1
        if (ranking.indexOf(first) < ranking.indexOf(second)) kept += 1
      }
    }
  })
  return pairs === 0 ? 100 : Math.floor((kept * 100) / pairs)
}

const ITEM_WORTH = { required: 3, useful: 1, neutral: 0, harmful: -2 } as const

/** Normalised between choosing only what harms and the best that the reference chooses. */
function selectionWorth(
  world: World,
  state: GameState,
  subject: Selection,
  selection: readonly string[],
): number {
  const worthOf = (id: string): number => {
    const item = subject.items.find((one) => one.id === id)
    if (!item) return 0
    const rule =
      typeof item.class === 'string' ? item.class : firstRule(world, state, item.class).class
    return ITEM_WORTH[rule]
  }
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + worthOf(id), 0)
  const best = sum(firstRule(world, state, subject.reference).items)
  if (best <= 0) return 0
  return Math.max(0, Math.min(100, Math.floor((sum(selection) * 100) / best)))
}

/** The rating that a share of the points stands for: the highest grade it reaches. */
export function gradeOfWorth(world: World, hundredths: number): Grade {
  const { grades } = world.scenario.settings.decisions
  if (hundredths >= grades.P) return 'P'
  if (hundredths >= grades.S) return 'S'
  return hundredths >= grades.M ? 'M' : 'U'
}

export const isGraded = (subject: Decision | Response | Lever): subject is Decision | Response =>
  'kind' in subject
