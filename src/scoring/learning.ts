import type { Role } from '../scenario/roles'
import type { CompiledScenario, Stimulus } from '../scenario/scenario'
import { dealDraws } from '../simulation/draws'
import type { GameOptions } from '../simulation/state'
import { occurs } from '../simulation/stimuli'
import { makeWorld } from '../simulation/world'

/** A situation that somebody is asked about before or after a game in which it does not come. */
export interface LearningQuestion {
  /** The stimulus, whose texts are the scenario's own. */
  readonly of: string
  /** Whose objective it tests. */
  readonly role: Role
  /** In an order that tells nothing. */
  readonly options: readonly string[]
  /** What plan and good practice answer. */
  readonly right: readonly string[]
  /** Text key of the reason. */
  readonly why: string
}

/** What is asked on either side of a game. */
export interface LearningQuestions {
  readonly before: readonly LearningQuestion[]
  readonly after: readonly LearningQuestion[]
}

/** Questions on each side of a game. */
const ASKED = 8

/**
 * Eight questions for before a game and eight others for after it that test the same objectives, a role's each: no
 * question is put twice, and none is of what happens in the game. Which they are depends on scenario, seed and
 * difficulty, and after the game on what came in it. Where a scenario has fewer, there are fewer.
 *
 * @param met stimuli that came in the game; none before it
 */
export function learningQuestions(
  scenario: CompiledScenario,
  { seed, options }: { readonly seed: string; readonly options: GameOptions },
  met: ReadonlySet<string> = new Set(),
): LearningQuestions {
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  const luck = dealDraws(seed, 'learning')
  const place = new Map(scenario.stimuli.map(({ id }) => [id, luck.draw(id)]))
  const pool = scenario.stimuli
    .flatMap((one) => questionOf(one, luck.draw))
    .sort((a, b) => place.get(a.of)! - place.get(b.of)!)
  const dealt = new Set(
    scenario.stimuli
      .filter((one) => one.kind === 'exogenous' && occurs(world, one))
      .map(({ id }) => id),
  )
  const fromOutside = new Set(
    scenario.stimuli.filter(({ kind }) => kind === 'exogenous').map(({ id }) => id),
  )
  const free = pool.filter(({ of }) => !dealt.has(of))
  // What others bring on themselves is told to who has not played only where a seed deals nearly all that comes by itself.
  const before = [
    ...free.filter(({ of }) => fromOutside.has(of)),
    ...free.filter(({ of }) => !fromOutside.has(of)),
  ].slice(0, ASKED)
  const asked = new Set(before.map(({ of }) => of))
  const left = free.filter(({ of }) => !asked.has(of) && !met.has(of))
  const after: LearningQuestion[] = []
  for (const { role } of before) {
    const next =
      left.find((one) => one.role === role && !after.includes(one)) ??
      left.find((one) => !after.includes(one))
    if (next) after.push(next)
  }
  return { before, after }
}

/** A choice whose right answer hangs on nothing that happens: none or one. */
function questionOf(
  { id, addressee, response }: Stimulus,
  draw: (name: string) => number,
): LearningQuestion[] {
  if (response?.kind !== 'choice' || response.reference.length !== 1) return []
  const [rule] = response.reference
  if (!rule || rule.when || typeof rule.plan !== 'string') return []
  const options = response.options
    .map((option) => option.id)
    .sort((a, b) => draw(`${id}/${a}`) - draw(`${id}/${b}`))
  const right = [rule.plan, ...rule.practice.filter((one) => typeof one === 'string')]
  return [{ of: id, role: addressee, options, right, why: `stimulus.${id}.why.${rule.plan}` }]
}

/** Right answers on one side, of those that this scenario can ask, by the role whose objective they test. */
export interface LearningCount {
  readonly role: Role
  readonly asked: number
  readonly right: number
}

/** Counts answers given on one side of a game; what the scenario cannot ask counts as nothing. */
export function countLearning(
  scenario: CompiledScenario,
  answers: Readonly<Record<string, string>>,
): LearningCount[] {
  const counts = new Map<Role, { asked: number; right: number }>()
  for (const stimulus of scenario.stimuli) {
    const given = Object.hasOwn(answers, stimulus.id) ? answers[stimulus.id]! : null
    const [question] = given === null ? [] : questionOf(stimulus, () => 0)
    if (!question || given === null) continue
    const known = counts.get(question.role) ?? { asked: 0, right: 0 }
    known.asked += 1
    if (question.right.includes(given)) known.right += 1
    counts.set(question.role, known)
  }
  return [...counts].map(([role, count]) => ({ role, ...count }))
}
