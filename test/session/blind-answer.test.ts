import { describe, expect, it } from 'vitest'
import { BLIND_WAYS, type BlindWay, blindAnswer } from '../../src/session/blind-answer'
import { dealDraws } from '../../src/simulation/draws'
import { dealtOptions, minutesOf, optionsOf } from '../../src/simulation/prompts'
import type { Prompt } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const world = makeWorld(scenario, dealDraws('blind', scenario.id), {
  difficulty: 'normal',
  stimuli: true,
  countdown: 'off',
})

const choices = scenario.decisions.filter((decision) => decision.kind === 'choice')

const promptOf = (decision: (typeof scenario.decisions)[number]): [string, Prompt] => [
  `${decision.row}/1/${decision.role}/${decision.id}`,
  {
    role: decision.role,
    row: decision.row,
    attempt: 1,
    kind: 'decision',
    of: decision.id,
    options: optionsOf(world, decision),
    answer: null,
    seconds: 0,
    signature: '',
  },
]

const chosen = (
  decision: (typeof choices)[number],
  way: BlindWay,
  textLength = (key: string) => key.length,
): string => {
  const [id, prompt] = promptOf(decision)
  const answer = blindAnswer(world, id, prompt, way, textLength)
  return 'choice' in answer ? answer.choice : ''
}

describe('an answer without reading the question', () => {
  it('goes by the minutes of the options', () => {
    for (const decision of choices) {
      const sum = (option: string): number =>
        minutesOf(decision, { choice: option }).reduce((a, b) => a + b)
      const sums = decision.options.map(({ id }) => sum(id)).sort((a, b) => a - b)
      expect(sum(chosen(decision, 'shortest'))).toBe(sums[0])
      expect(sum(chosen(decision, 'longest'))).toBe(sums.at(-1))
      expect(sum(chosen(decision, 'middle-duration'))).toBe(sums[(sums.length - 1) >> 1])
    }
  })

  it('finds the option that spans the row of its lead', () => {
    for (const decision of choices) {
      const { lead, minutes } = world.rows.get(decision.row)!
      // Where the lead has a reflex, its work and the reflex's span the row together.
      if (decision.role !== lead || world.reflexes.has(decision.row)) continue
      expect(minutesOf(decision, { choice: chosen(decision, 'fits-window') })).toEqual(minutes)
    }
  })

  it('goes by the length of their words', () => {
    for (const decision of choices) {
      const lengths = decision.options.map(({ id }) => id.length).sort((a, b) => a - b)
      expect(chosen(decision, 'shortest-text')).toHaveLength(lengths[0]!)
      expect(chosen(decision, 'longest-text')).toHaveLength(lengths.at(-1)!)
      expect(chosen(decision, 'middle-text')).toHaveLength(lengths[(lengths.length - 1) >> 1]!)
    }
  })

  it('takes what lies first where nothing tells the options apart', () => {
    for (const decision of choices) {
      const dealt = dealtOptions(world, ...promptOf(decision))
      expect(chosen(decision, 'first')).toBe(dealt[0])
      expect(chosen(decision, 'longest-text', () => 0)).toBe(dealt[0])
    }
  })

  it('ranks everything and stays within the budget of a selection', () => {
    for (const decision of scenario.decisions.filter(({ kind }) => kind !== 'choice')) {
      const [id, prompt] = promptOf(decision)
      for (const way of BLIND_WAYS) {
        const answer = blindAnswer(world, id, prompt, way, (key) => key.length)
        if ('ranking' in answer)
          expect([...answer.ranking].sort()).toEqual([...prompt.options].sort())
        if (!('selection' in answer) || decision.kind !== 'selection') continue
        const costs = answer.selection.map(
          (one) => decision.items.find((item) => item.id === one)!.cost,
        )
        expect(costs.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(decision.budget.limit)
      }
    }
  })
})
