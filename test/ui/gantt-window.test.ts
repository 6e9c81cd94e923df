import { describe, expect, it } from 'vitest'
import {
  around,
  daysOf,
  dayWindow,
  moved,
  stepOf,
  zoomed,
} from '../../src/ui/screens/debrief/gantt-window'
import { clockTicks, overlapsOf } from '../../src/view/time-axis'

const whole = { from: 0, to: 3315 }
/** 11:00 on day 1. */
const debex = 660

describe('what is shown of the exercise', () => {
  it('halves and doubles around its middle, and never leaves the whole', () => {
    const closer = zoomed(whole, whole, 'in')
    expect(Math.abs(closer.to - closer.from - 1657.5)).toBeLessThan(1)
    expect(Math.abs((closer.from + closer.to) / 2 - 1657.5)).toBeLessThan(2)
    expect(zoomed(closer, whole, 'out')).toEqual(whole)
    let shown: typeof whole = whole
    for (let n = 0; n < 20; n += 1) shown = zoomed(shown, whole, 'in')
    expect(Math.abs(shown.to - shown.from - 30)).toBeLessThan(2)
    for (let n = 0; n < 400; n += 1) shown = moved(shown, whole, 'later')
    expect(shown.to).toBe(whole.to)
    for (let n = 0; n < 400; n += 1) shown = moved(shown, whole, 'earlier')
    expect(shown.from).toBe(0)
  })

  it('is a day of the exercise, the first from DEBEX and the last to its end', () => {
    expect(daysOf(whole, debex)).toEqual([1, 2, 3])
    expect(dayWindow(1, debex, whole)).toEqual({ from: 0, to: 780 })
    expect(dayWindow(2, debex, whole)).toEqual({ from: 780, to: 2220 })
    expect(dayWindow(3, debex, whole)).toEqual({ from: 2220, to: 3315 })
  })

  it('is a phase with a little room on both sides', () => {
    expect(around({ from: 300, to: 420 }, whole)).toEqual({ from: 290, to: 430 })
    expect(around({ from: 0, to: 60 }, whole).from).toBe(0)
  })

  it('has round times of the clock as its ticks, few enough to be read', () => {
    for (const shown of [whole, dayWindow(2, debex, whole), { from: 300, to: 430 }]) {
      const ticks = clockTicks(shown, debex, stepOf(shown))
      expect(ticks.length).toBeGreaterThan(3)
      expect(ticks.length).toBeLessThan(16)
      for (const { minute, minuteOfDay } of ticks) {
        expect((debex + minute) % 1440).toBe(minuteOfDay)
        expect(minuteOfDay % 15).toBe(0)
      }
    }
  })

  it('marks where two phases run side by side', () => {
    const rows = [
      { from: 0, to: 100 },
      { from: 60, to: 160 },
      { from: 160, to: 200 },
    ]
    expect(overlapsOf(rows)).toEqual([{ from: 60, to: 100 }])
  })
})
