import { describe, expect, it } from 'vitest'
import { type Judgement, judge } from '../../src/scoring/judgement'
import type { Answer } from '../../src/simulation/state'
import { worth } from '../../src/simulation/worth'
import { altered, falling, type LuckByName, lasting, Table, the } from '../support/table'

/** What a row's answers are judged to be worth, by what they answer. */
function judged(
  row: 'alert/1' | 'repair/1' | 'tell/1',
  answers: Readonly<Record<string, string | Answer>>,
  luck: LuckByName = {},
  scenario = altered(() => {}),
): Record<string, Judgement> {
  const table = new Table(scenario, luck, { stimuli: false })
  for (const { key } of scenario.rows) {
    if (key === row) break
    table.playRow(key)
    table.finishRow(key)
    table.answerAll({ rest: 'none' })
  }
  table.open(row)
  for (;;) {
    const owed = Object.values(table.state.prompts).filter((one) => !one.answer)
    const before = table.state
    const { length } = table.events
    if (owed.length === 0) throw new Error('nothing is revealed')
    const [{ of }] = owed as [(typeof owed)[number]]
    const [first] = Object.keys(table.state.prompts).filter((id) => before.prompts[id]!.of === of)
    if (answers[of] !== undefined) table.answer(of, answers[of])
    else table.answer(of, reference(table, first!))
    const all = judge(table.world, before, table.events.slice(length))
    if (all.length > 0) return Object.fromEntries(all.map((one) => [one.of, one]))
  }
}

const reference = (table: Table, id: string): Answer => {
  const prompt = table.state.prompts[id]!
  if (prompt.kind === 'lever') return { choice: 'wait' }
  const answers: Record<string, Answer> = {
    survey: { choice: table.state.facts.inside ? 'a' : 'c' },
    'name-team': { choice: 'a' },
    tools: { selection: table.state.facts.inside ? ['phones', 'scanner'] : ['phones', 'board'] },
    order: { ranking: ['network', 'mail'] },
    'coordinate-repair': { choice: 'b' },
    databases: { choice: 'c' },
    statement: { choice: 'c' },
    'tell-users': { choice: 'a' },
    'coordinate-words': { choice: 'b' },
    audiences: { ranking: ['team', 'clients', 'press'] },
  }
  return answers[prompt.of]!
}

const INSIDE = { 'fact/inside/dealt': 0 }

describe('an answer to a choice', () => {
  it('that is the reference performs without challenges; a heavy one weighs five', () => {
    expect(judged('alert/1', {}).survey).toEqual({
      prompt: 'alert/1/1/dsi/survey',
      kind: 'decision',
      of: 'survey',
      role: 'dsi',
      row: 'alert/1',
      minute: 0,
      answer: { choice: 'c' },
      reference: { choice: 'c' },
      practice: [],
      contested: false,
      followed: 'both',
      grade: 'P',
      points: 500,
      practicePoints: 500,
      max: 500,
      told: {},
    })
    expect(judged('alert/1', {})['name-team']).toMatchObject({ grade: 'P', points: 100, max: 100 })
  })

  it('is worth its grade otherwise: some challenges 0.7, major ones 0.3, unable 0', () => {
    expect(judged('alert/1', { survey: 'b' }).survey).toMatchObject({ grade: 'S', points: 350 })
    expect(judged('alert/1', { survey: 'a' }).survey).toMatchObject({ grade: 'M', points: 150 })
    expect(judged('alert/1', { survey: 'c' }, INSIDE).survey).toMatchObject({
      grade: 'U',
      points: 0,
      max: 500,
    })
  })

  it('is as good as the plan’s where good practice backs it, and the plan’s is less by that measure', () => {
    const backed = judged('alert/1', { survey: 'b' }, INSIDE).survey!
    expect(backed).toMatchObject({ contested: true, followed: 'practice', grade: 'P' })
    expect([backed.points, backed.practicePoints]).toEqual([500, 500])
    const planned = judged('alert/1', { survey: 'a' }, INSIDE).survey!
    expect(planned).toMatchObject({ contested: true, followed: 'plan', grade: 'P' })
    expect([planned.points, planned.practicePoints]).toEqual([500, 150])
    const neither = judged('alert/1', { survey: 'c' }, INSIDE).survey!
    expect(neither).toMatchObject({ contested: true, followed: 'neither', practicePoints: 0 })
  })

  it('has the reference that the facts of that moment call for', () => {
    const dealt = judged('alert/1', { survey: 'a' }, INSIDE).survey!
    expect(dealt).toMatchObject({ reference: { choice: 'a' }, grade: 'P' })
    expect(judged('alert/1', { survey: 'a' }).survey).toMatchObject({
      reference: { choice: 'c' },
      grade: 'M',
    })
  })

  it('of waiting, a lever, a rest or a signature is not judged', () => {
    expect(Object.keys(judged('alert/1', { paper: 'start' })).sort()).toEqual([
      'name-team',
      'survey',
      'tools',
    ])
  })

  it('to a stimulus is judged like a light decision', () => {
    const scenario = altered((s) => {
      const { response } = the(s.stimuli, 'reporter')
      s.stimuli = [falling('call', 'alert/1', { addressee: 'client', response })]
      lasting(s, 'survey', 90)
    })
    const table = new Table(scenario, { 'stimulus/call/moment': 0.5 })
    table.playRow('alert/1')
    table.advance(90)
    const before = table.state
    const events = table.answer('call', 'a')
    expect(judge(table.world, before, events)).toMatchObject([
      {
        kind: 'response',
        of: 'call',
        grade: 'M',
        points: 30,
        max: 100,
        reference: { choice: 'b' },
      },
    ])
  })
})

