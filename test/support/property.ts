import fc from 'fast-check'

/** `npm run soak` looks longer than `npm test`, which shows one kind of thing a few times. */
const SOAK = process.env.PRA_SOAK === '1'

/** How often something is tried, or on what: a few times, and in a soak as often as it is worth. */
export const times = <Much>(few: Much, full: Much): Much => (SOAK ? full : few)

/** How many runs a property gets that is checked by fast-check itself. */
export const runs = (few: number): Pick<fc.Parameters, 'numRuns' | 'interruptAfterTimeLimit'> => ({
  numRuns: times(few, few * 25),
  // A failure is made smaller for so long, then told as it is.
  interruptAfterTimeLimit: times(60_000, 1_800_000),
})

/** Checks a property so many times, and in a soak 25 times as often. */
export const holdsFor = <Values extends [unknown, ...unknown[]]>(
  few: number,
  property: fc.IProperty<Values>,
): void => fc.assert(property, runs(few))
