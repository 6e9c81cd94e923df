import { describe, expect, it } from 'vitest'
import type { GameOptions } from '../../src/simulation/state'
import { Table } from '../support/table'

const minutesOf = (countdown: GameOptions['countdown'], ...seconds: number[]): number[] => {
  const table = new Table(undefined, {}, { countdown, stimuli: false })
  table.open('alert/1')
  const [first = 0, second = 0, third = 0] = seconds
  table.answer('paper', 'wait')
  table.answer('freeze', 'wait')
  table.answer('survey', 'c', first)
  table.answer('name-team', 'a', second)
  table.answer('tools', { selection: ['phones'] }, third)
  return ['dsi', 'direction', 'admin'].map(
    (role) => table.of('task.started').find((one) => one.role === role)!.minutes,
  )
}

describe('a late answer', () => {
  it('costs nothing without a countdown', () => {
    expect(minutesOf('off', 100_000, 100_000, 100_000)).toEqual([90, 48, 48])
  })

  it('lengthens its task by a minute for each five seconds beyond two minutes', () => {
    expect(minutesOf('relaxed', 120, 124, 125)).toEqual([90, 48, 49])
    expect(minutesOf('relaxed', 170)).toEqual([100, 48, 48])
  })

  it('is late after one minute under pressure', () => {
    expect(minutesOf('pressing', 60, 65, 120)).toEqual([90, 49, 60])
  })

  it('costs at most thirty minutes a row, whoever is late', () => {
    expect(minutesOf('relaxed', 100_000)).toEqual([120, 48, 48])
    // Twenty, then ten are left, then none.
    expect(minutesOf('relaxed', 220, 220, 220)).toEqual([110, 58, 48])
  })

  it('charges each row its own thirty minutes', () => {
    const table = new Table(undefined, {}, { countdown: 'relaxed', stimuli: false })
    table.open('alert/1')
    table.answerAll({}, 1000)
    table.finishRow('alert/1')
    table.open('repair/1')
    table.answerAll({}, 1000)
    expect(table.state.rows['alert/1']!.late).toBe(30)
    expect(table.state.rows['repair/1']!.late).toBe(30)
  })
})
