import type { Answer } from '../simulation/command'
import { subjectOf } from '../simulation/prompts'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'
import { policyAnswer } from '../session/policy'
import { playScript } from './branch'
import type { GivenAnswer, Reading } from './reading'
import { score } from './score'

/** What one answer cost or earned, against what else could have been answered, all else played on as it was. */
export interface Regret {
  prompt: string
  played: Answer
  best: Answer
  /** Best alternative less what was played, ≥ 0; points. */
  cost: number
  /** What was played less the median alternative; points. */
  merit: number
  /** Minutes that the best alternative would have changed the whole exercise by. */
  minutes: number
  alternatives: { answer: Answer; total: number; elapsedMinutes: number; replaced: number }[]
}

/** The finite alternatives to an answer: each option; for rankings and selections what three policies would answer. */
export function alternatives(
  world: World,
  { prompt, asked, before }: Pick<GivenAnswer, 'prompt' | 'asked' | 'before'>,
): Answer[] {
  const subject = subjectOf(world, asked)
  if (!subject) return []
  if (!('kind' in subject) || subject.kind === 'choice') {
    return asked.options.map((choice) => ({ choice }))
  }
  return (['reference', 'novice', 'passive'] as const).map((policy) =>
    policyAnswer(world, before, prompt, asked, policy),
  )
}

/** Plays the game again with one answer changed, from the moment it was given. */
export function playAlternative(
  reading: Reading,
  answered: GivenAnswer,
  answer: Answer,
): { total: number; elapsedMinutes: number; replaced: number; state: GameState } {
  const { world, script, judgements, par } = reading
  const rest = script.filter(({ n }) => n >= answered.n)
  const branch = playScript(world, answered.before, rest, { prompt: answered.prompt, answer })
  const judged = [...judgements.slice(0, answered.judged), ...branch.judgements]
  const { total } = score(world, branch.state, judged, par.state)
  return { total, elapsedMinutes: branch.state.minute, replaced: branch.replaced, state: branch.state }
}

export function regretOf(reading: Reading, answered: GivenAnswer): Regret {
  const { world, score: played, state } = reading
  const tried = alternatives(world, answered)
    .filter((answer) => !sameAnswer(answer, answered.answer))
    .map((answer) => {
      const { total, elapsedMinutes, replaced } = playAlternative(reading, answered, answer)
      return { answer, total, elapsedMinutes, replaced }
    })
  const sorted = [...tried].sort((a, b) => b.total - a.total)
  const best = sorted[0]
  const median = sorted.length > 0 ? medianTotal(sorted.map(({ total }) => total)) : played.total
  const better = best && best.total > played.total ? best : undefined
  return {
    prompt: answered.prompt,
    played: answered.answer,
    best: better ? better.answer : answered.answer,
    cost: better ? points(better.total - played.total) : 0,
    merit: points(played.total - median),
    minutes: better ? better.elapsedMinutes - state.minute : 0,
    alternatives: tried,
  }
}

export const sameAnswer = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Points carry two decimals; sums of them must not carry more. */
const points = (value: number): number => Math.round(value * 100) / 100

function medianTotal(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Regret of every answer, with progress (0–1) after each and a way to stop. */
export function allRegrets(
  reading: Reading,
  onProgress?: (done: number, of: number) => boolean,
): Regret[] {
  const regrets: Regret[] = []
  for (const answered of reading.answers) {
    regrets.push(regretOf(reading, answered))
    if (onProgress?.(regrets.length, reading.answers.length) === false) break
  }
  return regrets
}
