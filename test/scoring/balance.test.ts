import { describe, expect, it } from 'vitest'
import { sample, summarise, WAYS } from '../../src/scoring/calibration'
import { trials, worthOfDecisions } from '../../src/scoring/decision-worth'
import type { GameOptions } from '../../src/simulation/state'
import { times } from '../support/property'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const SEEDS = times(20, 300)

// The same as `pra calibrate` on a few seeds; the README tells what a thousand say.
const { ways, order } = summarise(
  ransomware,
  Array.from({ length: SEEDS }, (_, index) => sample(ransomware, OPTIONS, index, WAYS)).flat(),
)
const median = (way: (typeof WAYS)[number]): number => ways[way]!.total.median

describe('the balance of the shipped exercise', () => {
  it('rewards the plan, and leaves room above it', () => {
    expect(median('plan')).toBeGreaterThanOrEqual(84)
    expect(median('plan')).toBeLessThanOrEqual(90)
    expect(median('sound')).toBeGreaterThan(median('plan'))
    expect(ways.sound!.total.p95).toBeLessThan(100)
    expect(ways.practice!.outcome.median).toBeGreaterThan(ways.plan!.outcome.median)
  })

  it('places a newcomer in the middle, who does not care far below', () => {
    expect(median('novice')).toBeGreaterThanOrEqual(45)
    expect(median('novice')).toBeLessThanOrEqual(75)
    expect(median('passive')).toBeLessThan(35)
    expect(median('worst')).toBeLessThan(35)
    expect(order.planOverNovice).toBeGreaterThanOrEqual(96)
    expect(order.noviceOverWorst).toBeGreaterThanOrEqual(96)
  })

  it('tells by one’s own score who plays a role by the plan from who answers anything', () => {
    expect(ways.plan!.own.median).toBeGreaterThan(95)
    expect(ways.random!.own.median).toBeLessThan(50)
    expect(ways.worst!.own.median).toBeLessThan(25)
  })

  it.each([
    'first',
    'longest',
    'shortest',
    'always-overlap',
    'never-rest',
    'always-initiatives',
  ] as const)('does not reward the simple strategy %s', (way) => {
    expect(median(way)).toBeLessThan(60)
  })

  // On these seeds single answers are worth most: a night, a chain of consequences, a set-up that backfires.
  it('lets no single answer decide the game', () => {
    const worth = worthOfDecisions([33, 50].flatMap((index) => trials(ransomware, OPTIONS, index)))
    // What is left open may take services a second time: that is as much as one answer may cost.
    expect(worth.filter(({ maxCost }) => maxCost > 10).map(({ of }) => of)).toEqual([])
  })
})
