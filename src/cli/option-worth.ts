import type { Trial } from '../scoring/decision-worth'
import type { PromptKind } from '../simulation/state'

/** A mean over games with its standard error; of a single game the error is 0. */
export interface Mean {
  mean: number
  error: number
}

/** What one answer to a decision comes to in the plan's games, all other answers being the plan's. */
export interface OptionWorth {
  option: string
  /** Games in which it was tried. */
  games: number
  /** Per cent of the games in which the decision was asked and this was its reference. */
  reference: number
  /** Per cent of those games in which good practice backed it against the plan. */
  practice: number
  total: Mean
  outcome: Mean
  /** Result less that of the reference on the same seed. */
  overReference: Mean
}

export interface AskedWorth {
  /** Id of the decision or stimulus; of a rest the row that it follows. */
  of: string
  kind: PromptKind
  /** How often it was asked. */
  asked: number
  options: OptionWorth[]
}

/** Sums up trials of the plan's games, in the order in which questions were first asked. */
export function worthOfOptions(trials: readonly Trial[]): AskedWorth[] {
  const groups = new Map<string, Trial[]>()
  for (const trial of trials) {
    const key = `${trial.kind} ${trial.of}`
    const group = groups.get(key)
    if (group) group.push(trial)
    else groups.set(key, [trial])
  }
  return [...groups.values()].map((group) => {
    const { of, kind } = group[0]!
    const names = [...new Set(group.flatMap(({ options }) => options.map(({ option }) => option)))]
    const options = names.map((option) => worthOf(option, group))
    return { of, kind, asked: group.length, options: options.sort(byReference) }
  })
}

function worthOf(option: string, group: readonly Trial[]): OptionWorth {
  const tried = group.flatMap(({ options }) => {
    const found = options.find((one) => one.option === option)
    // The plan's own answer stands first.
    return found ? [{ ...found, over: found.outcome - options[0]!.outcome }] : []
  })
  const references = group.filter(({ options }) => options[0]!.option === option).length
  return {
    option,
    games: tried.length,
    reference: Math.round((references * 1000) / group.length) / 10,
    practice: Math.round((tried.filter(({ backed }) => backed).length * 1000) / group.length) / 10,
    total: meanOf(tried.map(({ total }) => total)),
    outcome: meanOf(tried.map(({ outcome }) => outcome)),
    overReference: meanOf(tried.map(({ over }) => over)),
  }
}

const byReference = (a: OptionWorth, b: OptionWorth): number =>
  b.reference - a.reference || b.outcome.mean - a.outcome.mean

function meanOf(values: readonly number[]): Mean {
  const { length } = values
  const mean = values.reduce((sum, value) => sum + value, 0) / length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const error = length < 2 ? 0 : Math.sqrt(squares / (length - 1) / length)
  return { mean: hundredths(mean), error: hundredths(error) }
}

/** Without the minus of a zero. */
const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0
