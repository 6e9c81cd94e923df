import { describe, expect, it } from 'vitest'
import { staminaNow } from '../../src/simulation/stamina'
import { altered, lasting, Table } from '../support/table'

/** Two rows under way: the first opened at 0, the second asked for after so many minutes. */
function underWay(minutes: number, scenario = quiet()): { table: Table; opened: number } {
  const table = new Table(scenario, {}, { stimuli: false })
  const opened = table.playAlert()
  table.playRow('repair/1')
  table.advance(opened + minutes)
  return { table, opened }
}

const quiet = (change: Parameters<typeof altered>[0] = () => {}) =>
  altered((scenario) => {
    lasting(scenario, 'order', 100)
    lasting(scenario, 'coordinate-repair', 50)
    lasting(scenario, 'databases', 50)
    change(scenario)
  })

describe('opening a second row', () => {
  it('needs the signature of Direction', () => {
    const { table, opened } = underWay(40)
    table.open('tell/1')
    expect(table.state.open).toEqual(['repair/1'])
    expect(table.of('countersign.asked')).toMatchObject([{ role: 'direction', about: 'tell/1' }])
    expect(table.mode).toBe('deciding')
    expect(table.refusalOf('host', { type: 'clock.advance', to: opened + 41 })).toBe('not-now')
    expect(table.refusalOf('dsi', answer(table, 'sign'))).toBe('not-yours')
    table.answer('tell/1', 'sign')
    expect(table.state.open).toEqual(['repair/1', 'tell/1'])
    expect(table.of('phase.opened').at(-1)).toMatchObject({ row: 'tell/1', parallel: true })
  })

  it('that Direction refuses cannot be asked for again meanwhile, and opens in its turn', () => {
    const { table } = underWay(40)
    table.open('tell/1')
    table.answer('tell/1', 'refuse')
    expect(table.of('countersign.given')).toMatchObject([{ about: 'tell/1', signed: false }])
    expect(table.state.open).toEqual(['repair/1'])
    expect(table.mode).toBe('running')
    expect(table.refusalOf('dsi', { type: 'phase.open', phase: 'tell/1' })).toBe('overlap-refused')
    table.finishRow('repair/1')
    table.answerAll({ rest: 'none' })
    expect(table.mode).toBe('situation')
    table.open('tell/1')
    expect(table.state.open).toEqual(['tell/1'])
    expect(table.of('countersign.asked').filter(({ about }) => about === 'tell/1')).toHaveLength(1)
  })

  it('is refused where the plan does not allow it, and beyond two', () => {
    const scenario = altered((s) => {
      s.rows[1]!.overlaps = ['alert/1', 'tell/1']
      s.rows[1]!.requires = []
      s.rows[2]!.overlaps = ['alert/1', 'repair/1']
      s.rows[2]!.requires = []
    })
    const table = new Table(scenario)
    table.playRow('alert/1')
    table.open('repair/1')
    table.answerAll({ 'repair/1': 'sign' })
    expect(table.state.open).toEqual(['alert/1', 'repair/1'])
    expect(table.refusalOf('dsi', { type: 'phase.open', phase: 'tell/1' })).toBe('too-many-open')
    const plain = new Table()
    plain.playRow('alert/1')
    expect(plain.refusalOf('dsi', { type: 'phase.open', phase: 'repair/1' })).toBe('requires')
    expect(plain.refusalOf('dsi', { type: 'phase.open', phase: 'tell/1' })).toBe('not-next')
    expect(plain.refusalOf('admin', { type: 'phase.open', phase: 'repair/1' })).toBe('not-yours')
  })

  it('has the consequences that the scenario gives these two rows', () => {
    const { table } = underWay(40)
    expect(table.state.facts.hasty).toBeUndefined()
    table.open('tell/1')
    table.answer('tell/1', 'sign')
    expect(table.state.facts.hasty).toBe(true)
  })
})

describe('while two rows are open', () => {
  it('what is left of a task takes a tenth more, exactly', () => {
    const { table, opened } = underWay(40)
    table.open('tell/1')
    table.answerAll({ 'tell/1': 'sign' })
    // 60 minutes are left of 100: they take 66. The other row lasts longer than that.
    table.finishRow('repair/1')
    expect(table.minute).toBe(opened + 106)
    expect(table.of('phase.closed').at(-1)).toMatchObject({ row: 'repair/1', minutes: 106 })
  })

  it('only the minutes of the overlap are slow: afterwards work goes on at its old pace', () => {
    const { table, opened } = underWay(40)
    table.open('tell/1')
    table.answerAll({ 'tell/1': 'sign' })
    table.runTo(opened + 73)
    table.say('facilitator', { type: 'phase.skip', phase: 'tell/1', reason: 'late' })
    const [order] = table.state.roles.admin!.tasks
    expect(order!.left).toBe(100 * 110 - 40 * 110 - 33 * 100)
    table.finishRow('repair/1')
    expect(table.minute).toBe(opened + 103)
  })

  it('the one who coordinates tires faster', () => {
    const { table, opened } = underWay(50)
    table.open('tell/1')
    table.answerAll({ 'tell/1': 'sign' })
    const before = table.state.roles
    table.advance(opened + 80)
    const lost = (role: 'dsi' | 'admin') => before[role]!.stamina - table.state.roles[role]!.stamina
    table.say('facilitator', { type: 'phase.skip', phase: 'tell/1', reason: 'to count stamina' })
    // Half an hour of work: 3 points, and for the dsi one more.
    expect(lost('dsi')).toBe(4 * 60)
    expect(lost('admin')).toBe(3 * 60)
    expect(staminaNow(table.world, table.state, 'dsi')).toBeLessThan(100)
  })

  it('a row that the plan expects something of is opened all the same, at a price', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playAlert({ 'name-team': 'c' })
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answerAll({ rest: 'none' })
    const { goodwill } = table.state.gauges
    table.open('tell/1')
    expect(table.state.gauges.goodwill).toBe(goodwill! - 3)
  })
})

const answer = (table: Table, choice: string) =>
  ({
    type: 'prompt.answer',
    prompt: table.promptOf('tell/1'),
    answer: { choice },
    seconds: 0,
  }) as const
