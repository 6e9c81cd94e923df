import type { Grade } from '../scenario/roles'
import type { Choice, Decision, Ranking, Response, Selection } from '../scenario/scenario'
import { firstRule } from './condition'
import { isContested, type RightAnswers } from './reference'
import { sameAnswer } from './same-answer'
import type { Answer, GameState } from './state'
import type { World } from './world'

/** Whom an answer followed; `both` where plan and practice are of one mind and it is theirs. */
export type Followed = 'both' | 'plan' | 'practice' | 'neither'

/**
 * Share of a decision's points that an answer is worth now, in hundredths: an option by its grade, a ranking by
 * Kendall's tau over the pairs that the scenario orders, a selection by its items. Of rankings and selections half is
 * what chance gets right: half right is worth nothing, and what falls short of the whole counts twice. What good
 * practice backs is worth as much as what the plan says.
 */
export function worth(
  world: World,
  state: GameState,
  subject: Decision | Response,
  answer: Answer,
): number {
  switch (subject.kind) {
    case 'choice': {
      const option = 'choice' in answer ? answer.choice : ''
      return world.scenario.settings.decisions.grades[optionGrade(world, state, subject, option)]
    }
    case 'ranking':
      return 'ranking' in answer ? rankingWorth(world, state, subject, answer.ranking) : 0
    case 'selection':
      return 'selection' in answer ? selectionWorth(world, state, subject, answer.selection) : 0
  }
}

/**
 * The same with good practice as the only measure, in hundredths. It differs where the answer is the plan's and good
 * practice contests it: then that is worth what the scenario grades it by itself, and less than the whole.
 * @param by whom the answer follows
 */
export function practiceWorth(
  world: World,
  state: GameState,
  subject: Decision | Response,
  answer: Answer,
  by: Followed,
): number {
  if (by !== 'plan') return worth(world, state, subject, answer)
  const { grades } = world.scenario.settings.decisions
  if (subject.kind !== 'choice') return grades.S
  const option = 'choice' in answer ? answer.choice : ''
  return Math.min(grades.S, grades[ownGrade(world, state, subject, option)])
}

/** Whom an answer follows where this is right: the plan, good practice, both or neither. */
export function followed(right: RightAnswers, answer: Answer): Followed {
  const byPlan = sameAnswer(answer, right.plan)
  const byPractice = right.practice.some((one) => sameAnswer(answer, one))
  if (!isContested(right)) return byPlan || byPractice ? 'both' : 'neither'
  return byPractice ? 'practice' : byPlan ? 'plan' : 'neither'
}

/** What plan or practice backs is performed without challenges; the others as the scenario grades them now. */
export function optionGrade(
  world: World,
  state: GameState,
  subject: Choice | Response,
  option: string,
): Grade {
  const { plan, practice } = firstRule(world, state, subject.reference)
  return option === plan || practice.includes(option)
    ? 'P'
    : ownGrade(world, state, subject, option)
}

function ownGrade(
  world: World,
  state: GameState,
  subject: Choice | Response,
  option: string,
): Grade {
  const graded = subject.options.find(({ id }) => id === option)?.grade ?? 'U'
  return typeof graded === 'string' ? graded : firstRule(world, state, graded).grade
}

function rankingWorth(
  world: World,
  state: GameState,
  subject: Ranking,
  ranking: readonly string[],
): number {
  const { plan, practice } = firstRule(world, state, subject.reference)
  return Math.max(...[plan, ...practice].map((order) => agreement(order, ranking)))
}

/** Kendall's tau, over the pairs of which the order says something: a pair reversed takes back what one kept earns. */
function agreement(order: readonly (readonly string[])[], ranking: readonly string[]): number {
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
  return pairs === 0 ? 100 : beyondHalf(kept, pairs)
}

/** How far beyond its half something comes, in hundredths, rounded down; never less than nothing. */
const beyondHalf = (part: number, whole: number): number =>
  Math.max(0, Math.floor(((2 * part - whole) * 100) / whole))

const ITEM_WORTH = { required: 3, useful: 1, neutral: 0, harmful: -2 } as const

/** What an item adds to a selection, or takes from it, as things stand. */
export function itemWorth(world: World, state: GameState, subject: Selection, id: string): number {
  const item = subject.items.find((one) => one.id === id)
  if (!item) return 0
  return ITEM_WORTH[
    typeof item.class === 'string' ? item.class : firstRule(world, state, item.class).class
  ]
}

/** Measured by what the plan chooses, which is the best that fits. */
function selectionWorth(
  world: World,
  state: GameState,
  subject: Selection,
  selection: readonly string[],
): number {
  const { plan, practice } = firstRule(world, state, subject.reference)
  const chosen = { selection: [...selection] }
  if (practice.some((items) => sameAnswer(chosen, { selection: [...items] }))) return 100
  const sum = (ids: readonly string[]): number =>
    ids.reduce((total, id) => total + itemWorth(world, state, subject, id), 0)
  const best = sum(plan)
  if (best <= 0) return 0
  return Math.min(100, beyondHalf(sum(selection), best))
}

/** The rating that a share of the points stands for: the highest grade it reaches. */
export function gradeOfWorth(world: World, hundredths: number): Grade {
  const { grades } = world.scenario.settings.decisions
  if (hundredths >= grades.P) return 'P'
  if (hundredths >= grades.S) return 'S'
  return hundredths >= grades.M ? 'M' : 'U'
}
