import { chanceAllows } from '../binomial'
import type { Check } from '../check'
import { choicesOf } from '../choices'
import { problem } from '../problem'

/** The default reference must not stand in one place more often than chance allows. */
export const referencePlace: Check = function* (draft, at) {
  const choices = choicesOf(draft).map(({ options, reference, choice }) => ({
    size: options.length,
    place: options.findIndex(({ id }) => id === reference),
    choice,
  }))
  const most = Math.max(0, ...choices.map(({ size }) => size))
  for (let place = 0; place < most; place += 1) {
    const able = choices.filter(({ size }) => place < size)
    const there = able.filter((choice) => choice.place === place)
    const first = there[0]
    const sizes = able.map(({ size }) => size)
    if (!first || chanceAllows(sizes, there.length)) continue
    yield problem('reference-place', at(first.choice, 'reference'), {
      place: place + 1,
      count: there.length,
      of: able.length,
    })
  }
}
