import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gantt, ganttPicture, planBars } from '../../src/view/gantt'
import { times } from '../support/property'

const minute = fc.integer({ min: 0, max: 4000 })
const stretch = fc.tuple(minute, minute).map(([one, other]) => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
}))
const line = fc.record({
  key: fc.uuid(),
  name: fc.string({ maxLength: 90 }),
  height: fc.integer({ min: 20, max: 60 }),
  above: fc.integer({ min: 0, max: 10 }),
  bars: fc
    .array(stretch, { maxLength: 6 })
    .map((all) => all.map((one) => ({ part: 'played' as const, ...one, y: 4, height: 8 }))),
})
const ganttOf = (lines: Gantt['lines'], shown = { from: 0, to: 4000 }): Gantt => ({
  shown,
  width: 1000,
  names: 200,
  right: 20,
  letters: 38,
  ticks: [{ minute: 60, text: '12:00', isDay: false }],
  behind: [{ part: 'rest', from: 100, to: 200 }],
  lines,
  now: 2000,
})

describe('the picture of a Gantt', () => {
  it('has its lines one below the other and its bars on the axis, each wide enough to be seen', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const { width, height, top, left, room, lines: drawn } = ganttPicture(ganttOf(lines))
        expect(left + room).toBe(width)
        let bottom = top
        for (const { y, height: tall, name, shapes } of drawn) {
          expect(y).toBeGreaterThanOrEqual(bottom)
          bottom = y + tall
          expect(name.length).toBeLessThanOrEqual(2)
          for (const { text } of name) expect(text.length).toBeLessThanOrEqual(38)
          for (const bar of shapes) {
            expect(bar.x).toBeGreaterThanOrEqual(0)
            expect(bar.width).toBeGreaterThanOrEqual(2)
            expect(bar.x + bar.width).toBeLessThanOrEqual(room)
          }
        }
        expect(bottom).toBeLessThanOrEqual(height)
      }),
      times({ numRuns: 60 }, { numRuns: 2000 }),
    )
  })

  it('shows a minute where the axis says it, whatever part of the exercise is in sight', () => {
    const lines = [
      {
        key: 'a',
        name: 'a',
        height: 26,
        bars: planBars({ from: 1000, toMin: 1500, toMax: 2000 }, 4, 7),
      },
    ]
    const picture = ganttPicture(ganttOf(lines, { from: 1000, to: 3000 }))
    const [max, min] = picture.lines[0]!.shapes
    expect([max?.x, max?.width, min?.width]).toEqual([0, 390, 195])
    expect(picture.now).toBe(200 + 390)
  })

  it('shades what is behind as far down as the lines that it is about', () => {
    const lines = ['a', 'b', 'c'].map((key) => ({ key, name: key, height: 30, bars: [] }))
    const all = ganttPicture(ganttOf(lines))
    expect(all.behind[0]?.height).toBe(90)
    const first = ganttPicture({
      ...ganttOf(lines),
      behind: [{ part: 'overlap', from: 0, to: 9, lines: 1 }],
    })
    expect(first.behind[0]?.height).toBe(30)
  })
})
