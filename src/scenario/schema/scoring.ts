import { z } from 'zod'
import { points, ratio, source } from './primitive'

/** How a game is scored against the plan; weights of the criteria sum to 100. */
export const scoring = z.strictObject({
  weights: z.strictObject({
    decisions: points,
    timing: points,
    continuity: points,
    duties: points,
    stimuli: points,
  }),
  /**
   * Share of each criterion, in hundredths, that careless play earns anyway: its points start there. Without it a
   * game played without thought would still look half good.
   */
  floor: z.strictObject({
    decisions: points.max(99),
    timing: points.max(99),
    continuity: points.max(99),
    duties: points.max(99),
    stimuli: points.max(99),
  }),
  continuity: z.strictObject({
    /** Share that doing as well as par earns, in hundredths. */
    par: points,
    /** Fraction of par's loss that earns everything. */
    full: ratio,
    /** Fraction of par's loss that earns nothing. */
    none: ratio,
    /** Of a service's share, how much goes by downtime; the rest goes by data lost. */
    downtime: points,
  }),
  duties: z.strictObject({
    /** Share of the criterion, in hundredths of it; it and the weights of the gauges sum to 100. */
    clocks: points,
    /** Where a gauge earns all its share; at its highest threshold it earns nothing. */
    gaugesFull: points,
    /** Euros over the budget that cost one point of the total. */
    eurosPerPoint: z.int().min(1),
  }),
  /** What the score of one's own roles is made of, in hundredths of it: the four sum to 100. */
  own: z.strictObject({
    decisions: points,
    stimuli: points,
    time: points,
    /** Result between the worst answers and the plan's in one's own roles, all else as it was. */
    result: points,
    /** Most that the result may earn, in hundredths of its share: better than the plan is worth more. */
    best: z.int().min(100).max(200),
    /** Points of result between the worst and the plan below which result decides nothing and decisions do instead. */
    least: z.number().min(0),
  }),
  /** Least share of the points, in hundredths, for each rating. */
  ratings: z.strictObject({ P: points, S: points, M: points }),
  rationale: source,
})
