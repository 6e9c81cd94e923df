import type { Check } from '../check'
import { problem } from '../problem'

/** Weights and shares that make up a whole sum to 100. */
export const scoringSums: Check = function* (draft, at) {
  const { weights, duties, own } = draft.settings.scoring
  const wholes: [object, readonly number[]][] = [
    [weights, Object.values(weights)],
    [own, [own.decisions, own.stimuli, own.time, own.result]],
    [duties, [duties.clocks, ...draft.gauges.map(({ weight }) => weight)]],
  ]
  for (const [holder, parts] of wholes) {
    const total = parts.reduce((a, b) => a + b, 0)
    if (total !== 100) yield problem('scoring-sum', at(holder), { sum: total })
  }
}
