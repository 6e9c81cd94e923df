import purify from 'dompurify'
import mermaid from 'mermaid'
import { describe, expect, it } from 'vitest'
import {
  type DiagramLabels,
  lifeDiagram,
  machineDiagram,
  planDiagram,
  planGantt,
} from '../../src/exchange/mermaid'
import { createGameMachine } from '../../src/machine/game-machine'
import { shapeOf } from '../../src/machine/machine-shape'
import { manyRows, without } from '../support/machine-edges'
import { shipped } from '../support/shipped'
import { scenario as small } from '../support/small-game'

// Its sanitizer works in a browser only, and has nothing to do with the grammar.
Object.assign(purify, { sanitize: (text: string) => text, addHook: () => undefined })

const labels: DiagramLabels = {
  mode: (mode) => `Mode : "${mode}"`,
  status: (status) => `It is ${status}; or was`,
  cause: (by) => `${by} -- for a #1 reason`,
  row: ({ key }) => `Row ${key} [of "these"]`,
  day: (day) => `Day ${day}`,
  rest: (kind) => `${kind} & rest`,
  minutes: ([min, max]) => `${min}–${max} min`,
  parallel: 'in parallel',
}

describe('the diagrams of the machine', () => {
  it.each([
    shipped('ransomware-pra'),
    shipped('tutorial'),
    small,
    manyRows(small, 1),
    manyRows(small, 3, (n) => `a.b--c#%2e${n}/1`),
  ])('are read by Mermaid, whatever the plan is made of', async (scenario) => {
    const shape = shapeOf(createGameMachine(scenario))
    const read = await Promise.all(
      [
        machineDiagram(shape, labels),
        lifeDiagram(shape, labels),
        planDiagram(shape, scenario, labels),
        planGantt(scenario, labels),
      ].map((text) => mermaid.parse(text)),
    )
    expect(read.map((one) => one?.diagramType)).toEqual([
      'stateDiagram',
      'stateDiagram',
      'flowchart-v2',
      'gantt',
    ])
  })

  it('show what the machine has, and nothing that it has not', () => {
    const whole = shapeOf(createGameMachine(small))
    const flow = shapeOf(createGameMachine(small, without('running rest.started resting')))
    expect(machineDiagram(whole, labels)).toContain('running --> resting: rest.started')
    expect(machineDiagram(flow, labels)).not.toContain('running --> resting')
    const life = shapeOf(createGameMachine(small, without('closed phase.reopened reopened')))
    expect(lifeDiagram(whole, labels)).toContain('closed --> reopened: phase.reopened (')
    expect(lifeDiagram(life, labels)).not.toContain('closed --> reopened')
  })
})
