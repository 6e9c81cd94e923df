import { describe, expect, it } from 'vitest'
import { addJudged, type Judgement, judge } from '../../src/scoring/judgement'
import { viewReading } from '../../src/view/view'
import { altered, lasting, Table, the } from '../support/table'

const SURVEY = 'alert/1/1/dsi/survey'
const REOPEN = { type: 'prompt.reopen', prompt: SURVEY } as const

/** The alert lasts 90 minutes at most, the survey exactly an hour; the log of the gateway comes after a fraction of it. */
const alerted = (arrives: [number, number]): Table => {
  const table = new Table(
    altered((s) => {
      the(s.evidence, 'gateway-log').arrives = arrives
      lasting(s, 'survey', 60)
      for (const id of ['name-team', 'tools']) lasting(s, id, 30)
    }),
    { 'fact/inside/dealt': 1 },
  )
  table.playRow('alert/1', { survey: 'a' })
  return table
}

describe('a document that arrives while a row runs', () => {
  it('is not there as the row opens, and can be read from its minute on', () => {
    const table = alerted([1, 3])
    table.runTo(29)
    expect(table.state.documents['gateway-log']).toBeUndefined()
    table.runTo(30)
    expect(table.state.documents['gateway-log']).toBe('quiet')
  })

  it('is read all the same where the work is done before', () => {
    const table = alerted([1, 1])
    table.finishRow('alert/1')
    expect(table.minute).toBe(60)
    expect(table.state.documents['gateway-log']).toBe('quiet')
  })

  it('offers who is at work on what it bears on to answer again, and nobody else', () => {
    const table = alerted([1, 3])
    table.runTo(30)
    const offered = (role: string) =>
      viewReading(table.world, table.state, [], role).revisable.map(({ prompt }) => prompt)
    expect(offered('dsi')).toEqual([SURVEY])
    expect(offered('admin')).toEqual([])
  })
})

describe('an answer that is at work', () => {
  it('cannot be taken up again before anything has arrived, by anybody else, or twice', () => {
    const table = alerted([1, 3])
    expect(table.refusalOf('dsi', REOPEN)).toBe('not-now')
    table.runTo(30)
    expect(table.refusalOf('admin', REOPEN)).toBe('not-yours')
    table.say('dsi', REOPEN)
    table.answer('survey', 'a')
    expect(table.refusalOf('dsi', REOPEN)).toBe('not-now')
  })

  it('stops the clock until it is given again, and goes on as it was where it is kept', () => {
    const table = alerted([1, 3])
    table.runTo(30)
    table.say('dsi', REOPEN)
    expect(table.mode).toBe('deciding')
    table.answer('survey', 'a')
    table.finishRow('alert/1')
    expect(table.minute).toBe(60)
    expect(table.state.facts.ready).toBe(true)
  })

  it('takes half its minutes where it is another, and does what the other does', () => {
    const table = alerted([1, 3])
    table.runTo(30)
    table.say('dsi', REOPEN)
    table.answer('survey', 'c')
    table.finishRow('alert/1')
    expect(table.minute).toBe(60)
    expect(table.state.facts.ready).toBeUndefined()
  })

  it('is judged once, by what was given last', () => {
    const table = alerted([1, 3])
    const judged: Judgement[] = []
    const answer = (choice: string) => {
      const command = {
        type: 'prompt.answer',
        prompt: SURVEY,
        answer: { choice },
        seconds: 0,
      } as const
      const before = table.state
      addJudged(judged, judge(table.world, before, table.say('dsi', command)))
    }
    table.runTo(30)
    table.say('dsi', REOPEN)
    answer('c')
    expect(judged).toMatchObject([{ of: 'survey', answer: { choice: 'c' }, grade: 'P' }])
    addJudged(judged, [{ ...judged[0]!, grade: 'M' }])
    expect(judged).toHaveLength(1)
  })
})

describe('a reflex', () => {
  const withReflex = () =>
    new Table(
      altered((s) => {
        const survey = the(s.decisions, 'survey')
        const options = [
          { id: 'cut', minutes: [4, 4], grade: 'S', effects: [{ type: 'fact', set: 'ready' }] },
          { id: 'leave', minutes: [2, 2], grade: 'M', effects: [] },
          { id: 'off', minutes: [8, 8], grade: 'M', effects: [] },
        ]
        const reflex = { ...survey, id: 'reflex', weight: 'light', reads: [], reflex: true }
        s.decisions.unshift({
          ...reflex,
          reference: [{ plan: 'cut', practice: [] }],
          options,
        } as never)
        for (const id of ['survey', 'tools', 'name-team']) lasting(s, id, 30)
      }),
    )

  it('is asked alone, and has done what it does before the row asks anything else', () => {
    const table = withReflex()
    table.open('alert/1')
    expect(Object.values(table.state.prompts).map(({ of }) => of)).toEqual(['reflex'])
    table.answer('reflex', 'cut')
    expect(table.state.facts.ready).toBe(true)
    expect(Object.values(table.state.prompts).map(({ of }) => of)).toContain('survey')
  })

  it('takes its minutes of its role before its other work, and does nothing a second time', () => {
    const table = withReflex()
    table.playRow('alert/1', { reflex: 'cut', survey: 'c' })
    table.finishRow('alert/1')
    expect(table.minute).toBe(34)
    expect(table.of('fact.set').filter(({ fact }) => fact === 'ready')).toHaveLength(1)
  })

  it('may be marked as a deliberate deviation by the role that did it, like any decision', () => {
    const table = withReflex()
    table.playRow('alert/1', { reflex: 'leave', survey: 'c' })
    const prompt = 'alert/1/1/dsi/reflex'
    const flag = { type: 'deviation.flag', prompt, reason: 'nothing was known yet' } as const
    expect(table.refusalOf('admin', flag)).toBe('not-yours')
    table.say('dsi', flag)
    expect(table.state.deviations).toEqual([prompt])
  })
})
