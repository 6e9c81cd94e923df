import type { Check } from '../check'
import { problem } from '../problem'
import { decisionsOf } from '../walk'

type Interval = readonly [number, number]

/** In every pair [min, max], min ≤ max. */
export const minutesOrder: Check = function* (draft, at) {
  const { clock, copy, rest, restore } = draft.settings
  const timed: { readonly minutes: Interval }[] = [
    copy,
    ...draft.rows,
    ...decisionsOf(draft).flatMap((decision): { readonly minutes: Interval }[] =>
      decision.kind === 'choice' ? decision.options : [decision],
    ),
    ...draft.levers.flatMap(({ options }) => options),
    ...draft.stimuli.flatMap(({ response }) => response?.options ?? []),
    ...draft.initiatives,
  ]
  const pairs: [object, string, Interval][] = [
    [clock, 'office', clock.office],
    [clock, 'delivered', [clock.office[1], clock.delivered]],
    [restore, 'retryMinutes', restore.retryMinutes],
    ...timed.map((item): [object, string, Interval] => [item, 'minutes', item.minutes]),
    ...draft.actors.map((actor): [object, string, Interval] => [actor, 'delay', actor.delay]),
  ]
  if (rest.night) {
    const { until, morning, from } = rest.night
    pairs.push([rest.night, 'until', [until, morning]], [rest.night, 'morning', [morning, from]])
  }
  for (const [holder, key, [min, max]] of pairs) {
    if (min > max || (key === 'office' && min === max))
      yield problem('minutes-order', at(holder, key), { min, max })
  }
}
