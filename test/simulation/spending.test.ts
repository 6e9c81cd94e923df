import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/simulation/commands/index'
import { altered, falling, Table, the } from '../support/table'

/** The admin's choice in the first row: one option costs 6 000 €, one 5 000 €, one nothing. */
const scenario = altered((s) => {
  const survey = the(s.decisions, 'survey')
  if (survey.kind !== 'choice') throw new Error()
  the(survey.options, 'a').effects = [{ type: 'spend', euros: 6000 }]
  the(survey.options, 'b').effects = [{ type: 'spend', euros: 5000 }]
})

const survey = (table: Table, choice: string): Command => ({
  type: 'prompt.answer',
  prompt: table.promptOf('survey'),
  answer: { choice },
  seconds: 0,
})

function asked(choice = 'a'): Table {
  const table = new Table(scenario)
  table.open('alert/1')
  table.answer('paper', 'wait')
  table.answer('name-team', 'a')
  table.answer('tools', { selection: ['phones'] })
  table.answer('freeze', 'wait')
  table.answer('survey', choice)
  return table
}

describe('a spending above the limit', () => {
  it('lies on the desk of Direction before anything is applied', () => {
    const table = asked()
    expect(table.mode).toBe('deciding')
    expect(table.of('prompt.revealed')).toEqual([])
    expect(table.of('countersign.asked')).toMatchObject([
      { role: 'direction', about: table.promptOf('survey') },
    ])
    expect(table.state.roles.dsi!.tasks).toEqual([])
  })

  it('is carried out when Direction signs', () => {
    const table = asked()
    const about = table.promptOf('survey')
    table.answer(about, 'sign')
    expect(table.of('countersign.given')).toMatchObject([{ about, signed: true }])
    expect(table.of('prompt.revealed')).toHaveLength(5)
    expect(table.state.prompts).toEqual({})
    table.finishRow('alert/1')
    expect(table.state.spent).toBe(6000)
  })

  it('is asked for again in another way when Direction refuses, never in the same', () => {
    const table = asked()
    const prompt = table.promptOf('survey')
    table.answer(prompt, 'refuse')
    expect(table.of('countersign.given')).toMatchObject([{ about: prompt, signed: false }])
    expect(table.mode).toBe('deciding')
    expect(table.state.prompts[prompt]).toMatchObject({ answer: null, signature: 'refused' })
    // The other answers are still sealed, and nobody has to give one again.
    expect(table.of('prompt.revealed')).toEqual([])
    expect(Object.values(table.state.prompts).filter(({ answer }) => !answer)).toHaveLength(1)
    expect(table.refusalOf('dsi', survey(table, 'a'))).toBe('spending-refused')
    table.answer('survey', 'b')
    expect(table.mode).toBe('running')
    expect(table.of('prompt.revealed')).toHaveLength(5)
    table.finishRow('alert/1')
    expect(table.state.spent).toBe(5000)
  })

  it('leaves the answers open: none can be taken back while Direction reads', () => {
    const table = asked()
    const prompt = table.promptOf('survey')
    expect(table.refusalOf('dsi', { type: 'prompt.withdraw', prompt })).toBe('revealed')
    const other = table.promptOf('name-team')
    expect(table.refusalOf('direction', { type: 'prompt.withdraw', prompt: other })).toBe(
      'revealed',
    )
  })

  it('needs no signature up to the limit, nor when Direction spends itself', () => {
    const exactly = asked('b')
    expect(exactly.mode).toBe('running')
    const own = new Table(scenario)
    own.playRow('alert/1', { 'name-team': 'b' })
    expect(own.of('countersign.asked')).toEqual([])
    own.finishRow('alert/1')
    expect(own.state.spent).toBe(6000)
  })

  it('of one role twice in one row gets two signatures', () => {
    const { response } = the(scenario.stimuli as never[], 'reporter') as { response: object }
    const dear = structuredClone(response) as { options: { id: string; effects: unknown[] }[] }
    the(dear.options, 'a').effects = [{ type: 'spend', euros: 7000 }]
    const twice = altered((s) => {
      s.decisions = structuredClone(scenario.decisions) as never
      s.stimuli.push(
        falling('dear-call', 'repair/1', { addressee: 'dsi', response: dear as never }),
      )
    })
    const table = new Table(twice)
    table.open('alert/1')
    table.say('facilitator', { type: 'stimulus.fire', stimulus: 'dear-call' })
    table.answerAll({ survey: 'a', 'dear-call': 'a' })
    expect(table.of('countersign.given')).toHaveLength(2)
    expect(table.mode).toBe('running')
    table.finishRow('alert/1')
    expect(table.state.spent).toBe(13_000)
  })

  it('counts whole euros out of the budget, which may be overdrawn', () => {
    const table = new Table(
      altered((s) => {
        s.settings.budget.euros = 5000
        s.decisions = structuredClone(scenario.decisions) as never
      }),
    )
    table.playAlert({ survey: 'b', 'name-team': 'b' })
    expect(table.of('budget.spent').map(({ spent }) => spent)).toEqual([5000, 11_000])
  })
})
