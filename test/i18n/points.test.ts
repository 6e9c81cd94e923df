import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../src/i18n/formats'
import { openSentences } from '../../src/i18n/sentences'

describe('points', () => {
  it('are told to a tenth, those that were won or lost with their sign', () => {
    const { points, change } = formatsOf('fr')
    expect([74, 73.32].map(points)).toEqual(['74,0', '73,3'])
    expect([1.26, -0.24, 0, 0.02, -0.02].map(change)).toEqual([
      '+1,3',
      '−0,2',
      '0,0',
      '≈\u00a00',
      '≈\u00a00',
    ])
  })

  it('and reasons stand in the plural form of each language', async () => {
    const [fr, en] = await Promise.all([
      openSentences('debrief', 'fr'),
      openSentences('debrief', 'en'),
    ])
    const lost = (say: typeof fr, reasons: number, count: number): string =>
      say('criterion.why-lost', {
        count: reasons,
        points: say('unit.points', { count, points: count }),
      })
    expect(lost(fr, 1, 1.5)).toBe('1 raison a coûté 1.5\u00a0point')
    expect(lost(fr, 2, 2)).toBe('2 raisons ont coûté 2\u00a0points')
    expect(lost(en, 1, 1.5)).toBe('1 reason cost 1.5 points')
  })
})
