import type { Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { LearningAnswers } from '../session/record'
import type { Confidence } from '../simulation/fields'
import type { PromptKind } from '../simulation/state'
import { signedAnswers } from './confidence'
import { answerIds, type DecisionReport, reportGame } from './game-report'
import { countLearning } from './learning'
import type { ScoredGame } from './scored-game'

/** What is kept of one game of a cohort: no answer of anybody, and no name but its file's. */
export interface CohortGame {
  /** Where it was read from. */
  readonly file: string
  readonly seed: string
  readonly difficulty: string
  /** Points 0–100, as `pra score` gives them. */
  readonly total: number
  /** What the plan comes to with the same luck, and under the same interventions. */
  readonly par: number
  /** Of the roles that people held, where the program held others; else null. */
  readonly own: number | null
  /** Held by people. */
  readonly roles: readonly Role[]
}

/** How a decision was answered, in sums that can be added up: shares are of what an answer can earn, 0–1. */
export interface DecisionSums {
  readonly of: string
  readonly kind: PromptKind
  readonly role: Role
  readonly row: string
  /** Whether one option was chosen: `split` then goes by options, else by grades. */
  readonly isChoice: boolean
  readonly heavy: boolean
  answered: number
  readonly split: Record<string, number>
  /** Of the share that this answer earned (x) and of the share that the same people's others earned (y). */
  x: number
  xx: number
  y: number
  yy: number
  xy: number
}

/** What a cohort comes to so far; sums of parts of it add up to those of the whole. */
export interface CohortSums {
  readonly games: CohortGame[]
  readonly decisions: Record<string, DecisionSums>
  /** Of each thread: games in which it was opened, and in which it came back. */
  readonly threads: Record<string, { opened: number; back: number }>
  /** Answers signed either way, right or wrong. */
  readonly confidence: Record<Confidence, { right: number; wrong: number }>
  /** Of each role: games in which somebody held it, points earned and possible. */
  readonly roles: Record<Role, { held: number; points: number; max: number }>
  /** Of those who answered before and after their game: how many, and right answers of each role's questions. */
  readonly learning: {
    people: number
    readonly roles: Record<
      Role,
      { askedBefore: number; rightBefore: number; askedAfter: number; rightAfter: number }
    >
  }
  /** Of each duty: games in which it was owed, and in which it was neglected. */
  readonly duties: Record<string, { owed: number; neglected: number }>
}

/** The sums of no game. */
export const noSums = (): CohortSums => ({
  games: [],
  decisions: {},
  threads: {},
  confidence: { sure: { right: 0, wrong: 0 }, 'to-confirm': { right: 0, wrong: 0 } },
  roles: {},
  learning: { people: 0, roles: {} },
  duties: {},
})

/** The sums of one game. What policies answered in it says nothing of people and is left out. */
export function sumsOf(
  file: string,
  scored: ScoredGame,
  learning: LearningAnswers = {},
): CohortSums {
  const { world, state, seed, judgements, events } = scored
  const { total, par, own, decisions, duties } = reportGame(scored)
  const roles = world.roles.filter((role) => state.holders[role] === 'player')
  const answers = decisions.filter((one) => one.counts && roles.includes(one.role))
  const { heavy } = world.scenario.settings.decisions
  const [points, max] = [sumOf(answers, 'points'), sumOf(answers, 'max')]
  const sums = noSums()
  sums.games.push({
    file,
    seed,
    difficulty: world.options.difficulty,
    total,
    par: par.total,
    own: own?.total ?? null,
    roles,
  })
  for (const one of answers) {
    const { id: of, kind, role, phase, session } = one
    const isChoice = 'choice' in one.answer
    const x = one.points / one.max
    const y = max > one.max ? (points - one.points) / (max - one.max) : 0
    sums.decisions[`${kind}/${of}/${role}`] = {
      ...{ of, kind, role, row: `${phase}/${session}`, isChoice, heavy: one.max === heavy },
      ...{ answered: 1, x, xx: x * x, y, yy: y * y, xy: x * y },
      split: { [isChoice ? answerIds(one.answer) : one.grade]: 1 },
    }
  }
  for (const role of roles) {
    const given = answers.filter((one) => one.role === role)
    sums.roles[role] = { held: 1, points: sumOf(given, 'points'), max: sumOf(given, 'max') }
  }
  for (const [id, { surfaced }] of Object.entries(state.threads)) {
    sums.threads[id] = { opened: 1, back: surfaced.length > 0 ? 1 : 0 }
  }
  for (const { id, status } of duties) {
    if (status !== 'not-owed')
      sums.duties[id] = { owed: 1, neglected: status === 'neglected' ? 1 : 0 }
  }
  for (const { confidence, isRight } of signedAnswers(judgements, events)) {
    sums.confidence[confidence][isRight ? 'right' : 'wrong'] += 1
  }
  addLearning(sums, world.scenario, learning)
  return sums
}

/** Who answered on one side alone says nothing of what was learnt. */
function addLearning(
  { learning }: CohortSums,
  scenario: CompiledScenario,
  { before, after }: LearningAnswers,
): void {
  if (!before || !after) return
  learning.people = 1
  const none = { askedBefore: 0, rightBefore: 0, askedAfter: 0, rightAfter: 0 }
  for (const { role, asked, right } of countLearning(scenario, before)) {
    learning.roles[role] = { ...none, askedBefore: asked, rightBefore: right }
  }
  for (const { role, asked, right } of countLearning(scenario, after)) {
    const known = learning.roles[role] ?? none
    learning.roles[role] = { ...known, askedAfter: asked, rightAfter: right }
  }
}

const sumOf = (answers: readonly DecisionReport[], what: 'points' | 'max'): number =>
  answers.reduce((sum, one) => sum + one[what], 0)

/** Adds the sums of one part of a cohort to those of another. */
export function addSums(to: CohortSums, part: CohortSums): void {
  to.games.push(...part.games)
  for (const [key, { split, ...sums }] of Object.entries(part.decisions)) {
    const known = to.decisions[key]
    if (!known) {
      to.decisions[key] = { ...sums, split: { ...split } }
      continue
    }
    for (const sum of ['answered', 'x', 'xx', 'y', 'yy', 'xy'] as const) known[sum] += sums[sum]
    addCounts(known.split, split)
  }
  addAll(to.threads, part.threads)
  addAll(to.confidence, part.confidence)
  addAll(to.roles, part.roles)
  to.learning.people += part.learning.people
  addAll(to.learning.roles, part.learning.roles)
  addAll(to.duties, part.duties)
}

function addAll<Counts extends Record<string, number>>(
  to: Record<string, Counts>,
  part: Readonly<Record<string, Counts>>,
): void {
  for (const [key, counts] of Object.entries(part)) {
    const known = to[key]
    if (known) addCounts(known, counts)
    else to[key] = { ...counts }
  }
}

function addCounts(to: Record<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(counts)) to[key] = (to[key] ?? 0) + count
}