describe('a ranking', () => {
  it('earns with each ordered pair that it keeps, and loses as much with each that it reverses', () => {
    const worthOf = (ranking: string[]) =>
      judged('tell/1', { audiences: { ranking } }).audiences!.points
    // Two pairs are ordered: the press comes after the team, and after the clients.
    expect(worthOf(['team', 'clients', 'press'])).toBe(100)
    expect(worthOf(['clients', 'team', 'press'])).toBe(100)
    expect(worthOf(['team', 'press', 'clients'])).toBe(0)
    expect(worthOf(['press', 'clients', 'team'])).toBe(0)
  })

  it('gets the highest grade that its worth reaches', () => {
    const three = altered((s) => {
      const audiences = the(s.decisions, 'audiences')
      if (audiences.kind === 'ranking')
        audiences.reference = [{ practice: [], plan: [['team'], ['clients'], ['press']] }]
    })
    const gradeOf = (ranking: string[]) =>
      judged('tell/1', { audiences: { ranking } }, {}, three).audiences!.grade
    expect(gradeOf(['team', 'clients', 'press'])).toBe('P')
    expect(gradeOf(['team', 'press', 'clients'])).toBe('M')
    expect(gradeOf(['press', 'team', 'clients'])).toBe('U')
  })

  it('rounds down: seven of ten pairs are 40 of 100, two of three 33', () => {
    const scenario = altered((s) => {
      const audiences = the(s.decisions, 'audiences')
      if (audiences.kind !== 'ranking') throw new Error()
      audiences.items.push(
        { id: 'shops', early: [], late: [] },
        { id: 'bank', early: [], late: [] },
      )
      audiences.reference = [
        { practice: [], plan: [['team'], ['clients'], ['press'], ['shops'], ['bank']] },
      ]
    })
    const { world, state } = new Table(scenario)
    const audiences = world.decisions.get('audiences')!
    const worthOf = (ranking: string[]) => worth(world, state, audiences, { ranking })
    expect(worthOf(['team', 'clients', 'press', 'shops', 'bank'])).toBe(100)
    expect(worthOf(['press', 'team', 'clients', 'bank', 'shops'])).toBe(40)
    expect(worthOf(['bank', 'shops', 'press', 'clients', 'team'])).toBe(0)
    const three = altered((s) => {
      const one = the(s.decisions, 'audiences')
      if (one.kind === 'ranking')
        one.reference = [{ practice: [], plan: [['team'], ['clients'], ['press']] }]
    })
    const small = new Table(three)
    expect(
      worth(small.world, small.state, small.world.decisions.get('audiences')!, {
        ranking: ['team', 'press', 'clients'],
      }),
    ).toBe(33)
  })
})

describe('a selection', () => {
  const points = (selection: string[], luck: LuckByName = {}): number =>
    judged('alert/1', { tools: { selection } }, luck).tools!.points

  it('sums required 3, useful 1, neutral 0, harmful −2; what falls short of the reference counts twice', () => {
    // Phones are required and the board is useful: four points are the best, and three are half of the way there.
    expect(points(['phones', 'board'])).toBe(100)
    expect(points(['phones'])).toBe(50)
    expect(points(['phones', 'scanner'])).toBe(50)
    expect(points(['phones', 'board', 'shared-mail'])).toBe(0)
    expect(points(['board'])).toBe(0)
    expect(points([])).toBe(0)
  })

  it('is never worth less than nothing, nor more than the reference', () => {
    expect(points(['shared-mail'])).toBe(0)
    expect(points(['board', 'shared-mail'])).toBe(0)
  })

  it('weighs an item by the facts of that moment', () => {
    // With the intruder inside the scanner is required too: six points are the best.
    expect(points(['phones', 'scanner'], INSIDE)).toBe(100)
    expect(points(['phones', 'board'], INSIDE)).toBe(33)
  })
})
