import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exportExercise } from '../../src/exchange/formats'
import type { Exercise } from '../../src/exchange/model'
import { exerciseOf, gameOf, hostile, typedEverywhere } from '../support/exercise'
import { runs } from '../support/property'

/** Lucid’s documented rules of Standard Import: lucid.readme.io/docs/reference-si, pages-si, shapes-si, lines-si. */
const id = z.string().regex(/^[A-Za-z0-9\-_.~]{1,36}$/)
const color = z.string().regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/)
const stroke = z.strictObject({
  color,
  width: z.int().min(0),
  style: z.enum(['solid', 'dashed', 'dotted']),
})
const style = z.strictObject({ fill: z.strictObject({ type: z.literal('color'), color }), stroke })
const boundingBox = z.strictObject({
  x: z.number(),
  y: z.number(),
  w: z.number().positive(),
  h: z.number().positive(),
})
const shape = z.discriminatedUnion('type', [
  // A text block accepts no style.
  z.strictObject({ id, type: z.literal('text'), boundingBox, text: z.string() }),
  z.strictObject({ id, type: z.literal('rectangle'), boundingBox, style, text: z.string() }),
  z.strictObject({ id, type: z.literal('diamond'), boundingBox, style, text: z.string() }),
])
const share = z.number().min(0).max(1)
const endpoint = z.strictObject({
  type: z.literal('shapeEndpoint'),
  style: z.enum(['none', 'arrow']),
  shapeId: id,
  position: z.strictObject({ x: share, y: share }),
})
const line = z.strictObject({
  id,
  lineType: z.enum(['straight', 'elbow', 'curved']),
  endpoint1: endpoint,
  endpoint2: endpoint,
  stroke,
})
const side = z.number().min(1).max(20_000)
const page = z
  .strictObject({
    id,
    title: z.string().min(1),
    settings: z.strictObject({
      size: z.strictObject({ type: z.literal('custom'), w: side, h: side }),
    }),
    shapes: z.array(shape),
    lines: z.array(line),
  })
  .refine(
    ({ shapes, lines }) =>
      lines.every(({ endpoint1, endpoint2 }) =>
        [endpoint1, endpoint2].every((end) => shapes.some((one) => one.id === end.shapeId)),
      ),
    'a line ends at a shape that does not exist',
  )
const document = z
  .strictObject({ version: z.literal(1), pages: z.array(page).min(1) })
  .refine(({ pages }) => {
    const ids = pages.flatMap((one) => [
      one.id,
      ...[...one.shapes, ...one.lines].map((own) => own.id),
    ])
    return new Set(ids).size === ids.length
  }, 'an id stands twice')

const read = async (exercise: Exercise): Promise<z.infer<typeof document>> => {
  const { content } = await exportExercise(exercise, 'lucid')
  const files = unzipSync(content as Uint8Array)
  expect(Object.keys(files)).toEqual(['document.json'])
  const json = files['document.json']!
  expect(json.length).toBeLessThan(1_000_000)
  return document.parse(JSON.parse(strFromU8(json)))
}

let exercise: Exercise
beforeAll(async () => {
  exercise = await exerciseOf(gameOf())
})

describe('a .lucid file', () => {
  it('holds the Gantt of the plan, that of the game and the crisis team, by Lucid’s rules', async () => {
    const { pages } = await read(exercise)
    expect(pages.map(({ title }) => title)).toEqual([
      'Plan, Rançongiciel chez Sorvellis',
      'Joué, Rançongiciel chez Sorvellis',
      'Équipe de crise, Rançongiciel chez Sorvellis',
    ])
    const [plan, played, team] = pages
    const bars = (one: typeof plan) => one!.shapes.filter(({ type }) => type === 'rectangle')
    expect(bars(plan)).toHaveLength(exercise.gantts.plan.bars.length)
    expect(bars(played)).toHaveLength(exercise.gantts.played.bars.length)
    expect(bars(team)).toHaveLength(exercise.team.nodes.length)
    expect(team?.lines).toHaveLength(exercise.team.links.length)
  })

  it('is the same file each time', async () => {
    const one = await exportExercise(exercise, 'lucid')
    const other = await exportExercise(exercise, 'lucid')
    expect(one.content).toEqual(other.content)
  })

  it('draws bars in the order of their minutes, inside the page', async () => {
    const [plan] = (await read(exercise)).pages
    const bars = plan!.shapes.filter(({ type }) => type === 'rectangle')
    const lefts = bars.map(({ boundingBox }) => boundingBox.x)
    expect([...lefts].sort((a, b) => a - b)).toEqual(lefts)
    for (const {
      boundingBox: { x, w },
    } of bars)
      expect(x + w).toBeLessThan(plan!.settings.size.w)
  })

  it('takes whatever was typed as text: no markup, no formula, no file too large', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        const { pages } = await read(typedEverywhere(exercise, typed))
        for (const { text } of pages.flatMap(({ shapes }) => shapes)) {
          expect(text.replaceAll('<br>', '')).not.toMatch(/[<>"]|\{\{/)
        }
      }),
      runs(40),
    )
  })
})
