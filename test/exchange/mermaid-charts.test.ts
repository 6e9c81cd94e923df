import purify from 'dompurify'
import fc from 'fast-check'
import mermaid from 'mermaid'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportExercise } from '../../src/exchange/formats'
import { mermaidGantt, mermaidTeam } from '../../src/exchange/mermaid-charts'
import type { Exercise } from '../../src/exchange/model'
import { exerciseOf, gameOf, hostile, typedEverywhere } from '../support/exercise'
import { runs } from '../support/property'

// Its sanitizer works in a browser only, and has nothing to do with the grammar.
Object.assign(purify, { sanitize: (text: string) => text, addHook: () => undefined })

let exercise: Exercise
beforeAll(async () => {
  exercise = await exerciseOf(gameOf())
})

const parts = (markdown: string): string[] =>
  [...markdown.matchAll(/```mermaid\n([\s\S]*?)```/g)].map((match) => match[1]!)

describe('Mermaid diagrams', () => {
  it('are read by Mermaid: two Gantts and the crisis team', async () => {
    const { content } = await exportExercise(exercise, 'mermaid')
    const read = await Promise.all(parts(String(content)).map((text) => mermaid.parse(text)))
    expect(read.map((one) => one?.diagramType)).toEqual(['gantt', 'gantt', 'flowchart-v2'])
  })

  it('hold every phase, rest and stimulus', () => {
    const text = mermaidGantt(exercise.gantts.played, 'Stimuli')
    const { bars, marks } = exercise.gantts.played
    expect(text.match(/ :(?:done, |milestone, )?[bm]\d+, 2001-/g)).toHaveLength(
      bars.length + marks.length,
    )
  })

  it('are read whatever was typed', async () => {
    const played = exercise.gantts.played
    const short = { ...played, bars: played.bars.slice(0, 4), marks: played.marks.slice(0, 2) }
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        const { gantts, team } = typedEverywhere(
          { ...exercise, gantts: { plan: short, played: short } },
          typed,
        )
        await mermaid.parse(mermaidGantt(gantts.played, typed))
        await mermaid.parse(mermaidTeam(team))
      }),
      runs(100),
    )
  })
})
