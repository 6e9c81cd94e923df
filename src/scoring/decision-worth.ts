import type { CompiledScenario } from '../scenario/scenario'
import { dealDraws } from '../simulation/draws'
import type { PolicyName } from '../simulation/people'
import { backedByPractice } from '../simulation/reference'
import { sameAnswer } from '../simulation/same-answer'
import type { Answer, GameOptions, PromptKind } from '../simulation/state'
import { makeWorld } from '../simulation/world'
import { answerIds } from './game-report'
import { allRegrets } from './regret'
import { scorePolicyGame } from './scored-game'

/** The games whose every answer is tried otherwise: sound, half-sound, blind and worst play. */
export const TRIED_POLICIES = ['reference', 'novice', 'random', 'worst'] as const

/** One answer of one game, with what each of its alternatives would have come to. */
export interface Trial {
  /** Of a rest the row that it follows. */
  of: string
  kind: PromptKind
  isChoice: boolean
  cost: number
  /** `backed` is what good practice stands behind where it contests the plan. */
  options: { option: string; total: number; outcome: number; backed: boolean }[]
}

/** Tries every answer of a few games of one seed otherwise. */
export function trials(
  scenario: CompiledScenario,
  options: GameOptions,
  index: number,
  policies: readonly PolicyName[] = TRIED_POLICIES,
): Trial[] {
  const seed = `seed-${index}`
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
  return policies.flatMap((policy) => {
    const scored = scorePolicyGame(world, seed, policy)
    const { total, outcome } = scored.score
    return allRegrets(scored).map(({ of, row, kind, cost, played, alternatives }, index) => {
      const { before, asked } = scored.answers[index]!
      const practice = backedByPractice(world, before, asked)
      const isBacked = (answer: Answer) => practice.some((one) => sameAnswer(one, answer))
      return {
        of: kind === 'rest' ? row : of,
        kind,
        isChoice: 'choice' in played,
        cost,
        options: [
          { option: answerIds(played), total, outcome, backed: isBacked(played) },
          ...alternatives.map((one) => ({
            option: answerIds(one.answer),
            total: one.total,
            outcome: one.outcome,
            backed: isBacked(one.answer),
          })),
        ],
      }
    })
  })
}

/** What one decision is worth, over all the games in which it was tried. */
export interface DecisionWorth {
  of: string
  kind: PromptKind
  isChoice: boolean
  tried: number
  /** Most that a single answer to it ever cost, in points of the total. */
  maxCost: number
  /** Whether another answer ever changed the result, beside its own grade. */
  changesResult: boolean
  /** Of a choice: in how many hundredths of its trials each option was best, in total or in result. */
  best: Record<string, number>
}

/** Sums trials up, dearest decision first. */
export function worthOfDecisions(tried: readonly Trial[]): DecisionWorth[] {
  const groups = new Map<string, Trial[]>()
  for (const trial of tried) {
    const key = `${trial.kind} ${trial.of}`
    groups.set(key, [...(groups.get(key) ?? []), trial])
  }
  return [...groups.values()].map(worthOf).sort((a, b) => b.maxCost - a.maxCost)
}

function worthOf(group: readonly Trial[]): DecisionWorth {
  const { of, kind, isChoice } = group[0]!
  const seen = new Map<string, { tried: number; best: number }>()
  let changesResult = false
  for (const { options } of group) {
    const total = Math.max(...options.map((one) => one.total))
    const outcome = Math.max(...options.map((one) => one.outcome))
    if (options.some((one) => one.outcome < outcome)) changesResult = true
    for (const one of options) {
      const before = seen.get(one.option) ?? { tried: 0, best: 0 }
      const best = one.total === total || one.outcome === outcome ? 1 : 0
      seen.set(one.option, { tried: before.tried + 1, best: before.best + best })
    }
  }
  return {
    of,
    kind,
    isChoice,
    tried: group.length,
    maxCost: Math.max(...group.map(({ cost }) => cost)),
    changesResult,
    best: Object.fromEntries(
      [...seen].map(([option, { tried, best }]) => [option, Math.round((best * 100) / tried)]),
    ),
  }
}
